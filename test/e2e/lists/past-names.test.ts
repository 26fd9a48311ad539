import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string; where: string }[];
}

let folder: string;

function must(...args: string[]): void {
  const answer = call(folder, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
}

function put(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return name;
}

beforeAll(() => {
  folder = newFolder();
  const decision = (number: string, signed: string, kind: string): void =>
    must('decision', 'new', '--title', 'A', '--number', number, '--signed', signed, '--kind', kind);
  must('init', 'H26', '--groups', '2,2,3');
  decision('100/QĐ-UBND', '2022-01-10', 'full');
  decision('200/QĐ-UBND', '2023-01-10', 'amendment');
  decision('300/QĐ-UBND', '2024-01-10', 'amendment');
  put(
    'base.csv',
    'Mã,Tên',
    'H26.01,Sở Y tế',
    'H26.01.01,Phòng Dân số',
    'H26.02,Sở Giao thông vận tải',
    'H26.03,Sở Xây dựng',
    'H26.03.01,Phòng Vận tải',
    'H26.03.02,Phòng Quy hoạch',
    'H26.04,Sở Giáo dục',
    'H26.04.01,Trường Mầm non Hoa Sen',
    'H26.04.02,Trung tâm Y tế',
    'H26.04.03,Chi cục Thủy lợi',
    'H26.05,Sở Nội vụ',
  );
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  put(
    'first.csv',
    'Loại thay đổi,Mã,Tên,Đơn vị tiếp nhận,Cấp trên',
    'Đổi tên,H26.01,Sở Y tế thành phố,,',
    'Sáp nhập,H26.02,Sở Giao thông vận tải,H26.03,',
    'Đổi tên,H26.04.01,Trường Mầm non Hoa Sen Hồng,,',
    'Đổi tên,H26.04.02,Trung tâm Y tế Cẩm Giang,,',
    'Giải thể,H26.04.03,Chi cục Thủy lợi,,',
    'Chuyển,H26.03.02,Phòng Quy hoạch,,H26.05',
  );
  must('import', 'first.csv', '--decision', '200/QĐ-UBND', '--yes', '--confirm', '3');
});

const imported = (lines: string[], ...more: string[]): Answer => {
  const name = put('a.csv', ...lines);
  const options = ['--decision', '300/QĐ-UBND', '--dry-run', '--skip-errors', '--json', ...more];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
};
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const words = ({ problems }: Answer): string => problems.map(({ message, hint }) => `${message} ${hint}`).join('\n');

describe('a name that a body bore before', () => {
  it.each([
    ['Sở Y tế', 'H26', '', 'H26.01 – Sở Y tế thành phố'],
    ['SỞ Y TẾ', '', 'H26.14', 'H26.01 – Sở Y tế thành phố'],
    ['Sở Giao thông vận tải', 'H26', '', 'H26.03 – Sở Xây dựng'],
    ['Sở Giao thông vận tải', '', 'H26.14', 'H26.03 – Sở Xây dựng'],
    ['Trường Mầm non Hoa Sen', 'H26.04', '', 'H26.04.01 – Trường Mầm non Hoa Sen Hồng'],
    ['Trường Mầm non Hoa Sen', 'H26.05', '', 'H26.04.01 – Trường Mầm non Hoa Sen Hồng'],
    ['Phòng Quy hoạch', 'H26.03', '', 'H26.05.01 – Phòng Quy hoạch'],
  ])('is not granted again: %s under %s%s', (name, parent, code, now) => {
    const answer = imported(['Tên,Cấp trên,Mã', `${name},${parent},${code}`]);
    expect(told(answer)).toEqual(['error import-name-past']);
    expect(words(answer)).toContain(now);
    expect(answer.granted).toEqual([]);
  });

  it.each([
    ['Trường Mầm non Hoa Sen', '', 'H26.05.14'],
    ['Trung tâm Y tế', 'H26.05', ''],
    ['Chi cục Thủy lợi', 'H26.05', ''],
  ])('is told of where places may have it alike, or nobody took over: %s', (name, parent, code) => {
    const answer = imported(['Tên,Cấp trên,Mã', `${name},${parent},${code}`]);
    expect(told(answer)).toEqual(['warning import-name-past']);
    expect(answer.granted).toHaveLength(1);
  });

  it('may be granted where an address tells two bodies apart, and is nothing to speak of as that of a part', () => {
    const apart = imported(['Tên,Cấp trên,Địa chỉ', 'Sở Y tế,H26,Số 5 phố X']);
    expect(told(apart)).toEqual(['warning import-name-past']);
    expect(apart.granted).toHaveLength(1);
    expect(told(imported(['Tên,Cấp trên', 'Phòng Quy hoạch,H26.04']))).toEqual([]);
  });

  it('is founded again as the hint says', () => {
    const again = imported(['Loại thay đổi,Mã cũ,Tên', 'Thành lập lại,H26.02,Sở Giao thông vận tải']);
    expect(told(again)).toEqual([]);
  });

  it('names no body that takes over, stands above or is to be changed: that of today is told', () => {
    for (const [name, now] of [
      ['Sở Y tế', 'H26.01 – Sở Y tế thành phố'],
      ['Sở Giao thông vận tải', 'H26.03 – Sở Xây dựng'],
    ] as const)
      for (const lines of [
        ['Loại thay đổi,Mã,Tên,Đơn vị tiếp nhận', `Sáp nhập,H26.03.01,Phòng Vận tải,${name}`],
        ['Tên,Cấp trên', `Phòng Mới,${name}`],
        ['STT,Tên,Mã', `I,${name},`, '1,Phòng Mới,'],
        ['Loại thay đổi,Tên', `Giải thể,${name}`],
        ['Tên,Mã,Hình thành từ', `Sở Vận tải,H26.15,${name}`],
      ]) {
        const answer = imported(lines);
        expect([lines[0], ...told(answer)]).toEqual([lines[0], 'error import-name-past']);
        expect(words(answer)).toContain(now);
        expect(words(answer)).not.toContain('Cấp mới');
      }
    const coded = imported(['Loại thay đổi,Mã,Tên,Đơn vị tiếp nhận', 'Sáp nhập,H26.03.01,Phòng Vận tải,H26.02']);
    expect(words(coded)).toContain('H26.03 – Sở Xây dựng');
    const beneath = imported(['Tên,Mã', 'Phòng Mới,H26.02.05']);
    expect(told(beneath)).toEqual(['error import-parent-closed']);
    expect(words(beneath)).toContain('H26.03 – Sở Xây dựng');
  });

  it('is not taken again without a word', () => {
    const plain = imported(['Tên,Mã', 'Sở Y tế,H26.01']);
    expect(told(plain)).toEqual(['error import-name-differs']);
    expect(words(plain)).toContain('tên cũ');
    const renaming = imported(['Tên,Mã', 'Sở Y tế,H26.01'], '--rename');
    expect(told(renaming)).toEqual(['warning import-name-past']);
    expect(renaming.units).toMatchObject([{ kind: 'renamed', code: 'H26.01' }]);
  });
});
