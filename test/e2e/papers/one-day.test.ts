import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const [FIRST, LATER, LAST] = ['2026-03-02', '2026-05-04', '2026-06-01'];

let registry: Made;

const paper = (id: string, document: string, ...more: string[]): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', id, '--document', document, ...more], `${id}-${document}.docx`, LAST);

/** A list, an amendment with closings to come, and a second one whose own closing and new name come later still. */
beforeAll(() => {
  registry = made('H24', FIRST);
  const { on, apply } = registry;
  on(FIRST, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  const names = ['Sở Một', 'Sở Hai', 'Sở Ba', 'Sở Bốn'];
  const grants = names.map((name, i) => `  - grant: {code: H24.0${i + 1}, name: ${name}}`);
  apply(FIRST, `decision: dau\nchanges:\n${grants.join('\n')}\n`);
  on(FIRST, 'decision', 'issue', 'dau', '--number', '100/QĐ-UBND', '--signed', FIRST);
  on(LATER, 'decision', 'new', '--id', 'sau', '--title', 'Về việc đóng mã');
  const both = `
  - close: {code: H24.01, reason: dissolved, effective: 2026-12-31}
  - rename: {code: H24.02, name: Sở Hai mới, effective: 2026-12-31}`;
  applyConfirmed(LATER, `decision: sau\nchanges:${both}\n`);
  on(LATER, 'decision', 'issue', 'sau', '--number', '200/QĐ-UBND', '--signed', LATER);
  on(LAST, 'decision', 'new', '--id', 'cuoi', '--title', 'Về việc sửa đổi mã');
  applyConfirmed(
    LAST,
    `decision: cuoi
changes:
  - close: {code: H24.03, reason: dissolved, effective: 2027-02-01}
  - rename: {code: H24.04, name: Sở Bốn mới, effective: 2027-02-01}
  - grant: {parent: H24, name: Sở Năm}
  - grant: {parent: H24, name: Sở Sáu, effective: 2027-02-01}
`,
  );
});

function applyConfirmed(day: string, changes: string): void {
  const { on, repo } = registry;
  writeFileSync(join(repo, 'lo.yaml'), changes);
  on(day, 'apply', 'lo.yaml', '--confirm', '1');
}

/** Name and code of each agency of a list, without the marks of footnotes. */
const agencies = ({ rows }: WrittenPaper): string[] =>
  rows.flatMap((cells) => {
    const [, name = '', code = ''] = cells;
    return /^H24\.\d\d$/.test(code) ? [`${code} ${name.replace(/[\d, ]+$/, '')}`] : [];
  });

test('the hợp nhất of an amendment lists every body as it is on one day, whoever changes it later', () => {
  const now = ['H24.01 Sở Một', 'H24.02 Sở Hai', 'H24.03 Sở Ba', 'H24.04 Sở Bốn', 'H24.05 Sở Năm'];
  const draft = paper('cuoi', 'consolidation');
  expect(agencies(draft)).toEqual([...now, 'H24.06 Sở Sáu']);
  expect(draft.rows.find((cells) => cells[2] === 'H24.06')).toContain('01/02/2027');
  const notes = draft.notes.join('\n');
  expect(notes).toMatch(/Mã này được đóng do giải thể theo .*, có hiệu lực kể từ ngày 01 tháng 02 năm 2027\./);
  expect(notes).toMatch(/Tên này được đổi thành “Sở Bốn mới” theo .*, có hiệu lực kể từ ngày 01 tháng 02 năm 2027\./);
  expect(notes).toMatch(/Tên này được đổi thành “Sở Hai mới” theo .*, có hiệu lực kể từ ngày 31 tháng 12 năm 2026\./);
});

test('the Tờ trình says what other signed decisions will still do to its figures, as far as they count codes', () => {
  const { text, rows } = paper('cuoi', 'submission');
  const row = (start: string) => rows.find((cells) => cells[1]?.startsWith(start)) ?? [];
  expect(row('Mã có hiệu lực khi mọi thay đổi của Quyết định này').slice(-1)).toEqual(['06']);
  expect(text).toContain(
    'Số lượng trên chưa tính thay đổi đã ký, chưa có hiệu lực của quyết định khác: đóng 01 mã theo Quyết định số 200/QĐ-UBND ngày 04 tháng 5 năm 2026.',
  );
});

test('once it is signed, the hợp nhất of the amendment is the same as that of the list on its day', () => {
  registry.on(LAST, 'decision', 'issue', 'cuoi', '--number', '300/QĐ-UBND', '--signed', LAST);
  const own = agencies(paper('cuoi', 'consolidation'));
  expect(own).toEqual(agencies(paper('dau', 'consolidation', '--at', LAST)));
  // nothing that was signed after it is told
  expect(paper('sau', 'submission').text).not.toContain('chưa tính thay đổi');
});
