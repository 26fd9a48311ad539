import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.01,Sở Y tế',
      'H26.02,Sở Nội vụ',
      'H26.03,Sở Xây dựng',
      'H26.04,Sở Tài chính',
      'H26.04.01,Trung tâm Một',
    ],
  });
});

function imported(...lines: string[]): { rules: string[]; closed: string[]; text: string } {
  put(folder, 'a.csv', lines.join('\n'));
  const options = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input'];
  const { problems, closed } = jsonOf<Answer>(run(folder, [...options, '--json']), 'import');
  const rules = problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : []));
  return { rules, closed, text: run(folder, [...options, '--no-color']).stdout };
}

describe('the body into which others go, in a table of before and after under a title of mergers', () => {
  const HEADS = 'Tên cơ quan trước sắp xếp;Mã định danh;Tên cơ quan sau sắp xếp;Mã định danh mới';
  const TITLE = 'BẢNG TỔNG HỢP SÁP NHẬP CÁC SỞ';

  it('stays as it is', () => {
    const { rules, closed } = imported(
      TITLE,
      HEADS,
      'Sở Xây dựng;H26.03;Sở Nội vụ;H26.02',
      'Sở Nội vụ;H26.02;Sở Nội vụ;H26.02',
    );
    expect([rules, closed]).toEqual([[], ['H26.03']]);
  });

  it('stays too where the names alone say so', () => {
    const { rules, closed } = imported(
      'DANH SÁCH HỢP NHẤT CÁC ĐƠN VỊ',
      'Tên đơn vị;Mã định danh;Đơn vị sau hợp nhất',
      'Sở Xây dựng;H26.03;Sở Nội vụ',
      'Sở Nội vụ;H26.02;Sở Nội vụ',
    );
    expect([rules, closed]).toEqual([[], ['H26.03']]);
  });

  it('is asked about where none goes into it', () => {
    const { rules } = imported(TITLE, HEADS, 'Sở Xây dựng;H26.03;Sở Nội vụ;H26.02', 'Sở Y tế;H26.01;Sở Y tế;H26.01');
    expect(rules.map((rule) => rule.split(' ', 1)[0])).toEqual(['import-receiver-needed']);
  });
});

describe('codes that were granted, in the only column of codes', () => {
  it.each([
    'Mã định danh đã cấp',
    'Mã đã cấp',
    'Mã định danh đã được cấp',
    'Mã định danh được cấp theo QĐ 100/QĐ-UBND',
  ])('are those of the units: %s', (heading) => {
    const { rules, text } = imported(`Tên đơn vị;${heading};Điện thoại`, 'Sở Y tế;H26.01;024 3825 1111');
    expect(rules).toEqual([]);
    expect(text).toContain('H26.01  Sở Y tế: Điện thoại');
  });

  it('are held against the names', () => {
    expect(imported('Tên đơn vị;Mã định danh đã cấp', 'Sở Y tế;H26.02').rules).toEqual([
      'import-name-differs a.csv › A2',
    ]);
  });

  it('are those before beside other ones', () => {
    const { rules } = imported('Tên đơn vị;Mã định danh;Mã định danh đã cấp', 'Sở Tài chính;H26.09;000.00.09.H26');
    expect(rules).toEqual([]);
  });
});

describe('the day beside units that end by their title', () => {
  it.each(['Ngày thu hồi', 'Thời điểm thu hồi', 'Ngày giải thể', 'Thời điểm đóng mã', 'Ngày chấm dứt hoạt động'])(
    'is that from which they end: %s',
    (heading) => {
      const { rules, text } = imported(
        'DANH SÁCH THU HỒI MÃ ĐỊNH DANH',
        `Tên đơn vị;Mã định danh;${heading}`,
        'Sở Y tế;H26.01;01/7/2023',
      );
      expect(rules).toEqual([]);
      expect(text).toContain('H26.01  Sở Y tế – từ 01/07/2023');
      expect(text).not.toContain('Cột không đọc');
    },
  );

  it.each([
    ['Ngày thu hồi', ''],
    ['Ngày thu hồi', 'Quý III/2023'],
    ['Ngày QĐ thu hồi', '01/7/2023'],
  ])('is read where each of them has one, and it is no paper’s: %s | %s', (heading, day) => {
    const { text } = imported(
      'DANH SÁCH THU HỒI MÃ ĐỊNH DANH',
      `Tên đơn vị;Mã định danh;${heading}`,
      'Sở Y tế;H26.01;01/7/2023',
      `Sở Nội vụ;H26.02;${day}`,
    );
    expect(text).not.toContain('từ 01/07/2023');
  });

  it('is asked about without such a title', () => {
    const { rules, closed } = imported('Tên đơn vị;Mã định danh;Ngày thu hồi', 'Sở Y tế;H26.01;01/7/2023');
    expect(closed).toEqual([]);
    expect(rules).toEqual(['list-changes-unread a.csv › C']);
  });
});

describe('names beside names', () => {
  it.each(['Tên đã cấp', 'Tên theo Quyết định 100/QĐ-UBND', 'Tên đơn vị đã được cấp mã'])(
    'are those before where another is to be: %s',
    (heading) => {
      const { rules, text } = imported(`Mã định danh;${heading};Tên điều chỉnh`, 'H26.01;Sở Y tế;Sở Y tế và Dân số');
      expect(rules).toEqual([]);
      expect(text).toContain('H26.01  Sở Y tế → Sở Y tế và Dân số');
    },
  );

  it('are those in use and those that are to be', () => {
    const { text } = imported('Mã định danh;Tên đang sử dụng;Tên điều chỉnh thành', 'H26.01;Sở Y tế;Sở Y tế và Dân số');
    expect(text).toContain('H26.01  Sở Y tế → Sở Y tế và Dân số');
  });

  it('are asked about beside a plain one', () => {
    const { rules } = imported('Mã định danh;Tên đơn vị;Tên đã cấp', 'H26.01;Sở Y tế;Sở Nội vụ');
    expect(rules).not.toEqual([]);
  });

  it('may be those of places', () => {
    const { rules } = imported('Tên ĐVHC cấp xã;Tên đơn vị;Mã định danh', 'Xã Yên Mô;Sở Y tế;H26.01');
    expect(rules).toEqual([]);
  });

  it.each(['Tên ĐVHC cấp xã', 'Tên đơn vị hành chính'])('are asked about where they are of bodies: %s', (heading) => {
    const { rules } = imported(`${heading};Tên cơ quan;Mã định danh`, 'Sở Nội vụ;Sở Y tế;H26.01');
    expect(rules).not.toEqual([]);
  });
});

describe('the body above beside names and codes', () => {
  it.each(['Đơn vị trực thuộc', 'Cơ quan trực thuộc', 'Sở, ban, ngành'])('is held against the codes: %s', (heading) => {
    const listed = (over: string) =>
      imported(`Tên đơn vị;Mã định danh;${heading}`, `Trung tâm Một;H26.04.01;${over}`).rules;
    expect(listed('Sở Tài chính')).toEqual([]);
    expect(listed('Sở Nội vụ').map((rule) => rule.split(' ', 1)[0])).toEqual(['import-parent-differs']);
  });

  it('is asked about where a row has no code', () => {
    const { rules } = imported('Tên đơn vị;Mã định danh;Đơn vị trực thuộc', 'Bệnh viện Tim;;Sở Y tế');
    expect(rules).not.toEqual([]);
  });
});
