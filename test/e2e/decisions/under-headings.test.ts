import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { OFFICE } from '../../support/office.js';
import { writePaper } from '../../support/papers.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** "Phòng Kinh tế" alone says nothing: the annexes of an amendment, its Tờ trình and công văn say whose it is. */

const BATCH = `decision: ${DRAFT}
changes:
  - grant: {code: H24.01.09, name: Phòng Kinh tế}
  - grant: {code: H24.02.09, name: Phòng Kinh tế}
  - grant: {parent: H24.02.09, name: Tổ Một}
  - grant: {code: H24.02.02.09, name: Tổ Hai}
  - grant: {code: H24.09, name: Sở Mới}
  - rename: {code: H24.02, name: Sở Khoa học và Công nghệ}
  - close: {code: H24.04.03, reason: dissolved}
`;

function must(folder: string, ...args: string[]): void {
  const answer = call(folder, ...args);
  expect(answer.status, `${args.join(' ')}\n${answer.stderr}\n${answer.stdout}`).toBe(0);
}

function changed(): string {
  const folder = town();
  must(folder, 'withdraw', 'H24.05');
  put(folder, 'doi.yaml', BATCH);
  must(folder, 'apply', 'doi.yaml');
  return folder;
}

test('the annexes list what is under an agency behind its heading, whose code stands behind its name', () => {
  const folder = changed();
  const { rows } = writePaper(folder, ['decision', 'draft', DRAFT]);
  const first = rows.findIndex((row) => row.includes('Sở Mới'));
  const names = rows.slice(first, first + 8).map(([no, name, code]) => [no, name, code]);
  expect(names).toEqual([
    ['1', 'Sở Mới', 'H24.09'],
    ['I', expect.stringMatching(/ \(H24\.01\)$/), undefined],
    ['1', 'Phòng Kinh tế', 'H24.01.09'],
    ['II', 'Sở Khoa học và Công nghệ (H24.02)', undefined],
    ['1', 'Phòng Kinh tế', 'H24.02.09'],
    ['1.1', 'Tổ Một', 'H24.02.09.01'],
    ['II.1', 'Viện Nghiên cứu (H24.02.02)', undefined],
    ['1', 'Tổ Hai', 'H24.02.02.09'],
  ]);
});

/** The rows of every table of the last paper, but those of headings of columns, by number, name and code. */
function numbered(rows: readonly string[][]): string[] {
  return rows.filter(([no = '']) => /^[\dIVX.]+$/.test(no)).map((row) => row.slice(0, 3).join(' '));
}

test('a body with a row of its own has no heading beside it: what is beneath follows its row', () => {
  const folder = town();
  must(folder, 'decision', 'drop', DRAFT);
  must(folder, 'decision', 'new', '--id', 'xa', '--title', 'Về việc bổ sung', '--kind', 'amendment');
  const batch = `decision: xa
changes:
  - grant: {code: H24.09, name: Ủy ban nhân dân xã Mới}
  - grant: {code: H24.10, name: Ủy ban nhân dân xã Hai}
  - grant: {code: H24.09.01, name: Phòng Kinh tế}
  - grant: {code: H24.09.02, name: Phòng Văn hóa}
  - grant: {code: H24.09.02.01, name: Tổ Một}
  - grant: {code: H24.10.01, name: Phòng Kinh tế}
  - grant: {code: H24.01.09, name: Phòng Số}
  - close: {code: H24.04, reason: dissolved, subtree: true}
  - replace: {code: H24.02, parent: H24, children: move}
`;
  put(folder, 'xa.yaml', batch);
  must(folder, 'apply', 'xa.yaml', '--confirm', '7');
  const { rows } = writePaper(folder, ['decision', 'draft', 'xa']);
  expect(numbered(rows)).toEqual([
    '1 Ủy ban nhân dân xã Mới H24.09',
    '1.1 Phòng Kinh tế H24.09.01',
    '1.2 Phòng Văn hóa H24.09.02',
    '1.2.1 Tổ Một H24.09.02.01',
    '2 Ủy ban nhân dân xã Hai H24.10',
    '2.1 Phòng Kinh tế H24.10.01',
    'I Văn phòng (H24.01)',
    '1 Phòng Số H24.01.09',
    '1 Sở Khoa học H24.02',
    '1.1 Trung tâm Tin học H24.02.01',
    '1.2 Viện Nghiên cứu H24.02.02',
    '1.2.1 Phòng Thí nghiệm H24.02.02.01',
    '1 Sở Xây dựng H24.04',
    '1.1 Chi cục Giám định H24.04.01',
    '1.2 Trung tâm Quy hoạch H24.04.03',
  ]);
  for (const format of ['md', 'csv', 'xlsx', 'docx', ...(OFFICE ? ['pdf'] : [])]) {
    must(folder, 'export', '--decision', 'xa', '--scope', 'changes', '--format', format, '-o', `pl.${format}`);
    const answer = call(folder, 'check', `pl.${format}`, '--decision', 'xa', '--scope', 'changes');
    expect([answer.status, answer.stdout], format).toEqual([0, expect.not.stringMatching(/›/)]);
  }
  const made: ToBeSigned = { repo: folder, id: 'xa', number: '9/QĐ-UBND', signed: '05/01/2026', today: '2026-01-10' };
  signedPaper(made, 'docx');
  const held = issue(made, '--signed-file', 'ban-ky/qd.docx', '--dry-run');
  expect(held.status, held.stderr).toBe(0);
  must(folder, 'decision', 'drop', 'xa');
  must(folder, 'decision', 'new', '--id', 'lai', '--title', 'Về việc bổ sung', '--kind', 'amendment');
  must(folder, 'import', 'pl.docx', '--decision', 'lai', '--yes', '--confirm', '7');
  must(folder, 'check', 'pl.xlsx', '--decision', 'lai', '--scope', 'changes');
});

