import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** Whom a "Phòng Kinh tế" belongs to stands in the heading above it alone: it is held as every cell is. */

const BATCH = `decision: ${DRAFT}
changes:
  - grant: {code: H24.01.09, name: Phòng Kinh tế}
  - grant: {code: H24.02.09, name: Phòng Kinh tế}
  - grant: {code: H24.02.02.09, name: Tổ Một}
  - rename: {code: H24.01.01, name: Phòng Tổng hợp và Pháp chế}
  - rename: {code: H24.01.02, name: Phòng Quản trị, effective: 2026-03-01}
  - close: {code: H24.04.03, reason: dissolved}
`;
const ROW = '<w:tr>(?:(?!<w:tr>).)*?';
const END = '(?:(?!<w:tr>).)*?</w:tr>';
/** The row, counted from the first, in which some words stand. */
const rowOf = (words: string): RegExp => new RegExp(`${ROW}${words.replace(/[().]/g, '\\$&')}${END}`);

let given: ToBeSigned;
let file: string;
let whole: Uint8Array;

function must(repo: string, ...args: string[]): void {
  const answer = call(repo, ...args);
  expect(answer.status, `${args.join(' ')}\n${answer.stderr}\n${answer.stdout}`).toBe(0);
}

beforeAll(() => {
  const repo = town();
  must(repo, 'withdraw', 'H24.05');
  put(repo, 'doi.yaml', BATCH);
  must(repo, 'apply', 'doi.yaml');
  given = { repo, id: DRAFT, number: '9/QĐ-UBND', signed: '05/01/2026', today: '2026-01-10' };
  signedPaper(given, 'docx');
  file = join(repo, 'ban-ky', 'qd.docx');
  whole = readFileSync(file);
});
beforeEach(() => writeFileSync(file, whole));

interface Told {
  findings: { field: string | null; file: string | null; registry: string | null; place: { text: string } | null }[];
}

function asked(): { status: number | null; told: string[] } {
  const answer = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run', '--json');
  const json = JSON.parse(answer.stdout) as { paper?: Told };
  const { findings } = json.paper ?? jsonOf<Told>(answer, 'check');
  return {
    status: answer.status,
    told: findings.map((each) => `${each.field}: ${each.file} | ${each.registry}`),
  };
}

it('passes the paper as it was printed', () => {
  expect(asked()).toEqual({ status: 0, told: [] });
});

it.each([
  ['Tên cũ', 'Tên hiện nay'],
  ['Tên cũ', 'Tên dự kiến'],
  ['Lý do', 'Cơ quan, đơn vị chủ quản'],
])('refuses a column “%s” that is headed “%s”', (label, heading) => {
  alterWord(file, [[`>${label}<`, `>${heading}<`]]);
  const { status, told } = asked();
  expect([status, told.some((each) => each.startsWith(`heading: ${heading} | `))]).toEqual([1, true]);
});

it.each([
  ['Tên cũ', 'Tên trước đây'],
  ['Mã định danh', 'Mã định danh điện tử'],
  ['Tên cơ quan, đơn vị', 'Tên đơn vị'],
  ['STT', 'TT'],
  ['Có hiệu lực từ', 'Ngày có hiệu lực'],
])('lets pass a column “%s” that is headed “%s”', (label, heading) => {
  alterWord(file, [[`>${label}<`, `>${heading}<`]]);
  const { status, told } = asked();
  expect([status, told.filter((each) => !each.startsWith('wording: '))]).toEqual([0, []]);
});

it.each([
  ['the code of a heading', [/(Văn phòng \()H24\.01\)/, '$1H24.02)'], 'groupCode: H24.02 | H24.01'],
  ['the name of a heading', [/Văn phòng (\(H24\.01\))/, 'Sở Khoa học $1'], 'groupName: Sở Khoa học | Văn phòng'],
  ['the code taken out of a heading', [/(Văn phòng) \(H24\.01\)/, '$1'], 'groupCode: null | H24.01'],
  ['the only heading of an annex', [rowOf('Sở Xây dựng (H24.04)'), ''], 'groupCode: null | H24.04'],
  ['the first of two headings', [rowOf('Văn phòng (H24.01)'), ''], 'groupCode: null | H24.01'],
  ['the second of two headings', [rowOf('Sở Khoa học (H24.02)'), ''], 'groupCode: H24.01 | H24.02'],
  ['a heading within another', [rowOf('Viện Nghiên cứu (H24.02.02)'), ''], 'groupCode: H24.02 | H24.02.02'],
  ['the day of a change', [/>01\/3\/2026</, '><'], 'effective: null | 01/3/2026'],
] as [string, [RegExp, string], string][])('names %s', (_what, alteration, told) => {
  alterWord(file, [alteration]);
  const answer = asked();
  expect(answer.told).toContain(told);
  expect(answer.status).toBe(1);
});

it('leaves the day of a change to the decision where it is the same', () => {
  alterWord(file, [[/>05\/01\/2026<|>Ngày ký</, '><']]);
  expect(asked()).toEqual({ status: 0, told: [] });
});

it('names a heading that is gone from the list of a full decision', () => {
  const repo = town();
  must(repo, 'decision', 'drop', DRAFT);
  must(
    repo,
    'decision',
    'new',
    '--id',
    'moi',
    '--title',
    'Về việc ban hành danh sách',
    '--kind',
    'full',
    '--replaces',
    '100/QĐ-UBND',
  );
  const full = { repo, id: 'moi', number: '9/QĐ-UBND', signed: '05/01/2026', today: '2026-01-10' };
  signedPaper(full, 'docx');
  given = full;
  file = join(repo, 'ban-ky', 'qd.docx');
  const { status, told } = asked();
  expect([status, told.filter((each) => !each.startsWith('wording: '))]).toEqual([0, []]);
  alterWord(file, [[new RegExp(`${ROW}>I<${END}`), '']]);
  const answer = asked();
  expect(answer.status).toBe(1);
  expect(answer.told.filter((each) => each.startsWith('groupCode: null'))).toHaveLength(1);
});
