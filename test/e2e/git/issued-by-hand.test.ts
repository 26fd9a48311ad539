import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { DRAFT } from '../../support/registries/guarded.js';

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

test('the day on which a draft was begun is not moved or removed, and lies before its signing', () => {
  const moved = [`? since-drafted-changed ${DRAFT}`];
  expect(proposed((clone) => clone.edit(FILE, '2023-05-20', '2023-05-22'))).toEqual(moved);
  expect(proposed((clone) => clone.edit(FILE, 'drafted: 2023-05-20\n', ''))).toEqual(moved);
  expect(proposed(signedAs(NUMBER, 'signed: 2023-05-10'))).toEqual(moved);
  expect(proposed(issue())).toEqual([]);
  expect(proposed((clone) => must(clone, 'decision', 'edit', DRAFT, '--title', 'Dự thảo khác'))).toEqual([]);
});

test('a number of another body: put to people where it is there, refused where the command would write it', () => {
  const other = signedAs('number: 401/QĐ-HĐND', 'signed: 2023-05-22');
  expect(proposed(other)).toEqual([`? since-number-organ ${DRAFT}`]);
  const clone = beginProposal(UNSEALED);
  const issued = (number: string) => clone.run('decision', 'issue', DRAFT, '--number', number, '--signed', '2023-05-22');
  const { status, stderr } = issued('401/QĐ-HĐND');
  expect(status).toBe(1);
  expect(stderr).toContain('còn ký hiệu của Ủy ban nhân dân thành phố thử là UBND');
  expect(stderr).toContain(`madinhdanh decision edit ${DRAFT} --authority`);
  must(clone, 'decision', 'edit', DRAFT, '--authority', 'Hội đồng nhân dân thành phố thử');
  expect(issued('401/QĐ-HĐND').status).toBe(0);
});
