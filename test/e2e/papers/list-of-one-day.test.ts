import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const [FIRST, BETWEEN, LIST, LAST] = ['2026-01-05', '2026-05-04', '2026-06-01', '2026-07-01'];
const DAY = '01/02/2027';

let registry: Made;

const paper = (id: string, document = 'decision', ...more: string[]): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', id, '--document', document, ...more], `${id}-${document}.docx`, LAST);

/** Each row of a list, from its name on, without the marks of footnotes. */
const rowsOf = ({ rows }: WrittenPaper): string[] =>
  rows.flatMap(([no = '', name = '', ...cells]) =>
    /^\d+$/.test(no) ? [[name.replace(/[\d, ]+$/, ''), ...cells].filter(Boolean).join(' | ')] : [],
  );

/** A list, an amendment with a closing to come, and a new list that itself does some things only later. */
beforeAll(() => {
  registry = made('H24', FIRST);
  const { on, apply, repo } = registry;
  const applied = (day: string, decision: string, changes: string, count: number): void => {
    writeFileSync(join(repo, 'lo.yaml'), `decision: ${decision}\nchanges:\n${changes}`);
    on(day, 'apply', 'lo.yaml', '--confirm', String(count));
  };
  on(FIRST, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  const names = ['Sở Một', 'Sở Hai', 'Sở Ba', 'Sở Bốn', 'Sở Năm'];
  apply(
    FIRST,
    `decision: dau\nchanges:\n${names.map((name, i) => `  - grant: {code: H24.0${i + 1}, name: ${name}}\n`).join('')}`,
  );
  on(FIRST, 'decision', 'issue', 'dau', '--number', '100/QĐ-UBND', '--signed', FIRST);
  on(BETWEEN, 'decision', 'new', '--id', 'giua', '--title', 'Về việc đóng mã');
  applied(BETWEEN, 'giua', '  - close: {code: H24.05, reason: dissolved, effective: 2026-12-31}\n', 1);
  on(BETWEEN, 'decision', 'issue', 'giua', '--number', '200/QĐ-UBND', '--signed', BETWEEN);
  const full = ['--kind', 'full', '--replaces', 'dau', '--title', 'Về việc ban hành danh sách mã định danh điện tử'];
  on(LIST, 'decision', 'new', '--id', 'lai', ...full);
  applied(
    LIST,
    'lai',
    `  - close: {code: H24.01, reason: dissolved, effective: 2027-02-01}
  - rename: {code: H24.02, name: Sở Hai mới, effective: 2027-02-01}
  - grant: {code: H24.06, name: Sở Sáu, effective: 2027-02-01}
`,
    1,
  );
  on(LIST, 'decision', 'issue', 'lai', '--number', '300/QĐ-UBND', '--signed', LIST);
});

const LISTED = [
  'Sở Một | H24.01 | Hết hiệu lực từ ngày 01/02/2027',
  'Sở Hai | H24.02 | Đổi tên thành “Sở Hai mới” từ ngày 01/02/2027',
  'Sở Ba | H24.03',
  'Sở Bốn | H24.04',
];
const NEW = `Sở Sáu | H24.06 | ${DAY}`;
const root = 'Ủy ban nhân dân thành phố Hải Phòng | H24';

describe('a full list that does some things only later', () => {
  test('has every body as it is on its day, with what becomes of it beside, also by others', () => {
    const others = 'Sở Năm | H24.05 | Hết hiệu lực từ ngày 31/12/2026 (theo Quyết định số 200/QĐ-UBND)';
    expect(rowsOf(paper('lai'))).toEqual([root, ...LISTED, others, NEW]);
    const { stdout } = runOn(LAST)(registry.repo, ['export', '--decision', 'lai', '--format', 'csv']);
    expect(stdout).toContain('Hết hiệu lực từ ngày 01/02/2027');
    const json = runOn(LAST)(registry.repo, ['export', '--decision', 'lai', '--format', 'json']).stdout;
    expect(json).toContain('"kind": "closed"');
  });

  test('its hợp nhất is the same list, with footnotes for what others do', () => {
    const consolidated = paper('lai', 'consolidation');
    expect(rowsOf(consolidated)).toEqual([root, ...LISTED, 'Sở Năm | H24.05', NEW]);
    expect(consolidated.notes.join('\n')).toContain('200/QĐ-UBND');
    const later = paper('lai', 'consolidation', '--at', '2027-03-01');
    expect(rowsOf(later)).toEqual([
      root,
      'Sở Một (được đóng) | H24.01 | Hết hiệu lực từ ngày 01/02/2027',
      'Sở Hai mới | H24.02',
      ...LISTED.slice(2),
      'Sở Năm (được đóng) | H24.05',
      NEW,
    ]);
  });

  test('check reads it as the list of its Decision', () => {
    paper('lai');
    const { status, stdout } = runOn(LAST)(registry.repo, ['check', 'lai-decision.docx', '--decision', 'lai']);
    expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, 'Khớp: 7 đơn vị trong tệp đúng như sổ.']);
  });
});

test('codes that a list grants for a later day stay in its hợp nhất when it is amended', () => {
  const { on, repo } = registry;
  on(LAST, 'decision', 'new', '--id', 'sau', '--title', 'Về việc đổi tên');
  writeFileSync(join(repo, 'lo.yaml'), 'decision: sau\nchanges:\n  - rename: {code: H24.04, name: Sở Tư}\n');
  on(LAST, 'apply', 'lo.yaml');
  expect(rowsOf(paper('sau', 'consolidation'))).toEqual([
    root,
    ...LISTED.slice(0, 3),
    'Sở Tư | H24.04',
    'Sở Năm | H24.05',
    NEW,
  ]);
});
