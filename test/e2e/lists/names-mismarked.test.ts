import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.01,Sở Y tế',
      'H26.02,Sở Nội vụ',
      'H26.03,Sở Giao thông vận tải',
      'H26.04,Sở Ngoai vụ',
      'H26.12,UBND xã Tân Lập',
      'H26.12.01,Phòng Văn hóa - Xã hội',
      'H26.12.02,Trường Tiểu học Tân Lập',
      'H26.13,UBND xã Hòa Bình',
      'H26.14,UBND xã Cẩm Giàng',
    ],
  });
});

function imported(name: string, code: string, parent: string, more = ''): Answer {
  writeFileSync(join(folder, 'a.csv'), `Tên đơn vị;Mã định danh;Cấp trên;Địa chỉ\n${name};${code};${parent};${more}\n`);
  return jsonOf<Answer>(
    run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json']),
    'import',
  );
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ rule }) => rule !== 'text-tone').map(({ rule, severity }) => `${severity} ${rule}`);

describe('a new name that is a known one without some of its marks', () => {
  it.each([
    ['Sở Y tê', '', 'H26', 'H26.01'],
    ['Sở Y tê', 'H26.41', 'H26', 'H26.01'],
    ['Sở Nội vu', 'H26.41', 'H26', 'H26.02'],
    ['Sơ Giao thông vận tải', 'H26.41', 'H26', 'H26.03'],
    ['Sở Giao thong van tai', '', 'H26', 'H26.03'],
    ['Phòng Văn hoá xa hội', '', 'H26.12', 'H26.12.01'],
    ['Phòng Van hóa - Xã hội', 'H26.12.40', 'H26.12', 'H26.12.01'],
    ['Uỷ ban nhân dân xã Tân Lâp', 'H26.42', 'H26', 'H26.12'],
    ['UBND xã Tan Lap', 'H26.42', 'H26', 'H26.12'],
    ['Trường Tiểu hoc Tân Lập', '', 'H26.13', 'H26.12.02'],
    // the registry is the one that lost them
    ['Sở Ngoại vụ', 'H26.43', 'H26', 'H26.04'],
  ])('is asked about with the body that bears it: %s %s', (name, code, parent, bearer) => {
    const answer = imported(name, code, parent);
    expect(told(answer)).toEqual(['error import-name-elsewhere']);
    expect(answer.problems.find(({ rule }) => rule === 'import-name-elsewhere')?.args.code).toBe(bearer);
    expect(answer.granted).toEqual([]);
  });

  it.each([
    ['UBND xã Cẩm Giang', 'H26.42', 'H26'],
    ['UBND xã Hoa Bình', '', 'H26'],
  ])('is told of where it may be one of its own: %s', (name, code, parent) => {
    const answer = imported(name, code, parent);
    expect(told(answer)).toEqual(['warning import-name-doubtful']);
    expect(answer.problems.find(({ rule }) => rule === 'import-name-doubtful')?.message).toContain('H26.1');
    expect(answer.granted).toHaveLength(1);
  });

  it('is told of where the row says that it is another body', () => {
    const answer = imported('Sở Y tê', 'H26.41', 'H26', 'số 5, phố X');
    expect(told(answer)).toContain('warning import-name-doubtful');
    expect(answer.granted).toHaveLength(1);
  });

  it.each([
    ['UBND xã Tân Lạp', 'H26.42', 'H26'],
    ['UBND xã Hóa Bình', 'H26.42', 'H26'],
    ['Phòng Văn hóa', 'H26.13.01', 'H26.13'],
    ['Trường Tiểu học Tân Lạp', 'H26.13.01', 'H26.13'],
  ])('is no other one that bears other marks, or stands elsewhere: %s', (name, code, parent) => {
    const answer = imported(name, code, parent);
    expect(told(answer).filter((each) => each.startsWith('error'))).toEqual([]);
    expect(answer.granted).toHaveLength(1);
  });
});
