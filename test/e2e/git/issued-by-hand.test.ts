import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, AGENCY_2, DRAFT, SIGNED } from '../../support/registries/guarded.js';

/** Decisions issued and drafts edited by hand, beside what the commands themselves do. */

const FILE = `decisions/${DRAFT}.yaml`;
const NUMBER = 'number: 300/QĐ-UBND';

function must(clone: Clone, ...args: string[]): void {
  const { status, stdout, stderr } = clone.run(...args);
  expect([args.join(' '), status, status === 0 ? '' : stdout + stderr]).toEqual([args.join(' '), 0, '']);
}

function proposed(change: (clone: Clone) => void, before: (clone: Clone) => void = () => undefined): string[] {
  const clone = beginProposal(UNSEALED);
  before(clone);
  if (clone.git('status', '--porcelain') !== '') clone.commit('Trước');
  mergeToMain(clone);
  change(clone);
  if (clone.git('status', '--porcelain') !== '') clone.commit('Đề xuất');
  const found = judgedOf(clone);
  expect(judgedOf(clone, '--rev', 'de-xuat')).toEqual(found);
  return found.filter((each) => !each.includes('unsealed') && !each.includes('contact-missing'));
}

/** The draft made a signed decision by hand. */
const signedAs =
  (...lines: string[]) =>
  (clone: Clone): void => {
    clone.edit(FILE, 'drafted: 2023-05-20', lines.join('\n'));
    must(clone, 'decision', 'seal', DRAFT);
  };
const issue =
  (...more: string[]) =>
  (clone: Clone): void =>
    must(clone, 'decision', 'issue', DRAFT, '--number', '300/QĐ-UBND', '--signed', '2023-05-22', ...more);

test('a day of effect far from that of signing is told, whoever sets it', () => {
  const far = [`? since-effective-day ${DRAFT}`];
  expect(proposed(signedAs(NUMBER, 'signed: 2023-05-22', 'effective: 2023-12-01'))).toEqual(far);
  expect(proposed(issue('--effective', '2023-12-01'))).toEqual(far);
  const early = signedAs(NUMBER, 'signed: 2023-05-22', 'effective: 2023-05-01');
  expect(proposed(early)).toEqual([`- decision-effective ${DRAFT}`, ...far]);
  expect(proposed(issue('--effective', '2023-06-01'))).toEqual([]);
});

test('the day on which a draft was begun is not moved or removed', () => {
  const moved = [`? since-drafted-changed ${DRAFT}`];
  expect(proposed((clone) => clone.edit(FILE, '2023-05-20', '2023-05-22'))).toEqual(moved);
  expect(proposed((clone) => clone.edit(FILE, 'drafted: 2023-05-20\n', ''))).toEqual(moved);
  // what is signed already may be entered as a draft first
  expect(proposed(signedAs(NUMBER, 'signed: 2023-05-10'))).toEqual([]);
  expect(proposed(issue())).toEqual([]);
  expect(proposed((clone) => must(clone, 'decision', 'edit', DRAFT, '--title', 'Dự thảo khác'))).toEqual([]);
});

test('a number of another body: put to people where it is there, refused where the command would write it', () => {
  const other = signedAs('number: 401/QĐ-HĐND', 'signed: 2023-05-22');
  expect(proposed(other)).toEqual([`? since-number-organ ${DRAFT}`]);
  const clone = beginProposal(UNSEALED);
  const issued = (number: string) =>
    clone.run('decision', 'issue', DRAFT, '--number', number, '--signed', '2023-05-22');
  const { status, stderr } = issued('401/QĐ-HĐND');
  expect(status).toBe(1);
  expect(stderr).toContain('còn ký hiệu của Ủy ban nhân dân thành phố thử là UBND');
  expect(stderr).toContain(`madinhdanh decision edit ${DRAFT} --authority`);
  must(clone, 'decision', 'edit', DRAFT, '--authority', 'Hội đồng nhân dân thành phố thử');
  expect(issued('401/QĐ-HĐND').status).toBe(0);
});

const SEVENTH = 'H24.01.06';

