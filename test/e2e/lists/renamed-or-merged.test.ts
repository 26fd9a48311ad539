import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2025-06-10',
    units: [
      'H26.04,UBND phường Hòa Bình',
      'H26.06,Ban Dân tộc',
      'H26.12,UBND xã Tân Lập',
      'H26.14,UBND quận Ba Đình',
      'H26.14.01,Phòng Nội vụ',
      'H26.14.05,UBND phường Cống Vị',
      'H26.14.06,UBND xã Tân Hội',
      'H26.14.07,Trường Mầm non Hoa Sen',
      'H26.14.08,Trường Sa',
      'H26.14.09,Trung tâm Y tế quận Ba Đình',
      'H26.15,UBND huyện Đông Anh',
      'H26.15.01,Phòng Văn hóa và Thông tin',
      'H26.15.02,Trung tâm Y tế',
    ],
  });
});

const OLD_NEW = 'Tên đơn vị cũ,Mã định danh,Tên đơn vị mới';
function imported(...lines: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe('a new name beside an old one that an open body elsewhere bears', () => {
  it('is asked whether it is a merger or a renaming, with the ways for both', () => {
    const answer = imported(OLD_NEW, 'UBND phường Cống Vị,H26.14.05,UBND xã Tân Lập');
    expect([told(answer), answer.units]).toEqual([['error import-name-elsewhere'], []]);
    expect(answer.problems[0]?.hint).toMatch(/“Sáp nhập”.*H26\.12.*“Đổi tên”/);
  });

  it('is followed where the word says which', () => {
    const head = `${OLD_NEW},Loại thay đổi,Đơn vị tiếp nhận`;
    const renamed = imported(head, 'UBND phường Cống Vị,H26.14.05,UBND xã Tân Lập,Đổi tên,');
    expect([told(renamed), renamed.units.map(({ kind }) => kind)]).toEqual([
      ['warning import-name-elsewhere'],
      ['renamed'],
    ]);
    const merged = imported(head, 'UBND phường Cống Vị,H26.14.05,,Sáp nhập,H26.12');
    expect([told(merged), merged.units.map(({ kind }) => kind)]).toEqual([[], ['merged']]);
  });

  it.each([
    ['a ward of the same place name beside a commune', 'UBND phường Cống Vị,H26.14.05,UBND phường Tân Lập'],
    ['a commune that becomes a ward', 'UBND xã Tân Hội,H26.14.06,UBND phường Tân Hội'],
    ['a part that every body has', 'Phòng Nội vụ,H26.14.01,Phòng Văn hóa và Thông tin'],
  ])('is no matter where it is not that name, or nobody’s own: %s', (_, row) => {
    const answer = imported(OLD_NEW, row);
    expect(told(answer).filter((each) => each.startsWith('error'))).toEqual([]);
    expect(answer.units.map(({ kind }) => kind)).toEqual(['renamed']);
  });
});

describe('a new name of quite another kind', () => {
  it.each([
    ['Đơn vị mới', 'Trường Mầm non Hoa Sen,H26.14.07,UBND phường Hòa Bình'],
    ['Sau sắp xếp', 'Trường Mầm non Hoa Sen,H26.14.07,UBND phường Nghĩa Tân'],
    ['Tên mới', 'Trung tâm Y tế quận Ba Đình,H26.14.09,Sở Y tế'],
    ['Tên mới', 'UBND phường Cống Vị,H26.14.05,Trường Tiểu học Cống Vị'],
  ])('renames nothing: %s', (heading, row) => {
    const answer = imported(`Tên đơn vị,Mã định danh,${heading}`, row);
    expect([told(answer), answer.units]).toEqual([['error import-name-wholly-other'], []]);
  });

  it('renames nothing where the word asks for it either', () => {
    const answer = imported(
      'Tên đơn vị,Mã định danh,Loại thay đổi,Tên mới',
      'Trường Mầm non Hoa Sen,H26.14.07,Đổi tên,UBND phường Hòa Bình',
    );
    expect([told(answer), answer.units]).toEqual([['error import-name-wholly-other'], []]);
  });

  it.each([
    ['a place called by its name alone', 'Trường Sa,H26.14.08,UBND đặc khu Trường Sa'],
    ['a board that becomes a department', 'Ban Dân tộc,H26.06,Sở Dân tộc và Tôn giáo'],
    ['a district that becomes a ward', 'UBND quận Ba Đình,H26.14,UBND phường Ba Đình'],
  ])('is another matter: %s', (_, row) => {
    expect(told(imported(OLD_NEW, row)).filter((each) => each.startsWith('error'))).toEqual([]);
  });
});
