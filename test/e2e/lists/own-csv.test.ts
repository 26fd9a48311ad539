import { expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';

it('the annexes put into one table, level by level, are in order', () => {
  const folder = newFolder();
  const must = (...args: string[]): string => {
    const { status, stdout, stderr } = call(folder, ...args);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  must('init', 'H26', '--groups', '2,2,3');
  must('decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  const numbers = Array.from({ length: 12 }, (_, i) => i + 11);
  const rows = [11, 12, 13].flatMap((at) => [
    `H26.${at},Sở Số ${at}`,
    ...numbers.map((n) => `H26.${at}.${n},Phòng ${n} Sở ${at}`),
  ]);
  put(folder, 'a.csv', ['Mã định danh,Tên đơn vị', ...rows].join('\n'));
  must('import', 'a.csv', '--decision', '100/QĐ-UBND', '--yes');
  must('export', '-o', 'ra.csv');
  const told = must('check', 'ra.csv');
  expect(told).toContain('Khớp: 40 đơn vị');
  expect(told).not.toMatch(/thứ tự/i);
});
