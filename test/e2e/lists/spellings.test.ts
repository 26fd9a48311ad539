import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  units: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string | null; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2023-01-10',
    units: [
      'H26.01,Sở Tài chính',
      'H26.01.01,Thanh tra',
      'H26.01.02,Phòng Giá',
      'H26.02,UBND huyện Ba Vì',
      'H26.02.01,Văn phòng HĐND và UBND',
      'H26.03,UBND huyện Quốc Oai',
      'H26.03.01,Văn phòng HĐND và UBND',
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

describe('one name in two spellings', () => {
  it('says of one code one thing twice', () => {
    const answer = imported(['Tên', 'Mã'], ['Văn phòng HĐND và UBND', 'H26.02.01'], ['VP HĐND&UBND', 'H26.02.01']);
    expect(told(answer)).toEqual(['warning import-code-twice']);
    const others = imported(['Tên', 'Mã'], ['Thanh tra', 'H26.01.01'], ['Thanh tra Sở', 'H26.01.01']);
    expect(told(others)).toEqual(Array(2).fill('error import-rows-conflict'));
    const details = imported(
      ['Tên', 'Mã', 'Địa chỉ'],
      ['Văn phòng HĐND và UBND', 'H26.02.01', 'Số 1'],
      ['VP HĐND&UBND', 'H26.02.01', 'Số 2'],
    );
    expect(told(details)).toEqual(Array(2).fill('error import-rows-conflict'));
    expect(details.problems.map(({ message }) => message)).toEqual(
      ['A2', 'A3'].map(() => expect.stringContaining('ở: Địa chỉ.')),
    );
  });

  it('is no renaming where it only stands in capitals', () => {
    const answer = imported(
      ['Loại thay đổi', 'Tên', 'Mã'],
      ['Đổi tên', 'SỞ TÀI CHÍNH', 'H26.01'],
      ['Đổi tên', 'PHÒNG GIÁ CẢ', 'H26.01.02'],
    );
    expect(told(answer)).toContain('warning import-name-spelling');
    expect(answer.units.map(({ code }) => code)).toEqual(['H26.01.02']);
  });

  it('is no renaming into its short form, also beside the name before; written out it may be', () => {
    const head = ['Loại thay đổi', 'Mã', 'Tên cũ', 'Tên mới'];
    const short = imported(head, ['Đổi tên', 'H26.02', 'UBND huyện Ba Vì', 'UBND huyện Ba Vì']);
    expect(short.units).toEqual([]);
    const shorter = imported(head, ['Đổi tên', 'H26.02.01', 'Văn phòng HĐND và UBND', 'VP HĐND&UBND']);
    expect(told(shorter)).toEqual(['error import-rename-nothing']);
    expect(shorter.units).toEqual([]);
    const longer = imported(head, [
      ...['Đổi tên', 'H26.02.01', 'Văn phòng HĐND và UBND'],
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    ]);
    expect(longer.units.map(({ code }) => code)).toEqual(['H26.02.01']);
  });
});

describe('the level-1 body', () => {
  it.each([
    'UBND thành phố',
    'UBND TP',
    'Ủy ban nhân dân thành phố',
    'UBND thành phố Hà Nội',
    'Thành phố Hà Nội',
    'TP. Hà Nội',
  ])('is called “%s” in its own province', (name) => {
    const above = imported(['Tên', 'Mã', 'Cấp trên'], ['Sở Du lịch', 'H26.40', name], ['Sở Ngoại vụ', '', name]);
    expect(told(above)).toEqual([]);
    expect(above.granted.map(({ code }) => code)).toEqual(['H26.04', 'H26.40']);
  });

  it.each(['UBND tỉnh', 'Tỉnh Hà Nội', 'Thành phố Hải Phòng'])('and is not called “%s”', (name) => {
    expect(imported(['Tên', 'Cấp trên'], ['Sở Ngoại vụ', name]).granted).toEqual([]);
  });
});

describe('bodies that take over', () => {
  it('may be numbered, and say that only a part of the tasks goes to them', () => {
    const answer = imported(
      ['Loại thay đổi', 'Tên', 'Mã', 'Đơn vị tiếp nhận'],
      [
        'Chia',
        'Thanh tra',
        'H26.01.01',
        '1. UBND huyện Ba Vì (một phần nhiệm vụ)\n2. Phòng Giá (một phần chức năng, nhiệm vụ)',
      ],
    );
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it('and bodies above that are called with the one above them are suggested with their codes', () => {
    const receiver = imported(
      ['Loại thay đổi', 'Tên', 'Mã', 'Đơn vị tiếp nhận'],
      ['Sáp nhập', 'Thanh tra', 'H26.01.01', 'Văn phòng HĐND và UBND huyện Ba Vì'],
    );
    expect(receiver.problems[0]?.hint).toContain('H26.02.01');
    const parent = imported(['Tên', 'Cấp trên'], ['Tổ Một', 'Văn phòng HĐND và UBND huyện Quốc Oai']);
    expect(parent.problems[0]?.hint).toContain('H26.03.01');
    const city = imported(['Tên', 'Cấp trên'], ['Tổ Một', 'Sở Tài chính thành phố Hà Nội']);
    expect(city.problems[0]?.hint).toContain('H26.01');
  });
});

describe('a row that is there but faulty', () => {
  it('is what rows by its code or name are told of, and not that it is missing', () => {
    const answer = imported(
      ['Loại thay đổi', 'Tên', 'Mã', 'Đơn vị tiếp nhận', 'Cấp trên', 'Điện thoại'],
      ['Cấp mới', 'Phòng Mới', 'H26.01.30', '', '', 'abc'],
      ['Sáp nhập', 'Thanh tra', 'H26.01.01', 'Phòng Mới', '', ''],
      ['Sáp nhập', 'Phòng Giá', 'H26.01.02', 'H26.01.30', '', ''],
      ['Cấp mới', 'Tổ Một', '', '', 'Phòng Mới', ''],
      ['Cấp mới', 'Tổ Hai', '', '', 'H26.01.30', ''],
    );
    expect(told(answer)).toEqual(['error schema-format', ...Array(4).fill('error import-row-needed')]);
    for (const { message } of answer.problems.slice(1)) expect(message).toContain('a.csv › B2');
    expect([answer.granted, answer.closed]).toEqual([[], []]);
  });
});
