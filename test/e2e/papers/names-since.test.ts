import { expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { writePaper } from '../../support/papers.js';
import { put } from '../../support/registry-folder.js';

/** What a văn bản hợp nhất says of a name that was changed more than once, or will be. */

const run = runOn('2023-09-10');

function must(folder: string, ...args: string[]): void {
  const { status, stderr } = run(folder, args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
}

function amend(folder: string, number: string, signed: string, changes: readonly string[]): void {
  const id = `d${number}`;
  must(folder, 'decision', 'new', '--id', id, '--title', 'Về việc đổi tên', '--kind', 'amendment');
  put(folder, 'doi.yaml', `decision: ${id}\nchanges:\n${changes.map((each) => `  - ${each}\n`).join('')}`);
  must(folder, 'apply', 'doi.yaml');
  must(folder, 'decision', 'issue', id, '--number', `${number}/QĐ-UBND`, '--signed', signed);
}

function renamed(): string {
  const folder = newFolder();
  must(folder, 'init', 'H26');
  const full = ['--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'];
  must(folder, 'decision', 'new', '--title', 'Về việc cấp mã', ...full);
  put(
    folder,
    'co-so.csv',
    'Mã định danh,Tên đơn vị\nH26.01,Sở Một\nH26.02,Sở Hai\nH26.03,Sở Ba\nH26.04,Sở Bốn\nH26.04.01,Phòng Bốn\n',
  );
  must(folder, 'import', 'co-so.csv', '--decision', '100/QĐ-UBND', '--yes');
  amend(folder, '201', '2023-03-10', [
    'rename: {code: H26.01, name: Sở Một Mới, effective: 2023-06-01}',
    'rename: {code: H26.02, name: Sở Hai Mới}',
    'close: {code: H26.04.01, reason: dissolved, effective: 2024-06-01}',
  ]);
  amend(folder, '202', '2023-04-10', [
    'rename: {code: H26.02, name: Sở Hai}',
    'rename: {code: H26.03, name: Sở Ba Mới}',
  ]);
  return folder;
}

/** The words of the footnotes that lead to names and codes, up to the Decision that they name. */
function notesOf(folder: string, ...args: string[]): string[] {
  const { notes } = writePaper(folder, ['decision', 'draft', ...args, '--document', 'consolidation']);
  return notes
    .filter((each) => /^(?:Tên|Mã) /.test(each))
    .map((each) => each.replace(/ ngày .*, có hiệu lực kể từ/, ','));
}

test('a name that was changed and came back is not said to come from itself; one that comes later is named', () => {
  const folder = renamed();
  expect(notesOf(folder, '202/QĐ-UBND')).toEqual([
    'Tên này được đổi thành “Sở Một Mới” theo Quyết định số 201/QĐ-UBND, ngày 01 tháng 6 năm 2023.',
    'Tên “Sở Hai” được đổi thành “Sở Hai Mới” theo Quyết định số 201/QĐ-UBND, ngày 10 tháng 3 năm 2023.',
    'Tên này được đổi từ “Sở Hai Mới” theo Quyết định số 202/QĐ-UBND, ngày 10 tháng 4 năm 2023.',
    'Tên này được đổi từ “Sở Ba” theo Quyết định số 202/QĐ-UBND, ngày 10 tháng 4 năm 2023.',
    'Mã này được đóng do giải thể theo Quyết định số 201/QĐ-UBND, ngày 01 tháng 6 năm 2024.',
  ]);
});

test('once its day has come, the later name is printed, and the one before named in the footnote', () => {
  const folder = renamed();
  const notes = notesOf(folder, '100/QĐ-UBND', '--at', '2023-07-01');
  expect(notes[0]).toBe('Tên này được đổi từ “Sở Một” theo Quyết định số 201/QĐ-UBND, ngày 01 tháng 6 năm 2023.');
  const { rows } = writePaper(folder, [
    'decision',
    'draft',
    '100/QĐ-UBND',
    '--document',
    'consolidation',
    '--at',
    '2023-07-01',
  ]);
  expect(rows.map(([, name]) => name)).toContain('Sở Một Mới');
});