test('a draft that comes to replace another decision is told, and told once more when it is issued', () => {
  const told = [`? since-draft-replaces ${DRAFT}`];
  const replaces = (clone: Clone): void =>
    clone.edit(FILE, 'kind: amendment', `kind: amendment\nreplaces: [${SIGNED}]`);
  expect(proposed(replaces)).toEqual(told);
  expect(proposed(issue(), replaces)).toEqual(told);
  const both = (clone: Clone): void => {
    replaces(clone);
    issue()(clone);
  };
  expect(proposed(both)).toEqual([`? since-draft-issued ${DRAFT}`]);
  expect(proposed((clone) => clone.edit(FILE, 'kind: amendment', 'kind: full'))).toEqual(told);
});

test('a code of a draft that others saw is given up in the open', () => {
  const deleted = (clone: Clone): void =>
    clone.write(AGENCY_2, clone.read(AGENCY_2).replace(/- code: H24\.02\.02\n(?: {2}.*\n)+/, ''));
  expect(proposed(deleted)).toEqual(['? since-draft-code-gone H24.02.02']);
  const withdrawn = (clone: Clone): void => must(clone, 'withdraw', 'H24.02.02', '--reason', 'thôi');
  expect(proposed(withdrawn)).toEqual([]);
  expect(proposed((clone) => must(clone, 'decision', 'drop', DRAFT, '--reason', 'thôi'))).toEqual([]);
});

test('what a unit is known by: its short name, its identifiers', () => {
  const named = (clone: Clone): void => must(clone, 'update', SEVENTH, '--short-name', 'PHG');
  const changed = [`? since-identity-changed ${SEVENTH}`];
  expect(proposed(named)).toEqual([]);
  expect(proposed((clone) => clone.edit(AGENCY_1, 'shortName: PHG', 'shortName: PBM'), named)).toEqual(changed);
  expect(proposed((clone) => clone.edit(AGENCY_1, '  shortName: PHG\n', ''), named)).toEqual(changed);
  const renamed = (clone: Clone): void => {
    must(clone, 'rename', SEVENTH, '--name', 'Phòng Mới', '--decision', DRAFT);
    must(clone, 'update', SEVENTH, '--short-name', 'PM');
  };
  expect(proposed(renamed, named)).toEqual([]);
  expect(proposed((clone) => must(clone, 'update', SEVENTH, '--identifier', 'mst=0200000009'))).toEqual(changed);
});

test('letters and pages of a unit go to another domain', () => {
  const before = (clone: Clone): void =>
    must(clone, 'update', SEVENTH, '--email', 'hg@so1.haiphong.gov.vn', '--website', 'https://hg.haiphong.gov.vn');
  const moved = [`? since-domain-changed ${SEVENTH}`];
  const update = (...args: string[]) => proposed((clone) => must(clone, 'update', SEVENTH, ...args), before);
  expect(update('--email', 'hg@example.org')).toEqual(moved);
  expect(update('--website', 'https://hg.hanoi.gov.vn')).toEqual(moved);
  expect(update('--email', 'hoagiai@haiphong.gov.vn', '--website', 'https://haiphong.gov.vn/hg')).toEqual([]);
});

test('contact data of a unit in a submitted draft is part of what was submitted', () => {
  const submit = (clone: Clone): void =>
    must(clone, 'decision', 'submit', DRAFT, '--number', '25/TTr-STTTT', '--on', '2023-05-21');
  const written = (clone: Clone): void => clone.edit(AGENCY_2, '0225 000 0201', '0225 000 9999');
  expect(proposed(written, submit)).toEqual([`? since-submitted-changed ${DRAFT}`]);
  expect(proposed(written)).toEqual([]);
});

test('a reservation that takes many codes, or a level', () => {
  const reserve =
    (line: string) =>
    (clone: Clone): void =>
      clone.edit('registry.yaml', '  - {code: H24.91}', `  - {code: H24.91}\n  - ${line}`);
  expect(proposed(reserve('{from: H24.50, to: H24.80, reason: giữ}'))).toEqual([
    '? since-reservation-wide H24.50–H24.80',
  ]);
  expect(proposed(reserve('{from: H24.50, to: H24.59, reason: giữ}'))).toEqual([]);
});
