import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.06,Sở Giáo dục'] });
});

function imported(...lines: readonly string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule }) => rule);

describe('a column of the places that schools lie in', () => {
  it.each(['Phường/xã', 'Xã/Phường', 'Xã, phường, đặc khu', 'Đơn vị hành chính'])(
    'is no second column of names: %s',
    (heading) => {
      const answer = imported(
        `STT;Tên trường;Mã định danh;${heading}`,
        '1;Trường Tiểu học A;H26.06.01;Phường Nghĩa Đô',
        '2;Trường Tiểu học B;H26.06.02;Hòa Bình',
        ';;;GIÁM ĐỐC',
      );
      expect(told(answer)).toEqual([]);
      expect(answer.granted.map(({ name }) => name)).toEqual(['Trường Tiểu học A', 'Trường Tiểu học B']);
    },
  );

  it('is asked about where it names bodies', () => {
    expect(told(imported('Tên trường;Mã định danh;Phường/xã', 'Trường Tiểu học A;H26.06.01;UBND xã Tân Lập'))).toEqual([
      'list-heading-duplicate',
    ]);
  });

  it('is asked about where it names the unit of a row', () => {
    const lines = ['Trường Tiểu học A;H26.06.01;', ';H26.11;Xã Tân Lập'];
    expect(told(imported('Tên trường;Mã định danh;Phường/xã', ...lines))).toContain('list-heading-duplicate');
  });

  it('is asked about where codes stand beside it', () => {
    const answer = imported('Tên trường;Mã;Phường/xã;Mã', 'Trường Tiểu học A;H26.06.01;Xã Tân Lập;H26.11');
    expect(told(answer)).toEqual(['list-heading-duplicate', 'list-heading-duplicate']);
  });
});

describe('a column in whose cells some word only looks like a change', () => {
  it.each([
    ['Chức vụ', 'Chuyên viên Văn phòng'],
    ['Đầu mối', 'Nguyễn Quang Huy'],
    ['Hướng', 'Đông'],
    ['Lĩnh vực', 'Chuyển giao công nghệ'],
    ['Chức năng', 'Thu hồi đất, giải phóng mặt bằng'],
  ])('is no column of changes: %s, %s', (heading, cell) => {
    const answer = imported(`Tên đơn vị;Mã định danh;${heading}`, `Sở Du lịch;H26.31;${cell}`);
    expect(told(answer)).toEqual([]);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Sở Du lịch']);
  });

  it.each([
    ['Chức vụ', 'Giải thể'],
    ['Lĩnh vực', 'Sáp nhập vào Sở Giáo dục'],
    ['Cột 4', 'Chuyển về Sở Giáo dục'],
    ['Cột 4', 'Huỷ bỏ'],
    ['Cột 4', 'Huy bo'],
  ])('is asked about where a cell is one: %s, %s', (heading, cell) => {
    expect(told(imported(`Tên đơn vị;Mã định danh;${heading}`, `Sở Y tế;H26.01;${cell}`))).toEqual([
      'list-changes-unread',
    ]);
  });
});

describe('a heading of bodies that speaks of their codes', () => {
  it.each(['Đơn vị được cấp mã định danh', 'Cơ quan, đơn vị được cấp mã định danh điện tử'])(
    'is one of names over names: %s',
    (heading) => {
      const answer = imported(`STT;${heading};Mã định danh điện tử`, '1;Sở Du lịch;H26.31');
      expect(told(answer)).toEqual([]);
      expect(answer.granted.map(({ name }) => name)).toEqual(['Sở Du lịch']);
    },
  );

  it('is asked about beside a column of names', () => {
    const answer = imported('Tên đơn vị;Đơn vị được cấp mã định danh;Mã định danh', 'Phòng Dược;Sở Y tế;H26.01.31');
    expect(told(answer)).toEqual(['list-bodies-unread']);
  });

  it('is one of codes where codes are among its cells', () => {
    const lines = ['1;Sở Du lịch', '2;Sở Ngoại vụ', '3;H26.31'];
    expect(told(imported('STT;Đơn vị được cấp mã định danh', ...lines))).not.toEqual([]);
  });
});
