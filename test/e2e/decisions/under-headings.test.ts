import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { OFFICE } from '../../support/office.js';
import { writePaper } from '../../support/papers.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';

/** "Phòng Kinh tế" alone says nothing: the annexes of an amendment, its Tờ trình and công văn say whose it is. */

const BATCH = `decision: ${DRAFT}
changes:
  - grant: {code: H24.01.09, name: Phòng Kinh tế}
  - grant: {code: H24.02.09, name: Phòng Kinh tế}
  - grant: {parent: H24.02.09, name: Tổ Một}
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
  const names = rows.slice(first, first + 7).map(([no, name, code]) => [no, name, code]);
  expect(names).toEqual([
    ['1', 'Sở Mới', 'H24.09'],
    ['I', expect.stringMatching(/ \(H24\.01\)$/), undefined],
    ['1', 'Phòng Kinh tế', 'H24.01.09'],
    ['II', 'Sở Khoa học và Công nghệ (H24.02)', undefined],
    ['1', 'Phòng Kinh tế', 'H24.02.09'],
    ['II.1', 'Phòng Kinh tế (H24.02.09)', undefined],
    ['1', 'Tổ Một', 'H24.02.09.01'],
  ]);
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
