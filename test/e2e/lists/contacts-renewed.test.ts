import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { fields?: { field: string; to: string }[] }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ'] });
});

/** The contact data that a list brings, and what is said of it. */
function outcome(heading: string, ...rows: string[]): string[] {
  writeFileSync(join(folder, 'a.csv'), [`Tên cơ quan;Mã định danh;${heading}`, ...rows].join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { units, problems } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
  return [
    ...units.flatMap(({ fields = [] }) => fields.map(({ field, to }) => `${field}=${to}`)),
    ...problems.flatMap(({ rule, severity, where }) => (severity === 'info' ? [] : [`${severity} ${rule} ${where}`])),
  ];
}

describe('contact data that was and that is to be', () => {
  it.each([
    ['Địa chỉ cũ;Địa chỉ mới'],
    ['Địa chỉ trước sắp xếp;Địa chỉ sau sắp xếp'],
    ['Địa chỉ trước khi sắp xếp;Địa chỉ sau khi thực hiện sắp xếp'],
    ['Địa chỉ;Địa chỉ mới'],
    ['Địa chỉ;Địa chỉ đề nghị điều chỉnh'],
    ['Trước ngày 01/7/2025 Địa chỉ;Từ ngày 01/7/2025 Địa chỉ'],
  ])('is read where it is to be: %s', (heading) => {
    expect(outcome(heading, 'Sở Y tế;H26.01;Số 1 đường A;Số 9 đường B')).toEqual(['address=Số 9 đường B']);
  });

  it('of every kind', () => {
    const heading = 'Email cũ;Email mới;Điện thoại cũ;Điện thoại mới';
    const row = 'Sở Y tế;H26.01;cu@example.gov.vn;moi@example.gov.vn;0240000001;0240000002';
    expect(outcome(heading, row)).toEqual(['email=moi@example.gov.vn', 'phone=0240000002']);
  });
});

describe('two columns of one kind', () => {
  it('are an error where they differ and neither is newer', () => {
    expect(outcome('Địa chỉ;Địa chỉ', 'Sở Y tế;H26.01;Số 1;Số 2')).toContain('error list-heading-duplicate a.csv › D1');
  });

  it('differ where a sign does', () => {
    const row = 'Sở Y tế;H26.01;so-yte@example.gov.vn;so.yte@example.gov.vn';
    expect(outcome('Email;Email', row)).toContain('error list-heading-duplicate a.csv › D1');
  });

  it('give way with a word where they agree', () => {
    const rows = ['Sở Y tế;H26.01;Số 1;Số 1', 'Sở Nội vụ;H26.02;Số 3;'];
    expect(outcome('Địa chỉ;Địa chỉ', ...rows)).toContain('warning list-heading-duplicate a.csv › D1');
  });
});

describe('contact data in a column that is not read', () => {
  it.each([
    ['Điện thoại/Email', '024 39985765 / soyte@example.gov.vn'],
    ['Liên hệ', '024 39985765, soyte@example.gov.vn'],
    ['Thông tin', '02439985765'],
  ])('is told of: %s', (heading, cell) => {
    expect(outcome(heading, `Sở Y tế;H26.01;${cell}`)).toEqual(['warning list-contacts-unread a.csv › C']);
  });

  it.each([
    ['Người phụ trách', 'Trần Văn Mẫu, 0912000000'],
    ['Email cũ', 'cu@example.gov.vn'],
    ['Số tài khoản', '0123456789'],
    ['Email;Email cá nhân lãnh đạo', 'soyte@example.gov.vn;mau@example.com'],
  ])('is none where it is somebody else’s: %s', (heading, cells) => {
    expect(outcome(heading, `Sở Y tế;H26.01;${cells}`).filter((each) => !each.startsWith('email='))).toEqual([]);
  });
});

describe('contact data right behind a person', () => {
  it('is not read, and told of', () => {
    const heading = 'Họ và tên người đứng đầu;Chức vụ;Số điện thoại;Email';
    const row = 'Sở Y tế;H26.01;Trần Văn Mẫu;Giám đốc;0912000000;mau@example.com';
    const told = ['warning list-contacts-unread a.csv › E', 'warning list-contacts-unread a.csv › F'];
    expect(outcome(heading, row)).toEqual(told);
  });

  it.each(['Cán bộ đầu mối', 'Người phụ trách', 'Người liên hệ', 'Thông tin người liên hệ'])(
    'is not read under a heading over both rows: %s',
    (band) => {
      const lower = ';;Họ tên;Điện thoại;Email';
      const row = 'Sở Y tế;H26.01;Trần Văn Mẫu;0912000000;mau@example.com';
      const told = ['warning list-contacts-unread a.csv › D', 'warning list-contacts-unread a.csv › E'];
      expect(outcome(`${band};;`, lower, row)).toEqual(told);
    },
  );

  it('is the unit’s own under a heading of the unit’s contact data', () => {
    const row = 'Sở Y tế;H26.01;Trần Văn Mẫu;0240000001';
    expect(outcome('Người phụ trách;Liên hệ', ';;;Điện thoại', row)).toEqual(['phone=0240000001']);
  });

  it('is the unit’s own where the user says so', () => {
    const heading = 'Chức vụ;Số điện thoại';
    const row = 'Sở Y tế;H26.01;Giám đốc;0240000001';
    expect(outcome(heading, row)).toContain('warning list-contacts-unread a.csv › D');
    const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', '--map', 'phone=D'];
    const { problems } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
    expect(problems.filter(({ rule }) => rule === 'list-contacts-unread')).toEqual([]);
  });

  it.each(['Chức vụ;Số điện thoại cơ quan', 'Số điện thoại;Người đứng đầu', 'Người đứng đầu;Địa chỉ;Số điện thoại'])(
    'is the unit’s own where the heading says so, or something stands between: %s',
    (heading) => {
      const cells = heading.split(';').map((each) => (each.includes('điện thoại') ? '0240000001' : 'Nguyễn Mẫu'));
      const row = ['Sở Y tế', 'H26.01', ...cells].join(';');
      expect(outcome(heading, row).filter((each) => each.includes('contacts-unread'))).toEqual([]);
    },
  );
});

describe('an update that does not say what there is from now on', () => {
  const ASKED = 'error import-update-valueless a.csv › C2';

  it.each([
    ['Loại thay đổi', 'Cập nhật địa chỉ'],
    ['Loại thay đổi', 'Cập nhật'],
    ['Loại thay đổi', 'Thay đổi địa chỉ: số 9 đường B'],
    ['Loại thay đổi;Điện thoại', 'Cập nhật địa chỉ;0240000001'],
    ['Loại thay đổi;Địa chỉ', 'Thay đổi địa chỉ: số 9 đường B;Số 1 đường A'],
    ['Cập nhật thông tin', 'x'],
  ])('is asked about: %s, %s', (heading, cells) => {
    expect(outcome(heading, `Sở Y tế;H26.01;${cells}`)).toEqual([ASKED]);
  });

  it.each([
    ['Loại thay đổi;Địa chỉ', 'Cập nhật địa chỉ;Số 9 đường B'],
    ['Loại thay đổi;Địa chỉ', 'Thay đổi địa chỉ: số 9 đường B;Số 9 đường B'],
    ['Loại thay đổi;Địa chỉ', 'Cập nhật thông tin: địa chỉ mới;Số 9 đường B'],
  ])('is made where the row gives it: %s, %s', (heading, cells) => {
    expect(outcome(heading, `Sở Y tế;H26.01;${cells}`)).toEqual(['address=Số 9 đường B']);
  });
});
