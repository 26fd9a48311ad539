import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { town } from '../../support/registries/town.js';
import { put, snapshot } from '../../support/registry-folder.js';

/** A kind, its command, and the same as the entries of a batch. */
const KINDS: readonly [string, string[], string][] = [
  [
    'grant',
    ['add', '--parent', 'H24.04', '--name', 'Phòng Một', '--address', 'Số 7', '--legacy-code', '000.07.04.H24'],
    'grant: {parent: H24.04, name: Phòng Một, address: Số 7, legacyCodes: [000.07.04.H24]}',
  ],
  [
    'grant with its code',
    ['add', '--code', 'H24.04.20', '--name', 'Phòng Hai'],
    'grant: {code: H24.04.20, name: Phòng Hai}',
  ],
  [
    'rename',
    ['rename', 'H24.04', '--name', 'Sở Kiến thiết', '--short-name', 'SKT'],
    'rename: {code: H24.04, name: Sở Kiến thiết, shortName: SKT}',
  ],
  [
    'update',
    ['update', 'H24.04', '--phone', '0225 000 0999', '--address', ''],
    "update: {code: H24.04, phone: '0225 000 0999', address: null}",
  ],
  [
    'replace under another parent',
    ['replace', 'H24.01.01', '--parent', 'H24.02'],
    'replace: {code: H24.01.01, parent: H24.02}',
  ],
  [
    'replace by a unit there is',
    ['replace', 'H24.01.01', '--with', 'H24.02.01'],
    'replace: {code: H24.01.01, with: H24.02.01}',
  ],
  [
    'replace with what is beneath',
    ['replace', 'H24.01.02', '--parent', 'H24.04', '--children', 'move'],
    'replace: {code: H24.01.02, parent: H24.04, children: move}',
  ],
  [
    'merge into a unit there is',
    ['merge', 'H24.02', '--into', 'H24.04', '--children', 'move', '--confirm', '4'],
    'merge: {from: [H24.02], into: {code: H24.04}, children: move}',
  ],
  [
    'merge into a new unit',
    ['merge', 'H24.02', 'H24.04', '--parent', 'H24', '--name', 'Sở Chung', '--children', 'close', '--confirm', '7'],
    'merge: {from: [H24.02, H24.04], into: {parent: H24, name: Sở Chung}, children: close}',
  ],
  [
    'split',
    ['split', 'H24.04', '--into', 'H24=Sở Đông', '--into', 'H24=Sở Tây', '--children', 'close', '--confirm', '3'],
    'split: {from: H24.04, into: [{parent: H24, name: Sở Đông}, {parent: H24, name: Sở Tây}], children: close}',
  ],
  [
    'split with units beneath',
    [
      'split',
      'H24.04',
      '--into',
      'H24=Sở Đông',
      '--into',
      'H24=Sở Tây',
      '--child',
      'H24.04.01=1',
      '--remainder',
      '2',
      '--confirm',
      '3',
    ],
    'split: {from: H24.04, into: [{parent: H24, name: Sở Đông, children: [H24.04.01]}, {as: b, parent: H24, name: Sở Tây}], remainder: $b}',
  ],
  [
    'close',
    ['close', 'H24.04', '--subtree', '--confirm', '3'],
    'close: {code: H24.04, reason: dissolved, subtree: true}',
  ],
  ['annul', ['annul', 'H24.04.01'], 'annul: {code: H24.04.01}'],
  [
    'spin-off to a new unit',
    ['spin-off', 'H24.04', '--parent', 'H24', '--name', 'Sở Quy hoạch'],
    'spinOff: {from: H24.04, into: [{parent: H24, name: Sở Quy hoạch}]}',
  ],
  [
    'spin-off to a unit there is',
    ['spin-off', 'H24.04', '--into', 'H24.02'],
    'spinOff: {from: H24.04, into: [{code: H24.02}]}',
  ],
  [
    'reestablish',
    ['reestablish', 'H24.03', '--parent', 'H24', '--name', 'Sở Thông tin'],
    'reestablish: {closed: H24.03, parent: H24, name: Sở Thông tin}',
  ],
  [
    'correct',
    ['correct', 'H24.04', '--name', 'Sở Xây Dựng', '--reason', 'in sai', '--by', '9/VP-TH'],
    'correct: {code: H24.04, name: Sở Xây Dựng, reason: in sai, by: 9/VP-TH}',
  ],
  ['verify', ['verify', '--under', 'H24.04', '--by', 'Sở Xây dựng'], 'verify: {under: H24.04, by: Sở Xây dựng}'],
  ['revoke', ['revoke', 'DONE', '--confirm', '1'], 'revoke: {decision: DONE}'],
];

const NEW = '2025-2200-qd-ubnd';

/** A town with a later decision to act, and one before it that did something. */
function ready(): string {
  const repo = town();
  const made = (title: string, number: string, day: string) =>
    expect(call(repo, 'decision', 'new', '--title', title, '--number', number, '--signed', day).status).toBe(0);
  made('Trước', '2100/QĐ-UBND', '2025-07-10');
  made('Sau', '2200/QĐ-UBND', '2025-07-20');
  expect(call(repo, 'add', '--parent', 'H24', '--name', 'Sở Trước', '--decision', '2025-2100-qd-ubnd').status).toBe(0);
  return repo;
}

function filled(word: string): string {
  return word.replace('DONE', '2025-2100-qd-ubnd');
}

test.each(KINDS)('%s writes the same bytes by its command and by a batch', (_kind, words, entry) => {
  const repo = ready();
  const needsNone = ['update', 'correct', 'verify'].includes(words[0] ?? '');
  const decision = needsNone ? [] : ['--decision', NEW];
  const by = call(repo, ...words.map(filled), ...decision);
  expect(by, by.stderr).toMatchObject({ status: 0 });
  const command = snapshot(repo);
  expect(call(repo, 'undo').status).toBe(0);
  put(repo, 'doi.yaml', `decision: ${NEW}\nchanges:\n  - ${filled(entry)}\n`);
  const confirm = words.includes('--confirm')
    ? words.slice(words.indexOf('--confirm'), words.indexOf('--confirm') + 2)
    : [];
  const batch = call(repo, 'apply', 'doi.yaml', ...confirm);
  expect(batch, batch.stderr).toMatchObject({ status: 0 });
  expect(snapshot(repo)).toEqual(command);
});
