import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: unknown[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ', 'H26.03,Sở Xây dựng', 'H26.04,Sở Tài chính', 'H26.05,Sở Tư pháp'],
  });
});

function imported(heads: string, ...lines: readonly string[]): Answer {
  const all = [`Tên đơn vị;Mã định danh;Loại thay đổi;${heads}`, ...lines];
  writeFileSync(join(folder, 'a.csv'), `${all.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}

describe('the note of a row that keeps its unit', () => {
  it('is told once, and not written', () => {
    const { problems, units } = imported(
      'Ghi chú',
      'Sở Y tế;H26.01;Giữ nguyên;Đã rà soát',
      'Sở Nội vụ;H26.02;Không thay đổi;Đúng',
      'Sở Xây dựng;H26.03;Giữ nguyên;Tiếp nhận chức năng của Sở GTVT từ 01/3/2025',
      'Sở Tài chính;H26.04;Giữ nguyên;Trường hạng 1',
      'Sở Tư pháp;H26.05;Giữ nguyên;',
    );
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['info import-notes-kept']);
    expect(problems[0]?.message).toMatch(/^4 ghi chú ở hàng giữ nguyên không được ghi vào sổ/);
    expect(problems[0]?.hint).toContain('“Cập nhật”');
    expect(units).toEqual([]);
  });

  it.each(['Giải thể', 'Đã sáp nhập', 'Mã mới H26.09'])('is asked about where it says otherwise: %s', (note) => {
    expect(imported('Ghi chú', `Sở Y tế;H26.01;Giữ nguyên;${note}`).problems.map(({ rule }) => rule)).toContain(
      'import-note-asks',
    );
  });

  it('hides no other cell that differs', () => {
    const { problems } = imported('Điện thoại;Ghi chú', 'Sở Y tế;H26.01;Giữ nguyên;024 3825 1111;Đúng');
    expect(problems.map(({ rule }) => rule)).toEqual(['import-keep-differs']);
    expect(problems[0]?.message).toContain('Điện thoại');
  });
});
