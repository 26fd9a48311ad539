import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; where: string; message: string; hint: string | null }[];
}

const UNITS = [
  'H26.06,Sở Giáo dục và Đào tạo',
  'H26.06.01,Trường A',
  'H26.06.02,Trường B',
  'H26.06.03,Trường C',
  'H26.12,UBND xã Tân Lập',
  'H26.12.01,Văn phòng',
];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: UNITS });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, where }) => `${severity} ${rule} ${where}`);

describe('bodies of the registry in few cells of a column that is not read', () => {
  const list = (heading: string, ...cells: string[]): string[] => [
    `Tên cơ quan;Mã định danh;${heading}`,
    ...cells.map((cell, i) => `Trường ${'ABC'.charAt(i)};H26.06.0${i + 1};${cell}`),
  ];

  it('are asked about with the first of them, and left out by the way out', () => {
    const rows = list('Thông tin thêm', 'ổn định', 'UBND xã Tân Lập', 'tốt');
    const answer = imported(rows);
    expect(told(answer)).toEqual(['error import-body-unread a.csv › C3']);
    expect(answer.problems[0]?.message).toContain('H26.12 – UBND xã Tân Lập');
    expect(told(imported(rows, '--map', 'C=-'))).toEqual([]);
    expect(told(imported(list('Thông tin thêm', 'ổn định', 'UBND xã Tân Lập (H26.12)', 'tốt')))).toHaveLength(1);
  });

  it.each([
    ['Thông tin thêm', 'Sở Giáo dục và Đào tạo'],
    ['Thông tin thêm', 'Trường B'],
    ['Ngân hàng', 'Văn phòng'],
    ['Người đứng đầu', 'UBND xã Lạ'],
    ['Nơi sinh hoạt', 'UBND xã Tân Lập'],
    ['Đơn vị phối hợp', 'UBND xã Tân Lập'],
  ])('are no matter above the row, as the row itself, as a part, unknown, or where: %s, %s', (heading, cell) => {
    expect(told(imported(list(heading, 'ổn định', cell, 'tốt')))).toEqual([]);
  });
});

describe('a remark among the headings by which rows get no code', () => {
  it.each(['Ghi chú: hàng tô đỏ không cấp mã', 'Lưu ý: đơn vị in nghiêng đã giải thể'])(
    'is asked about: %s',
    (heading) => {
      const answer = imported([`Tên cơ quan;Mã định danh;${heading}`, 'Trường A;H26.06.01;']);
      expect(told(answer)).toEqual(['error list-changes-unread a.csv › C']);
      expect(answer.problems[0]?.message).toContain(heading);
    },
  );

  it('is none of the kind where it tells how to fill in the column', () => {
    const rows = ['Tên cơ quan;Mã định danh;Ghi chú (số quyết định thành lập, giải thể)', 'Trường A;H26.06.01;'];
    expect(told(imported(rows))).toEqual([]);
  });
});
