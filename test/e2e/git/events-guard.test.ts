import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { findingsOf } from '../../support/git.js';
import {
  DRAFT,
  LAST,
  LATER,
  must,
  Office,
  OLD,
  officeOfEvents,
  settle,
} from '../../support/registries/office-of-events.js';

const A1 = 'units/H24/H24.01.yaml';
const A2 = 'units/H24/H24.02.yaml';
const A4 = 'units/H24/H24.04.yaml';

let made: string | undefined;

/** A state in which all of it has happened: parts gone, a body founded again, a misprint put right, a decision revoked. */
function lived(): Office {
  if (made === undefined) {
    const clone = officeOfEvents();
    must(clone, 'close', 'H24.02', '--decision', OLD, '--confirm', '1');
    must(clone, 'add', '--parent', 'H24', '--name', 'Ban Mới', '--phone', '0225 000 0500', '--decision', OLD);
    must(clone, 'close', 'H24.03.01', '--decision', LATER);
    must(
      clone,
      'reestablish',
      'H24.03.01',
      '--parent',
      'H24.03',
      '--name',
      'Trạm Đo sâu',
      '--phone',
      '0225 000 0302',
      '--decision',
      LATER,
    );
    must(clone, 'spin-off', 'H24.01', '--into', 'H24.03', '--decision', LATER);
    must(clone, 'correct', 'H24.04', '--name', 'Trung tâm Thông tin', '--reason', 'sai chính tả');
    must(clone, 'revoke', OLD, '--decision', LAST, '--confirm', '1');
    settle(clone);
    made = clone.folder;
  }
  const folder = newFolder();
  cpSync(made, folder, { recursive: true });
  return new Office(folder);
}

const LIFTED = `  formerClosings:\n    - decision: ${OLD}\n      reason: dissolved\n      lifted: {decision: ${LAST}}\n`;
const CORRECTIONS =
  '  corrections:\n    - field: name\n      was: Trung tâm Thôgn tin\n      on: 2025-08-01\n      reason: sai chính tả\n';
const correction = (was: string): string =>
  `  corrections:\n    - field: name\n      was: ${was}\n      on: 2025-08-01\n      reason: sai\n`;

test.each<[string, (clone: Office) => void, ...string[]]>([
  [
    'a spin-off taken out',
    (clone) => clone.edit(A1, `  spunOff:\n    - to: [H24.03]\n      decision: ${LATER}\n`, ''),
    'since-spin-off-changed',
  ],
  ['a spin-off to somebody else', (clone) => clone.edit(A1, 'to: [H24.03]', 'to: [H24.04]'), 'since-spin-off-changed'],
  ['a lifted closing taken out', (clone) => clone.edit(A2, LIFTED, ''), 'since-closing-changed'],
  [
    'a lifting undone',
    (clone) => clone.edit(A2, LIFTED, `  closed: {decision: ${OLD}, reason: dissolved}\n`),
    'since-closing-changed',
  ],
  ['another reason of a lifted closing', (clone) => clone.edit(A2, 'dissolved', 'annulled'), 'since-closing-changed'],
  [
    'a revoked code that came back',
    (clone) => clone.edit('units/H24/H24.05.yaml', `  closed:\n    decision: ${LAST}\n    reason: revoked\n`, ''),
    'since-closing-changed',
    'decision-revokes',
  ],
  [
    'a closing lifted by a decision that revokes nothing',
    (clone) => {
      const closing = `  closed:\n    decision: ${LATER}\n    reason: dissolved\n`;
      const lifted = `  formerClosings:\n    - {decision: ${LATER}, reason: dissolved, lifted: {decision: ${LAST}}}\n`;
      clone.edit('units/H24/H24.03.yaml', closing, lifted);
    },
    'revoked-by',
  ],
  [
    'a revocation taken back',
    (clone) => clone.edit(`decisions/${LAST}.yaml`, `revokes: [${OLD}]\n`, ''),
    'since-decision-changed',
  ],
  [
    'a body no longer founded again',
    (clone) => clone.edit('units/H24/H24.03.yaml', ', reestablishes: [H24.03.01]', ''),
    'since-grant-changed',
  ],
  ['a correction taken out', (clone) => clone.edit(A4, CORRECTIONS, ''), 'since-correction-changed'],
  [
    'a correction rewritten',
    (clone) => clone.edit(A4, 'was: Trung tâm Thôgn tin', 'was: Trung tâm Thông tim'),
    'since-correction-changed',
  ],
  [
    'a correction dated otherwise',
    (clone) => clone.edit(A4, 'on: 2025-08-01', 'on: 2022-02-26'),
    'since-correction-changed',
  ],
  [
    'a renaming as a correction',
    (clone) =>
      clone.edit(
        A1,
        '  name: Sở Xây dựng\n',
        `  name: Ban Quản lý dự án\n${correction('Sở Xây dựng').replace(/^/gm, '')}`,
      ),
    'since-name-changed',
    'correction-valid',
  ],
  [
    'a correction of what was never there',
    (clone) => clone.edit(A2, '  name: Sở Giao thông\n', `  name: Ban Cảng vụ\n${correction('Ban Cảng vu')}`),
    'since-name-changed',
  ],
])('what happened to an agency stays: %s', (_, change, ...rules) => {
  const clone = lived();
  change(clone);
  clone.commit('Đề xuất');
  const answer = clone.run('validate', '--since', 'main', '--json');
  expect(answer.status).toBe(1);
  const found = findingsOf(answer) as unknown as { rule: string; severity: string }[];
  const errors = found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  expect(errors).toEqual(expect.arrayContaining(rules));
});

test('a misprint put right is lawful, and put before the reviewer', () => {
  const clone = lived();
  must(clone, 'correct', 'H24.01', '--name', 'Sở Xây Dựng', '--reason', 'in thường', '--by', '9/STTTT');
  clone.commit('Đính chính');
  const answer = clone.run('validate', '--since', 'main', '--json');
  expect(answer.status).toBe(0);
  const rules = findingsOf(answer).map(({ rule }) => rule);
  expect(rules).toContain('since-correction-added');
  expect(rules).not.toContain('since-name-changed');
});

test.each([
  [['decision', 'drop', DRAFT, '--reason', 'không thu hồi nữa']],
  [['withdraw', 'H24.02', '--entry', 'lifting', '--decision', DRAFT]],
])('a revocation that was only drafted is given up, with the closing under its seal as it was: %j', (args) => {
  const clone = officeOfEvents();
  must(clone, 'close', 'H24.02', '--decision', OLD, '--confirm', '1');
  must(clone, 'decision', 'seal', OLD);
  must(clone, 'revoke', OLD, '--decision', DRAFT);
  settle(clone);
  must(clone, ...args);
  const found = (): unknown[] =>
    findingsOf(clone.run('validate', '--since', 'main', '--json')).filter(({ rule }) => rule.startsWith('since-'));
  expect(found()).toEqual([]);
  clone.edit(A2, 'reason: dissolved', 'reason: annulled');
  expect(found().length).toBeGreaterThan(0);
});
