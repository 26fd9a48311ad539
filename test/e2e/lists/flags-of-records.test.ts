import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội'] });
});

function imported(...lines: string[]): { granted: string[]; told: string[] } {
  put(folder, 'a.csv', lines.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { granted, problems } = jsonOf<Answer>(run(folder, args), 'import');
  const told = problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  return { granted: granted.map(({ code, name }) => `${code} ${name}`), told };
}

const known = (heading: string, first: string, second: string): string[] => [
  `STT;Tên đơn vị;Mã định danh;${heading}`,
  `1;UBND xã Tân Hội;H26.13;${first}`,
  `2;UBND xã Đông Hội;H26.15;${second}`,
];
const fresh = (heading: string, first: string, second: string): string[] => [
  `STT;Tên đơn vị;Mã định danh;${heading}`,
  `1;UBND xã Một;H26.41;${first}`,
  `2;UBND xã Hai;H26.42;${second}`,
];

describe('a column by which another system tells its records apart', () => {
  it.each([
    ['Status', '1', '0'],
    ['TRANG_THAI', '1', '0'],
    ['TrangThai', 'true', 'false'],
    ['Trạng thái', '1', '2'],
    ['Tình trạng', 'True', 'False'],
    ['status_id', '1', '3'],
    ['Ẩn/hiện', 'Hiện', 'Ẩn'],
    ['Ngày khóa', '', '30/06/2025'],
  ])('is asked about, of units in force and of new ones: %s | %s | %s', (heading, first, second) => {
    expect(imported(...known(heading, first, second)).told).toEqual(['list-changes-unread']);
    expect(imported(...fresh(heading, first, second)).told).toEqual(['list-changes-unread']);
  });

  it.each([
    ['Status', '1', '1'],
    ['Trạng thái', '1', '1'],
    ['Trạng thái', 'Đang hoạt động', 'Hoạt động'],
    ['Ẩn/hiện', 'Hiện', 'Hiện'],
    ['Ngày khóa', '', ''],
    ['Ngày khởi tạo', '01/01/2020', '30/06/2025'],
    ['state', '1', '0'],
    ['Thứ tự hiển thị', '1', '2'],
  ])(
    'says nothing where it tells none from the others, or of something else: %s | %s | %s',
    (heading, first, second) => {
      expect(imported(...fresh(heading, first, second))).toEqual({
        granted: ['H26.41 UBND xã Một', 'H26.42 UBND xã Hai'],
        told: [],
      });
    },
  );
});

describe('headings that are the names of a database’s columns', () => {
  it.each([
    'OrgCode,OrgName,ParentCode',
    'ma_dv,ten_dv,ma_dv_cha',
    'MA_DV,TEN_DV,MA_DV_CHA',
    'MADV,TENDV,MADVCHA',
    'org_code,org_name,parent_code',
    'MaCQ,TenCQ,ParentCode',
  ])('are read: %s', (headings) => {
    const answer = imported(headings, 'H26.13.01,Phòng Một,H26.13', 'H26.13.02,Phòng Hai,H26.13');
    expect(answer).toEqual({ granted: ['H26.13.01 Phòng Một', 'H26.13.02 Phòng Hai'], told: [] });
  });

  it('leave a number of another record aside', () => {
    const answer = imported('id,org_code,org_name,parent_id', '7,H26.13.01,Phòng Một,3', '8,H26.13.02,Phòng Hai,3');
    expect(answer).toEqual({ granted: ['H26.13.01 Phòng Một', 'H26.13.02 Phòng Hai'], told: [] });
  });
});
