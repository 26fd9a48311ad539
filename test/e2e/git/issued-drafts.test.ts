import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, AGENCY_2, AGENCY_4, DRAFT, SIGNED } from '../../support/registries/guarded.js';

/** What a draft became: issued with more than was drafted, changed after it was submitted, its entries moved elsewhere. */

const FILE = `decisions/${DRAFT}.yaml`;
const HEAD = '# yaml-language-server: $schema=../../schemas/decision.schema.json\n';
const UNITS = '# yaml-language-server: $schema=../../../schemas/agency.schema.json\n';

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

const issue = (clone: Clone): void =>
  must(clone, 'decision', 'issue', DRAFT, '--number', '300/QĐ-UBND', '--signed', '2023-05-22');
const add = (clone: Clone): void =>
  must(clone, 'add', '--parent', 'H24', '--name', 'Sở Bốn', '--phone', '0225 000 0400', '--decision', DRAFT);
const then =
  (...changes: ((clone: Clone) => void)[]) =>
  (clone: Clone): void => {
    for (const change of changes) change(clone);
  };

const ISSUED = [`? since-draft-issued ${DRAFT}`];

test.each([
  ['a grant', add],
  ['a closing', (clone: Clone) => must(clone, 'close', 'H24.01.06', '--decision', DRAFT)],
  ['a renaming', (clone: Clone) => must(clone, 'rename', 'H24.01.06', '--name', 'Phòng Mới', '--decision', DRAFT)],
  ['another title', (clone: Clone) => clone.edit(FILE, 'Dự thảo bổ sung mã', 'Dự thảo thu hồi mã')],
  [
    'that it is full',
    (clone: Clone) => clone.edit(FILE, 'kind: amendment', `kind: full\nreplaces: [2023-210-qd-ubnd, ${SIGNED}]`),
  ],
  [
    'that it revokes',
    (clone: Clone) => clone.edit(FILE, 'kind: amendment', 'kind: amendment\nrevokes: [2023-210-qd-ubnd]'),
  ],
] as const)('issued with more than was drafted: %s', (_, more) => {
  expect(proposed(then(more, issue))).toEqual(ISSUED);
});

test('issued as it was drafted, nothing is to be said; nor by a number and a day of its own', () => {
  expect(proposed(issue)).toEqual([]);
  expect(proposed(issue, add)).toEqual([]);
});

test('what became binding beyond the draft is listed', () => {
  const clone = beginProposal(UNSEALED);
  mergeToMain(clone);
  add(clone);
  issue(clone);
  clone.commit('Đề xuất');
  const { stdout } = clone.run('validate', '--since', 'main');
  expect(stdout).toContain(`Quyết định ${DRAFT} có hiệu lực nhiều hơn dự thảo ở main: thêm H24.04 (granted).`);
});

test('issued by hand in a file of another name', () => {
  const renamed = (clone: Clone): void => {
    clone.git('mv', `registry/${FILE}`, 'registry/decisions/2023-khac.yaml');
    clone.edit('decisions/2023-khac.yaml', 'drafted: 2023-05-20', 'number: 300/QĐ-UBND\nsigned: 2023-05-22');
    clone.write(AGENCY_2, clone.read(AGENCY_2).replaceAll(DRAFT, '2023-khac'));
  };
  expect(proposed(renamed)).toEqual(['? since-draft-issued 2023-khac']);
});

const submit = (clone: Clone): void =>
  must(clone, 'decision', 'submit', DRAFT, '--number', '25/TTr-STTTT', '--on', '2023-05-21');
const TOUCHED = [`? since-submitted-changed ${DRAFT}`];

test.each([
  [
    'an entry added by hand',
    (clone: Clone) =>
      clone.write(
        AGENCY_4,
        `${UNITS}- code: H24.04\n  name: Sở Bốn\n  phone: 0225 000 0400\n  granted: {decision: ${DRAFT}}\n`,
      ),
  ],
  ['its title edited', (clone: Clone) => clone.edit(FILE, 'Dự thảo bổ sung mã', 'Dự thảo khác')],
  ['grounds edited', (clone: Clone) => clone.edit(FILE, 'kind:', 'basis: [Luật Khác]\nkind:')],
  ['its proposal edited', (clone: Clone) => clone.edit(FILE, 'kind:', 'proposal: Theo đề nghị khác\nkind:')],
  ['its submission rewritten', (clone: Clone) => clone.edit(FILE, '25/TTr-STTTT', '26/TTr-STTTT')],
  [
    'its submission removed',
    (clone: Clone) => clone.write(FILE, clone.read(FILE).replace(/^submitted:.*\n(?: {2}.*\n)*/m, '')),
  ],
  [
    'changed by the command that may, which leaves no mark',
    (clone: Clone) =>
      must(
        clone,
        'add',
        '--parent',
        'H24',
        '--name',
        'Sở Bốn',
        '--phone',
        '0225 000 0400',
        '--decision',
        DRAFT,
        '--amend-submitted',
      ),
  ],
] as const)('a submitted draft: %s', (_, change) => {
  expect(proposed(change, submit)).toEqual(TOUCHED);
});

