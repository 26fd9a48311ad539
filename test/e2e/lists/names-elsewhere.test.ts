import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { listFile, OFFICE_FORMATS } from '../../support/list-files.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string; where: string }[];
}

const DECISION = ['--kind', 'full'];
let folder: string;
beforeAll(() => {
  folder = newFolder();
  const base = [
    'Mã,Tên',
    'H26.01,Sở Y tế',
    'H26.01.01,Bệnh viện Đa khoa A',
    'H26.01.02,Văn phòng',
    'H26.02,Sở Nội vụ',
    'H26.02.01,Chi cục Văn thư - Lưu trữ',
    'H26.02.02,Phòng Tổ chức',
    'H26.03,Phòng Giáo dục 1',
    'H26.03.01,Trường Mầm non Hoa Sen',
    'H26.03.02,Trường Mầm non Hoa Mai',
    'H26.04,Phòng Giáo dục 2',
    'H26.04.02,Trường Mầm non Hoa Mai',
    'H26.05,Sở Tài chính',
    'H26.05.09,Trung tâm Y tế',
  ];
  writeFileSync(join(folder, 'base.csv'), base.join('\n'));
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', ...DECISION],
    ['decision', 'new', '--title', 'B', '--number', '200/QĐ-UBND', '--signed', '2022-02-10', '--kind', 'amendment'],
    ['import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
  }
});

function answered(name: string, bytes: string | Uint8Array, ...more: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json', ...more];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}

const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const csv = (...lines: string[]): string => lines.join('\n');

describe.each(OFFICE_FORMATS)('a name that a body elsewhere bears, in %s', (format) => {
  const HEAD = ['STT', 'Tên đơn vị', 'Cấp trên', 'Mã định danh', 'Địa chỉ'];
  const answer = (...rows: string[][]): Answer => answered(`a.${format}`, listFile([HEAD, ...rows], format));

  it('is not granted again where a province has it once: its code is named', () => {
    for (const row of [
      ['1', 'Bệnh viện Đa khoa A', 'Sở Nội vụ', '', ''],
      ['1', 'BỆNH VIỆN ĐA KHOA A', 'Sở Nội vụ', '', ''],
      ['1', 'Bệnh viện Đa khoa A', '', 'H26.02.09', ''],
      ['1', 'Chi cục Văn thư - Lưu trữ', 'H26.05', '', ''],
    ]) {
      const { granted, problems } = answer(row);
      expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error import-name-elsewhere']);
      expect(`${problems[0]?.message} ${problems[0]?.hint}`).toMatch(/H26\.0[12]\.01/);
      expect(problems[0]?.where).toMatch(/B2$/);
      expect(granted).toEqual([]);
    }
  });

  it('is told of where places may have it in common, and may be granted', () => {
    const uncoded = answer(['1', 'Trường Mầm non Hoa Sen', 'H26.04', '', '']);
    expect(told(uncoded)).toEqual(['error import-name-elsewhere']);
    const centre = answer(['1', 'Trung tâm Y tế', 'H26.04', '', '']);
    expect(told(centre)).toEqual(['warning import-name-elsewhere']);
    const school = answer(['1', 'Trường Mầm non Hoa Sen', '', 'H26.04.09', '']);
    expect(told(school)).toEqual(['warning import-name-elsewhere']);
    expect(school.problems[0]?.message).toContain('H26.03.01');
    expect(school.granted).toHaveLength(1);
    const address = answer(['1', 'Bệnh viện Đa khoa A', 'Sở Nội vụ', '', 'Số 5 phố X']);
    expect(told(address)).toEqual(['warning import-name-elsewhere']);
    expect(address.granted).toHaveLength(1);
  });

  it('is nothing to speak of where it is that of a part which every body has, or several bear it', () => {
    const inner = answer(
      ['1', 'Văn phòng', 'Sở Nội vụ', '', ''],
      ['2', 'Văn phòng', 'Sở Tài chính', '', ''],
      ['3', 'Phòng Tổ chức', 'Sở Y tế', '', ''],
      ['4', 'Thanh tra', 'Sở Y tế', '', ''],
      ['5', 'Trường Mầm non Hoa Mai', 'H26.05', '', ''],
    );
    expect(told(inner)).toEqual([]);
    expect(inner.granted).toHaveLength(5);
  });
});

describe('a name that a body elsewhere bears', () => {
  it('may be granted with --parent where it is that of a part', () => {
    const answer = answered('a.csv', csv('STT,Tên', '1,Văn phòng', '2,Phòng Tổ chức'), '--parent', 'H26.05');
    expect(told(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.05.01', 'H26.05.02']);
  });

  it('is free where the list ends or renames that body', () => {
    const HEAD = 'Loại thay đổi,Mã,Tên,Tên mới,Đơn vị tiếp nhận,Cấp trên';
    const merged = answered(
      'a.csv',
      csv(HEAD, 'Sáp nhập,H26.01.01,Bệnh viện Đa khoa A,,H26.01.02,', 'Cấp mới,,Bệnh viện Đa khoa A,,,H26.05'),
    );
    expect(told(merged)).toEqual([]);
    const closed = answered(
      'a.csv',
      csv(HEAD, 'Giải thể,H26.01.01,Bệnh viện Đa khoa A,,,', 'Cấp mới,,Bệnh viện Đa khoa A,,,H26.05'),
    );
    expect(told(closed)).toEqual(['warning import-closed-granted']);
  });

  it('is told of where one list grants it twice', () => {
    const twice = answered(
      'a.csv',
      csv('Tên,Cấp trên', 'Bệnh viện Mắt,H26.01', 'Bệnh viện Mắt,H26.05', 'Trạm Y tế,H26.01', 'Trạm Y tế,H26.05'),
    );
    expect(told(twice)).toEqual(['warning import-name-elsewhere', 'warning import-name-elsewhere']);
    expect(twice.granted).toHaveLength(4);
  });
});
