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