test('a submitted draft: an entry taken out by hand, whose code is told too', () => {
  const out = (clone: Clone): void =>
    clone.write(AGENCY_2, clone.read(AGENCY_2).replace(/- code: H24\.02\.02\n(?: {2}.*\n)+/, ''));
  expect(proposed(out, submit)).toEqual(['? since-draft-code-gone H24.02.02', ...TOUCHED]);
});

test('a draft that is submitted, and issued as it was submitted, is as it should be', () => {
  expect(proposed(submit)).toEqual([]);
  expect(proposed(issue, submit)).toEqual([]);
});

test('a submitted draft that is gone', () => {
  const dropped = (clone: Clone): void =>
    must(clone, 'decision', 'drop', DRAFT, '--amend-submitted', '--reason', 'thôi');
  expect(proposed(dropped, submit)).toContain(TOUCHED[0]);
});

const OTHER = '2023-du-thao-khac';
const otherDraft = (clone: Clone): void => must(clone, 'decision', 'new', '--title', 'Dự thảo khác', '--id', OTHER);
const MOVED = [`? since-entry-moved ${DRAFT}`];

test('entries of one draft moved to another, by hand or by the command, are put to people', () => {
  const byHand = (clone: Clone): void =>
    clone.edit(
      AGENCY_2,
      `0225 000 0201\n  granted: {decision: ${DRAFT}}`,
      `0225 000 0201\n  granted: {decision: ${OTHER}}`,
    );
  const byCommand = (clone: Clone): void => must(clone, 'decision', 'move', 'H24.02.01', '--to', OTHER);
  expect(proposed(byHand, otherDraft)).toEqual(MOVED);
  expect(proposed(byCommand, otherDraft)).toEqual(MOVED);
});

test('moved to another draft that is issued in the same proposal: no error', () => {
  const moved = (clone: Clone): void => {
    must(clone, 'decision', 'move', 'H24.02.01', '--to', OTHER);
    must(clone, 'decision', 'issue', OTHER, '--number', '300/QĐ-UBND', '--signed', '2023-05-22');
  };
  expect(proposed(moved, otherDraft)).toEqual([`? since-draft-issued ${OTHER}`, ...MOVED]);
  const new_ = (clone: Clone): void => {
    must(clone, 'decision', 'move', 'H24.02.01', '--to', OTHER, '--title', 'Dự thảo khác');
    must(clone, 'decision', 'issue', OTHER, '--number', '300/QĐ-UBND', '--signed', '2023-05-22');
  };
  expect(proposed(new_)).toEqual(MOVED);
});

test('a drafted code under a decision that was made signed stays an error', () => {
  const signed = (clone: Clone): void => {
    clone.write('decisions/2023-300-qd-ubnd.yaml', `${HEAD}number: 300/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n`);
    clone.edit(
      AGENCY_2,
      `0225 000 0201\n  granted: {decision: ${DRAFT}}`,
      '0225 000 0201\n  granted: {decision: 2023-300-qd-ubnd}',
    );
  };
  expect(proposed(signed)).toEqual(['! since-draft-moved H24.02.01']);
});

test('a signed renaming placed behind the entry of a draft rests on it', () => {
  const behind = (clone: Clone): void => {
    clone.write('decisions/2023-300-qd-ubnd.yaml', `${HEAD}number: 300/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n`);
    const step = (name: string, decision: string): string => `    - name: ${name}\n      decision: ${decision}\n`;
    const names = step('Phòng Hòa Giải', DRAFT) + step('Phòng Nháp', '2023-300-qd-ubnd');
    const unit = '- code: H24.01.06\n  name: Phòng Hòa Giải\n  phone: 0225 000 0106\n';
    const granted = `  granted: {decision: ${SIGNED}}\n`;
    const now = `${unit.replace('Hòa Giải', 'Mới')}${granted}  formerNames:\n${names}`;
    clone.write(AGENCY_1, clone.read(AGENCY_1).replace(`${unit}${granted}`, now));
  };
  expect(proposed(behind).map((each) => each.split(' ').slice(0, 2).join(' '))).toContain('! rests-on-draft');
});
