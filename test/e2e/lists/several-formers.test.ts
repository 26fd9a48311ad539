import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2023-01-10',
    units: [
      'H26.01,UBND huyện Ba Vì',
      'H26.01.01,UBND xã Cẩm Giang',
      'H26.01.02,UBND xã Cẩm Giàng',
      'H26.02,"Sở Văn hóa, Thể thao và Du lịch"',
      'H26.03,Sở Du lịch',
    ],
  });
});

function imported(...rows: readonly (readonly string[])[]): Answer {
  const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  writeFileSync(join(folder, 'a.csv'), text);
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

const BOTH = 'UBND xã Cẩm Giang; UBND xã Cẩm Giàng';
const MERGER = { granted: ['H26.50'], closed: ['H26.01.01', 'H26.01.02'] };
const outcomeOf = ({ granted, closed }: Answer) => ({
  granted: granted.map(({ code }) => code),
  closed: [...closed].sort(),
});

describe('several bodies in a cell of what was before', () => {
  it.each([
    BOTH,
    'UBND xã Cẩm Giang, UBND xã Cẩm Giàng',
    'UBND xã Cẩm Giang và UBND xã Cẩm Giàng',
    'UBND xã Cẩm Giang\nUBND xã Cẩm Giàng',
    '1. Xã Cẩm Giang; 2. Xã Cẩm Giàng',
    'H26.01.01; H26.01.02',
    'UBND xã Cẩm Giang (H26.01.01); UBND xã Cẩm Giàng (H26.01.02)',
    'Toàn bộ xã Cẩm Giang và một phần xã Cẩm Giàng',
    'Sở Văn hóa, Thể thao và Du lịch, Sở Du lịch',
  ])('are asked about, and no new body is granted beside them: %s', (before) => {
    for (const heading of ['Các đơn vị được sắp xếp', 'Các xã sáp nhập', 'Tên đơn vị cũ', 'Được hình thành từ'])
      for (const code of ['H26.50', '']) {
        const answer = imported(
          ['Đơn vị sau sắp xếp', heading, 'Mã định danh mới', 'Cấp trên'],
          ['Ủy ban nhân dân xã Ba Vì', before, code, 'H26.01'.slice(0, code === '' ? 6 : 3)],
        );
        const codes = before.startsWith('Sở') ? ['H26.02', 'H26.03'] : ['H26.01.01', 'H26.01.02'];
        expect([heading, outcomeOf(answer)]).toEqual([heading, { granted: [], closed: [] }]);
        const errors = answer.problems.filter(({ severity }) => severity === 'error');
        expect(errors.length).toBeGreaterThan(0);
        const words = errors.map(({ message }) => message).join('\n');
        for (const each of codes) expect(words).toContain(each);
        expect(words).not.toContain('Sổ không có');
      }
  });

  it('are merged where the row says so, by their old names, their origin, or a row each', () => {
    for (const rows of [
      [
        ['Loại thay đổi', 'Tên cũ', 'Tên mới', 'Mã mới'],
        ['Hợp nhất', BOTH, 'UBND xã Ba Vì', 'H26.50'],
      ],
      [
        ['Loại thay đổi', 'Tên cũ', 'Tên mới', 'Mã mới'],
        ['Hợp nhất', BOTH.replace('; ', '\n'), 'UBND xã Ba Vì', 'H26.50'],
      ],
      [
        ['Loại thay đổi', 'Tên', 'Hình thành từ', 'Mã'],
        ['Hợp nhất', 'UBND xã Ba Vì', BOTH, 'H26.50'],
      ],
      [
        ['Loại thay đổi', 'Tên cũ', 'Mã cũ', 'Tên mới', 'Mã mới'],
        ['Hợp nhất', 'UBND xã Cẩm Giang', 'H26.01.01', 'UBND xã Ba Vì', 'H26.50'],
        ['Hợp nhất', 'UBND xã Cẩm Giàng', 'H26.01.02', 'UBND xã Ba Vì', 'H26.50'],
      ],
    ]) {
      const answer = imported(...rows);
      expect(told(answer)).toEqual([]);
      expect(outcomeOf(answer)).toEqual(MERGER);
    }
  });

  it('are told how to be merged where each has a row and the word is missing, and that works', () => {
    const rows = (word: string) => [
      ['Tên đơn vị trước sắp xếp', 'Tên đơn vị sau sắp xếp', 'Mã định danh', 'Loại thay đổi'],
      ['UBND xã Cẩm Giang', 'UBND xã Ba Vì', 'H26.50', word],
      ['UBND xã Cẩm Giàng', 'UBND xã Ba Vì', 'H26.50', word],
    ];
    const asked = imported(...rows(''));
    expect(told(asked)).toEqual(['error import-rows-conflict', 'error import-rows-conflict']);
    const words = asked.problems.map(
      ({ hint }) => /^Ghi “(.+?)” ở cột “Loại thay đổi” của cả hai hàng/.exec(hint ?? '')?.[1],
    );
    expect(words).toEqual(['Hợp nhất', 'Hợp nhất']);
    const answer = imported(...rows(words[0] ?? ''));
    expect(told(answer)).toEqual([]);
    expect(outcomeOf(answer)).toEqual(MERGER);
  });

  it('are merged by their old names into one that is there', () => {
    const head = ['Tên đơn vị trước sắp xếp', 'Tên đơn vị sau sắp xếp', 'Mã định danh', 'Loại thay đổi'];
    const answer = imported(head, ['Sở Du lịch', 'Sở Văn hóa, Thể thao và Du lịch', 'H26.02', 'Sáp nhập']);
    expect(told(answer)).toEqual([]);
    expect(outcomeOf(answer)).toEqual({ granted: [], closed: ['H26.03'] });
    const other = imported(head, ['Sở Du lịch', 'Sở Văn hóa', 'H26.02', 'Sáp nhập']);
    expect(told(other)).toContain('error import-receiver-differs');
    const unknown = imported(head, ['Sở Công Thương', 'Sở Văn hóa, Thể thao và Du lịch', 'H26.02', 'Sáp nhập']);
    expect(told(unknown)).toContain('error import-receiver-needed');
    expect(unknown.closed).toEqual([]);
  });

  it('and two names for the one new code are refused', () => {
    const answer = imported(
      ['Loại thay đổi', 'Tên cũ', 'Mã cũ', 'Tên mới', 'Mã mới'],
      ['Hợp nhất', 'UBND xã Cẩm Giang', 'H26.01.01', 'UBND xã Ba Vì', 'H26.50'],
      ['Hợp nhất', 'UBND xã Cẩm Giàng', 'H26.01.02', 'UBND xã Ba Vi', 'H26.50'],
    );
    expect(told(answer)).toContain('error import-receiver-differs');
  });

  it('says that it does not know what nobody knows, and grants', () => {
    const answer = imported(['Tên mới', 'Tên cũ', 'Mã mới'], ['UBND xã Ba Vì', 'UBND xã X; UBND xã Y', 'H26.50']);
    expect(told(answer)).toEqual(['warning import-former-unknown']);
    expect(outcomeOf(answer).granted).toEqual(['H26.50']);
  });
});
