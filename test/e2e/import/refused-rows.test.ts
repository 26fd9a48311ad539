import { beforeEach, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BASE = [
  'Mã định danh,Tên đơn vị',
  'H26.01,Sở Y tế',
  'H26.01.01,Bệnh viện Đa khoa A',
  'H26.01.02,Bệnh viện Đa khoa B',
  'H26.01.03,Bệnh viện Mắt',
  'H26.02,Sở Nội vụ',
].join('\n');
const UNDER = ['--decision', '200/QĐ-UBND', '--yes'];

interface Answer {
  granted: { code: string; name: string }[];
  closed: unknown[];
  problems: { rule: string; severity: string; row: number; message: string }[];
}

let folder: string;
beforeEach(() => {
  folder = newFolder();
  const must = (...args: string[]): void => {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  must('init', 'H26', '--groups', '2,2,3');
  const decision = ['decision', 'new', '--title', 'A', '--number'];
  must(...decision, '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  put(folder, 'base.csv', BASE);
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(...decision, '200/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'amendment');
});

function imported(text: string, ...more: string[]): { status: number | null; stderr: string } {
  put(folder, 'a.csv', text);
  return run(folder, ['import', 'a.csv', ...UNDER, ...more]);
}

function planned(text: string, ...more: string[]): Answer {
  put(folder, 'a.csv', text);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...UNDER, '--dry-run', '--json', ...more]), 'import');
}

describe('a code is given up for nothing that nobody named', () => {
  const head = 'Loại thay đổi,Mã định danh,Tên đơn vị,Mã mới,Cấp trên\n';
  it.each([
    ['Thay thế', '', 'mã mới'],
    ['Đổi mã', '', 'mã mới'],
    ['Chuyển', '', 'về đâu'],
    ['Cấp lại', '', 'Cấp lại'],
    ['Cấp lại mã', '', 'Cấp lại mã'],
    ['Thay thế', 'Sở Y tế', 'H26.01'],
    ['Chuyển', 'H26.01', 'H26.01'],
    ['Cấp lại', 'Sở Nội vụ', 'Cấp lại'],
  ])('“%s” with the parent “%s” is refused at its cell', (word, parent, told) => {
    const answer = imported(`${head}${word},H26.01.01,Bệnh viện Đa khoa A,,${parent}\n`);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining(told)]);
    expect(answer.stderr).toMatch(/a\.csv/);
  });

  it.each([
    ['Thay thế', '', 'Sở Nội vụ'],
    ['Chuyển', '', 'H26.02'],
    ['Cấp lại', 'H26.01.09', ''],
    ['Đổi mã', 'H26.01.09', ''],
  ])('“%s” with the new code “%s” or the new parent “%s” is taken', (word, code, parent) => {
    const answer = imported(`${head}${word},H26.01.01,Bệnh viện Đa khoa A,${code},${parent}\n`);
    expect([answer.status, answer.stderr]).toEqual([0, expect.anything()]);
  });
});

describe('bodies do not exchange their names', () => {
  const head = 'Loại thay đổi,Mã định danh,Tên đơn vị\n';
  it.each([
    ['two', ['Đổi tên,H26.01.01,Bệnh viện Đa khoa B', 'Đổi tên,H26.01.02,Bệnh viện Đa khoa A'], [2, 3]],
    [
      'a ring of three',
      [
        'Đổi tên,H26.01.01,Bệnh viện Đa khoa B',
        'Đổi tên,H26.01.02,Bệnh viện Mắt',
        'Đổi tên,H26.01.03,Bệnh viện Đa khoa A',
      ],
      [2, 3, 4],
    ],
  ])('%s are refused at every cell', (_, rows, at) => {
    const { problems } = planned(head + rows.join('\n'));
    const told = problems.filter(({ rule }) => rule === 'import-names-exchanged');
    expect(told.map(({ row }) => row)).toEqual(at);
    expect(imported(head + rows.join('\n')).status).toBe(1);
  });

  it('a name that is free again may be taken', () => {
    const answer = imported(`${head}Đổi tên,H26.01.01,Bệnh viện Đa khoa B\nĐổi tên,H26.01.02,Bệnh viện Nhi\n`);
    expect([answer.status, answer.stderr]).toEqual([0, expect.anything()]);
  });
});

