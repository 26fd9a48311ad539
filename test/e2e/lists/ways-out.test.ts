import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  problems: { rule: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.02,Sở Tài chính', 'H26.03,Sở Nội vụ', 'H26.01.01,Chi cục Dân số'],
  });
});

function hintsOf(rows: readonly (readonly string[])[], ...options: string[]): string[] {
  writeFileSync(join(folder, 'a.csv'), rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { problems } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...options]), 'import');
  return problems.map(({ rule, hint }) => `${rule}: ${hint}`);
}

const HEADINGS = ['Tên đơn vị', 'Mã định danh'];

describe('the way out of a code under a body that nobody knows', () => {
  it('is the body of a like code, for one row', () => {
    const [hint] = hintsOf([HEADINGS, ['Phòng Một', 'H26.10.05'], ['Phòng Hai', 'H26.01.06']]);
    expect(hint).toMatch(/^import-parent-missing: .*H26\.01 \(Sở Y tế\)/);
    expect(hint).not.toContain('--add-missing-parents');
  });

  it('is to look at the cell again where none is like it', () => {
    const [hint] = hintsOf([HEADINGS, ['Phòng Một', 'H26.77.05'], ['Phòng Hai', 'H26.01.06']]);
    expect(hint).toMatch(/Xem lại mã ở ô này/);
    expect(hint).not.toContain('--add-missing-parents');
  });

  it('is the option where several rows need it, and that works', () => {
    const rows = [HEADINGS, ['Phòng Một', 'H26.77.05'], ['Phòng Hai', 'H26.77.06']];
    expect(hintsOf(rows)[0]).toContain('--add-missing-parents');
    expect(hintsOf(rows, '--add-missing-parents').filter((hint) => hint.startsWith('import-'))).toEqual([]);
  });
});

describe('the way out of a change that a list asks for', () => {
  it('is in words of lists where nobody takes the rest of a body', () => {
    const rows = [
      [...HEADINGS, 'Loại thay đổi', 'Đơn vị tiếp nhận'],
      ['Chi cục Dân số', 'H26.01.01', 'Đóng mã', 'Sở Tài chính (một phần)'],
    ];
    const [hint] = hintsOf(rows);
    expect(hint).toMatch(/^change-part-alone: .*“một phần”/);
    expect(hint).not.toMatch(/whole|ghi part|remainder/);
  });

  it('is another day in the row where the row has one, and that works', () => {
    const rows = (day: string) => [
      [...HEADINGS, 'Loại thay đổi', 'Đơn vị tiếp nhận', 'Ngày hiệu lực'],
      ['Chi cục Dân số', 'H26.01.01', 'Sáp nhập', 'Sở Tài chính', day],
    ];
    const [hint] = hintsOf(rows('01/03/2022'));
    expect(hint).toMatch(
      /^change-before-decision: Sửa ngày hiệu lực của hàng này .*10\/01\/2023 trở đi, hoặc bỏ trống/,
    );
    for (const day of ['10/01/2023', '']) expect(hintsOf(rows(day))).toEqual([]);
  });

  it('is the option where the row has none', () => {
    const rows = [
      [...HEADINGS, 'Loại thay đổi'],
      ['Chi cục Dân số', 'H26.01.01', 'Giải thể'],
    ];
    const [hint] = hintsOf(rows, '--effective', '2022-03-01');
    expect(hint).toMatch(/^change-before-decision: .*--effective 2023-01-10\.$/);
    expect(hintsOf(rows, '--effective', '2023-01-10')).toEqual([]);
  });
});
