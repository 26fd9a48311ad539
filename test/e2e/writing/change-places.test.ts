import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, mergeToMain, UNSEALED } from '../../support/judged.js';
import { DRAFT, SIGNED } from '../../support/registries/guarded.js';

/** What is wrong with changes is told at the change, also where it shows only when all of them are made. */

/** Lines of a batch file, and `rule line` of all that it is refused for, or that is worth a look in it. */
function told(clone: Clone, lines: readonly string[], decision = DRAFT, ...more: string[]): string[] {
  const file = join(clone.folder, 'doi.yaml');
  writeFileSync(file, [`decision: ${decision}`, 'changes:', ...lines].join('\n'));
  const { stdout, stderr } = clone.run('apply', file, '--json', ...more);
  const { findings = [], warnings = [] } = JSON.parse(stdout === '' ? stderr : stdout) as Record<
    'findings' | 'warnings',
    { rule: string; file?: string; line?: number }[]
  >;
  return [...findings, ...warnings]
    .filter(({ rule }) => rule.startsWith('change-'))
    .map(({ rule, file: where, line }) => `${rule} ${where === undefined ? '' : where.split('/').at(-1)}:${line}`);
}

const PHONE = '  - update: {code: H24.01.02, phone: 0225 000 0999}';

test('an earlier code that nobody had, where it is given', () => {
  const clone = beginProposal(UNSEALED);
  const lines = [PHONE, '  - update: {code: H24.01.01, legacyCodes: [000.01.01.H24, H24.01.09]}'];
  expect(told(clone, lines)).toEqual(['change-legacy-unknown doi.yaml:4']);
  // not where something else of the unit was changed
  const twice = ['  - update: {code: H24.01.01, phone: 0225 000 0999}', ...lines];
  expect(told(clone, twice)).toEqual(['change-legacy-unknown doi.yaml:5']);
});

test('earlier codes that are odd, at the first of them', () => {
  const lines = [PHONE, '  - grant: {parent: H24.01, name: Phòng Mới, legacyCodes: [K24], phone: 0225 000 0177}'];
  expect(told(beginProposal(UNSEALED), lines)).toEqual(['change-legacy-strange doi.yaml:4']);
});

test('a code that was reserved once', () => {
  const clone = beginProposal(UNSEALED);
  clone.edit('registry.yaml', '  - {code: H24.90, reason: dự phòng}\n', '');
  clone.commit('Thôi');
  mergeToMain(clone);
  const lines = [PHONE, '  - grant: {code: H24.90, name: Sở Chín, phone: 0225 000 0177}'];
  expect(told(clone, lines)).toEqual(['change-code-once-reserved doi.yaml:4']);
});

test('what a submitted draft or a sealed decision does not take', () => {
  const clone = beginProposal(UNSEALED);
  clone.run('decision', 'submit', DRAFT, '--number', '25/TTr-STTTT', '--on', '2023-05-21');
  const lines = [PHONE, '  - grant: {parent: H24.01, name: Phòng Mới, phone: 0225 000 0177}'];
  expect(told(clone, lines)).toEqual(['change-draft-submitted doi.yaml:4']);
  clone.run('decision', 'seal', SIGNED);
  expect(told(clone, lines, SIGNED)).toEqual(['change-decision-sealed doi.yaml:4']);
});

test('a name that a signed grant bears in a commit already', () => {
  const clone = beginProposal(UNSEALED);
  const lines = [PHONE, '  - rename: {code: H24.01.05, name: Phòng Khác}'];
  expect(told(clone, lines, '2023-200-qd-ubnd')).toEqual(['change-renaming-own-day doi.yaml:4']);
});
