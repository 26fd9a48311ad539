import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; hint: string | null }[];
  account: { tables: { columns: { column: string; field: string | null }[] }[] };
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.02,UBND xã Tân Lập', 'H26.03,UBND xã Tân Hội', 'H26.01.01,Trường THPT Kim Liên'],
  });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a heading of those that joined', () => {
  it.each(['Các đơn vị nhập vào', 'Các đơn vị được sáp nhập', 'Các xã, phường sáp nhập', 'Đơn vị hợp thành'])(
    'never closes the body of the row: %s',
    (heading) => {
      const rows = [
        `Tên đơn vị;Mã định danh;Loại thay đổi;${heading}`,
        'UBND xã Tân Lập;H26.02;Sáp nhập;UBND xã Tân Hội',
      ];
      const answer = imported(rows);
      expect(answer.closed).not.toContain('H26.02');
    },
  );
});

describe('a heading of where units are from now on', () => {
  it.each(['Trực thuộc (sau sắp xếp)', 'Trực thuộc mới', 'Phường/xã mới'])('gives nobody a new name: %s', (heading) => {
    const answer = imported([`Tên đơn vị;Mã định danh;${heading}`, 'Trường THPT Kim Liên;H26.01.01;UBND xã Tân Lập']);
    expect(JSON.stringify(answer)).not.toMatch(/"nameAfter"|"rename/);
    expect(JSON.stringify(answer)).toMatch(/list-bodies-unread|"parent"/);
  });
});

describe('the name of today beside the one before', () => {
  it('is the later one', () => {
    const rows = ['Tên đơn vị hiện nay;Tên đơn vị trước đây;Mã định danh', 'UBND xã Phúc Lâm;UBND xã Tân Hội;H26.03'];
    const answer = imported(rows);
    expect(errors(answer)).toEqual([]);
    expect(JSON.stringify(answer)).toContain('UBND xã Phúc Lâm');
  });
});

describe('units beside the bodies above them', () => {
  const rows = [
    'Cơ quan;Mã cơ quan;Đơn vị trực thuộc;Mã đơn vị trực thuộc',
    'Sở Y tế;H26.01;Phòng Dược;H26.01.21',
    'Sở Y tế;H26.01;Phòng Giá;H26.01.22',
  ];

  it('are named by the way out, which works', () => {
    const [first] = imported(rows).problems;
    expect(first?.rule).toBe('list-heading-duplicate');
    expect(first?.hint).toContain('--map "name=C,code=D,parent=B"');
    const answer = imported(rows, '--map', 'name=C,code=D,parent=B');
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.01.21', 'H26.01.22']);
  });
});

describe('words of change in a column of reasons', () => {
  it('are the reason under such a heading', () => {
    const rows = [
      'Mã định danh;Tên đơn vị cũ;Tên đơn vị mới;Lý do đổi tên',
      'H26.02;UBND xã Tân Lập;UBND phường Tân Lập;Thành lập phường',
    ];
    expect(errors(imported(rows))).toEqual([]);
  });

  it('may be said to be the basis', () => {
    const rows = ['Tên đơn vị;Mã định danh;Căn cứ pháp lý', 'Sở Du lịch;H26.41;Quyết định thành lập số 12/QĐ-UBND'];
    const [first] = imported(rows).problems;
    expect(first?.hint).toContain('--map "reason=C"');
    expect(errors(imported(rows, '--map', 'reason=C'))).toEqual([]);
  });
});