describe('what rows say of the body above', () => {
  it.each(['Cấp trên mới', 'Cơ quan cấp trên mới', 'Cấp trên trực tiếp mới'])(
    '“%s” is where it goes, “Cấp trên cũ” where it is',
    (heading) => {
      const { granted, problems } = planned(
        `Loại thay đổi,Mã định danh,Tên đơn vị,Cấp trên cũ,${heading}\nChuyển,H26.01.01,Bệnh viện Đa khoa A,Sở Y tế,Sở Nội vụ\n`,
      );
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(granted.map(({ code }) => code)).toEqual(['H26.02.01']);
    },
  );

  it.each(['Mã', 'Tên'])('a body may be called by the name that the same list gives it, found by %s', (by) => {
    const code = by === 'Mã' ? 'H26.02' : '';
    const { granted, problems } = planned(
      `Loại thay đổi,Mã định danh,Tên cũ,Tên mới,Cấp trên\nĐổi tên,${code},Sở Nội vụ,Sở Nội vụ và Lao động,\nCấp mới,,,Chi cục Một,Sở Nội vụ và Lao động\n`,
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(granted.map(({ code: own }) => own)).toEqual(['H26.02.01']);
  });
});

describe('a row that stands there twice, word for word', () => {
  const head = 'Loại thay đổi,Mã định danh,Tên đơn vị,Lý do,Đơn vị tiếp nhận\n';
  it.each([
    ['a closing', 'Giải thể,H26.01.01,Bệnh viện Đa khoa A,giải thể,'],
    ['a closing by name', 'Giải thể,,Bệnh viện Đa khoa A,giải thể,'],
    ['a merger', 'Sáp nhập,H26.01.01,Bệnh viện Đa khoa A,,H26.01.02'],
    ['a renaming', 'Đổi tên,H26.01.01,Bệnh viện Đa khoa A và C,,'],
  ])('counts once, with a word about it: %s', (_, row) => {
    const { problems } = planned(`${head}${row}\n${row}\n`);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [told] = problems.filter(({ rule }) => rule === 'import-code-twice');
    expect([told?.severity, told?.row, told?.message]).toEqual(['warning', 3, expect.stringContaining('2')]);
    expect(imported(`${head}${row}\n${row}\n`).status).toBe(0);
  });

  it('is an error where it grants a code, with what to do', () => {
    const answer = imported('Mã định danh,Tên đơn vị\nH26.01.09,Bệnh viện Nhi\nH26.01.09,Bệnh viện Nhi\n');
    expect([answer.status, answer.stderr]).toEqual([
      1,
      expect.stringMatching(/H26\.01\.09 lặp lại[\s\S]*→ Giữ một hàng/),
    ]);
  });
});

describe('“Hủy bỏ mã” over rows', () => {
  const row = 'STT,Mã định danh,Tên đơn vị\n';
  it.each([
    ['a title', `Phụ lục II. Danh mục mã hủy bỏ,,\n${row}1,H26.01.01,Bệnh viện Đa khoa A\n`],
    ['a heading row', `${row}II. Hủy bỏ mã định danh,,\n1,H26.01.01,Bệnh viện Đa khoa A\n`],
  ])('closes as %s: only a reason says that a code was granted in error', (_, text) => {
    put(folder, 'a.csv', text);
    expect(run(folder, ['import', 'a.csv', ...UNDER]).status).toBe(0);
    expect(call(folder, 'show', 'H26.01.01', '--json').stdout).toMatch(/"dissolved"/);
  });
});

it.each([
  'merged',
  'ds-sau-sap-nhap',
  'Danh sách sau sáp nhập',
  'H26_merged_closed',
  'DanhSachSauSapNhap',
  'sau hop nhat',
])('a file named “%s” asks nothing', (name) => {
  put(folder, `${name}.csv`, 'Mã định danh,Tên đơn vị\nH26.01.09,Bệnh viện Nhi\n');
  const answer = run(folder, ['import', `${name}.csv`, ...UNDER]);
  expect([answer.status, answer.stderr]).toEqual([0, expect.anything()]);
});
