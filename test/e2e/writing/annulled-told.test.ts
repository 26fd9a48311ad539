import { expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';

/** A code that was granted in error is cancelled, not closed: so it is counted, wherever changes are summed up. */

const run = runOn('2023-09-10');
const must = (folder: string, ...args: string[]): string => {
  const { status, stdout, stderr } = run(folder, args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
};

test('what is cancelled is no closing in any sum', () => {
  const folder = newFolder();
  must(folder, 'init', 'H26');
  const full = ['--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'];
  must(folder, 'decision', 'new', '--title', 'Về việc cấp mã', ...full);
  put(folder, 'co-so.csv', 'Mã định danh,Tên đơn vị\nH26.01,Sở Một\nH26.01.01,Phòng Một\nH26.01.02,Phòng Hai\n');
  must(folder, 'import', 'co-so.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(folder, 'decision', 'new', '--id', 'd', '--title', 'Về việc đóng, hủy bỏ', '--kind', 'amendment');
  const changes = '  - close: {code: H26.01.01, reason: dissolved}\n  - annul: {code: H26.01.02}\n';
  put(folder, 'doi.yaml', `decision: d\nchanges:\n${changes}`);
  expect(must(folder, 'plan', 'doi.yaml')).toContain('1 mã đóng, 1 mã hủy bỏ, ');
  expect(must(folder, '--lang', 'en', 'plan', 'doi.yaml')).toContain('1 closed, 1 cancelled, ');
  expect(must(folder, 'apply', 'doi.yaml')).toContain('1 mã đóng, 1 mã hủy bỏ, ');
  expect(must(folder, 'decision', 'list')).toMatch(/^d .*hết hiệu lực 2 /m);
  must(folder, 'export', '--decision', 'd', '--scope', 'changes', '--format', 'md', '-o', 'pl.md');
  const checked = must(folder, 'check', 'pl.md', '--decision', 'd', '--scope', 'changes');
  expect(checked).toMatch(/^Đóng, hủy bỏ +2 +2 +2$/m);
  must(folder, 'decision', 'issue', 'd', '--number', '5/QĐ-UBND', '--signed', '2023-09-01');
  const period = must(folder, 'diff', '--from', '2023-01-01', '--to', '2023-09-10');
  expect(period).toContain('1 mã đóng, 1 mã hủy bỏ');
  const report = must(folder, 'report', '--from', '2023-01-01', '--to', '2023-09-10');
  expect(report).toMatch(/Đóng mã \(giải thể\) +1\b/);
  expect(report).toMatch(/Hủy bỏ +1\b/);
});