test('a column of codes holds no code that the decision does nothing to', () => {
  const folder = changed();
  must(folder, 'decision', 'new', '--id', 'dong', '--title', 'Về việc đóng mã', '--kind', 'amendment');
  const ended = `decision: dong
changes:
  - close: {code: H24.01.01, reason: dissolved}
  - annul: {code: H24.01.02.01}
  - replace: {code: H24.04.01, with: H24.02.08}
`;
  put(folder, 'het.yaml', ended);
  must(folder, 'apply', 'het.yaml');
  for (const format of ['md', 'xlsx', 'docx']) {
    must(folder, 'export', '--decision', 'dong', '--scope', 'changes', '--format', format, '-o', `pl.${format}`);
    must(folder, 'check', `pl.${format}`, '--decision', 'dong', '--scope', 'changes');
    const read = call(folder, 'import', `pl.${format}`, '--decision', DRAFT, '--dry-run', '--no-input');
    expect(read.stdout, format).not.toMatch(/^ +H24\.0[14](?:\.02)? /m);
  }
  const printed = readFileSync(join(folder, 'pl.md'), 'utf8');
  const cells = [...printed.matchAll(/^\|.*\|$/gm)].flatMap(([row]) => row.split('|').slice(3));
  const codes = cells.map((cell) => cell.trim()).filter((cell) => /^H24/.test(cell));
  expect(codes.sort()).toEqual(['H24.01.01', 'H24.01.02.01', 'H24.02.08', 'H24.04.01']);
});

test('what is printed so comes back, in every format', () => {
  const folder = changed();
  const formats = ['md', 'csv', 'json', 'xlsx', 'docx', ...(OFFICE ? ['pdf'] : [])];
  for (const format of formats) {
    must(folder, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', format, '-o', `pl.${format}`);
    must(folder, 'check', `pl.${format}`, '--decision', DRAFT, '--scope', 'changes');
  }
  must(folder, 'decision', 'draft', DRAFT, '-o', 'qd.docx');
  must(folder, 'check', 'qd.docx', '--decision', DRAFT, '--scope', 'changes');
  must(folder, 'decision', 'drop', DRAFT);
  must(folder, 'decision', 'new', '--id', 'lai', '--title', 'Về việc bổ sung', '--kind', 'amendment');
  for (const format of formats.filter((each) => each !== 'json')) {
    must(folder, 'import', `pl.${format}`, '--decision', 'lai', '--dry-run', '--no-input');
  }
  must(folder, 'import', 'pl.docx', '--decision', 'lai', '--yes');
  must(folder, 'check', 'pl.xlsx', '--decision', 'lai', '--scope', 'changes');
});

test('the Tờ trình and the công văn name the body above', () => {
  const folder = changed();
  const { text } = writePaper(folder, ['decision', 'draft', DRAFT, '--document', 'submission']);
  expect(text).toContain('- Phòng Kinh tế thuộc Sở Khoa học và Công nghệ: H24.02.09');
  expect(text).toContain('- Tổ Một thuộc Phòng Kinh tế, Sở Khoa học và Công nghệ: H24.02.09.01');
  const { rows } = writePaper(folder, ['decision', 'draft', DRAFT, '--document', 'dispatch']);
  expect(rows.map(([, name]) => name)).toContain('Phòng Kinh tế thuộc Sở Khoa học và Công nghệ');
});
