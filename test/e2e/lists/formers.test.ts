import { beforeEach, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; hint: string | null; where: string }[];
}

let folder: string;

function must(...args: string[]): void {
  const answer = call(folder, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr);
}

beforeEach(() => {
  folder = newFolder();
  must('init', 'H26', '--groups', '2,2,3');
  must('decision', 'new', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full', '--title', 'A');
  put(
    folder,
    'base.csv',
    'Mã,Tên\nH26.06,Sở Giáo dục\nH26.07,Sở Xây dựng\nH26.07.01,Phòng Quy hoạch\nH26.08,Sở Du lịch\n',
  );
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must('decision', 'new', '--number', '200/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'amendment', '--title', 'B');
});

function answered(...rows: string[]): Answer {
  put(folder, 'a.csv', `${rows.join('\n')}\n`);
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}

const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe('a row for a code that says what was before', () => {
  it.each([
    ['the body above, beside a code', ['Tên,Mã định danh,Cấp trên cũ', 'Phòng Quy hoạch,H26.08.01,H26.07']],
    [
      'the body above by its name',
      ['Tên,Mã mới,Cấp trên cũ,Cấp trên mới', 'Phòng Quy hoạch,H26.08.01,Sở Xây dựng,Sở Du lịch'],
    ],
    ['the body above, beside a new one', ['Tên,Cấp trên cũ,Cấp trên mới', 'Phòng Quy hoạch,Sở Xây dựng,Sở Du lịch']],
    ['the name, beside a new code', ['Tên cũ,Tên mới,Mã mới', 'Phòng Quy hoạch,Phòng Quy hoạch đô thị,H26.08.01']],
    ['the body, in a column of bodies', ['Tên đơn vị,Mã mới,Đơn vị cũ', 'Phòng A,H26.08.01,Sở Xây dựng']],
  ])('that the registry has is asked about: %s', (_, rows) => {
    const answer = answered(...rows);
    expect(told(answer)).toEqual(['error import-former-known']);
    expect(answer.problems[0]?.hint).toContain('“Thay thế”');
    expect(answer.granted).toEqual([]);
  });

  it('is followed once it says what is meant', () => {
    for (const rows of [
      ['Loại thay đổi,Tên,Mã cũ,Mã mới,Cấp trên cũ', 'Thay thế,Phòng Quy hoạch,H26.07.01,H26.08.01,H26.07'],
      ['Loại thay đổi,Tên,Mã cũ,Cấp trên cũ,Cấp trên mới', 'Thay thế,Phòng Quy hoạch,H26.07.01,Sở Xây dựng,Sở Du lịch'],
      [
        'Loại thay đổi,Tên cũ,Tên mới,Mã cũ,Mã mới',
        'Thay thế,Phòng Quy hoạch,Phòng Quy hoạch đô thị,H26.07.01,H26.08.01',
      ],
    ]) {
      const answer = answered(...rows);
      expect(told(answer)).toEqual([]);
      expect(answer.granted.map(({ code }) => code)).toEqual(['H26.08.01']);
      expect(answer.closed).toEqual(['H26.07.01']);
    }
    expect(told(answered('Tên,Mã định danh,Cấp trên cũ', 'Phòng Quy hoạch,H26.08.01,'))).toEqual([]);
  });

  it('that the registry does not have is granted as new, which is said', () => {
    const answer = answered('Tên,Mã định danh,Cấp trên cũ', 'Phòng A,H26.08.01,H26.07', 'Phòng B,H26.07.02,H26.07');
    expect(told(answer)).toEqual(['warning import-former-unknown']);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.07.02', 'H26.08.01']);
    expect(told(answered('Tên cũ,Tên mới,Mã mới', 'Phòng X,Phòng Y,H26.08.01'))).toEqual([
      'warning import-former-unknown',
    ]);
  });

  it('and nothing of what is above now is not put under what was', () => {
    const answer = answered('Tên,Cấp trên cũ', 'Phòng Mới,H26.07');
    expect(told(answer)).toEqual(['error import-parent-needed']);
    expect(answer.granted).toEqual([]);
    expect(answered('Tên,Cấp trên cũ,Cấp trên', 'Phòng Mới,H26.07,H26.08').granted).toEqual([
      expect.objectContaining({ code: 'H26.08.01' }),
    ]);
  });
});

describe('two bodies of one name under one above', () => {
  it('are granted with a warning where the list gives each its own code', () => {
    const answer = answered('Tên,Mã', 'Trường Mầm non Hoa Sen,H26.06.01', 'Trường Mầm non Hoa Sen,H26.06.02');
    expect(told(answer)).toEqual(['warning import-name-near']);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.06.01', 'H26.06.02']);
    put(folder, 'a.csv', 'Tên,Mã\nTrường Mầm non Hoa Sen,H26.06.01\nTrường Mầm non Hoa Sen,H26.06.02\n');
    must('import', 'a.csv', '--decision', '200/QĐ-UBND', '--yes');
    const { stdout, status } = run(folder, ['validate', '--no-git']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('sibling-name')]);
    // the list itself speaks of the one that is there
    const both = answered('Tên,Mã', 'Sở Du lịch,H26.08', 'Sở Du lịch,H26.18');
    expect(told(both)).toEqual(['warning import-name-near']);
  });

  it('are one written twice where the code is one, and are not told apart where one has none', () => {
    expect(told(answered('Tên,Mã', 'Trường A,H26.06.01', 'Trường A,H26.06.01'))).toEqual(['error import-code-twice']);
    expect(told(answered('Tên,Mã,Cấp trên', 'Trường A,H26.06.01,', 'Trường A,,H26.06'))).toEqual([
      'error import-name-two-codes',
      'error import-name-two-codes',
    ]);
    expect(told(answered('Tên,Cấp trên', 'Trường A,H26.06', 'Trường A,H26.06'))).toEqual(['error import-name-twice']);
    expect(told(answered('Tên,Mã', 'Sở Du lịch,H26.18'))).toEqual(['error import-name-elsewhere']);
  });
});
