import { cpSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, findingsOf, registryOf } from '../../support/git.js';
import {
  AGENCY_1,
  AGENCY_2,
  AGENCY_3,
  AGENCY_4,
  DRAFT,
  EMPTY,
  GUARDED,
  SEALED,
  SHA,
  SIGNED,
} from '../../support/registries/guarded.js';

/** Every proposal that must not pass, and those that a reviewer has to look at: each a commit on a branch. */

const decisionFile = (id: string): string => `decisions/${id}.yaml`;
const NEW = '2023-300-qd-ubnd';
const NEW_TEXT = 'number: 300/QĐ-UBND\nsigned: 2023-05-20\ntitle: Về việc đổi tên\nkind: amendment\n';

let made: string | undefined;

function begin(): Clone {
  made ??= registryOf(GUARDED);
  const folder = newFolder();
  cpSync(made, folder, { recursive: true });
  const clone = new Clone(folder);
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  return clone;
}

interface Tampering {
  name: string;
  change: (clone: Clone) => void;
  /** Rules of comparison that must speak, without `since-`, each with what it speaks about. */
  found: readonly string[];
}

type Row = readonly [name: string, change: (clone: Clone) => void, ...found: string[]];

function table(...rows: Row[]): Tampering[] {
  return rows.map(([name, change, ...found]) => ({ name, change, found: found.sort() }));
}

interface Found {
  rule: string;
  code?: string;
  severity: string;
  attention?: boolean;
}

function isError({ severity }: Found): boolean {
  return severity === 'error';
}

/** What the rules of comparison say of a change that was committed on its branch. */
function judge(change: (clone: Clone) => void): { status: number; findings: Found[]; found: string[] } {
  const clone = begin();
  change(clone);
  clone.commit('Đề xuất');
  const answer = clone.run('validate', '--since', 'main', '--json');
  const all: Found[] = findingsOf(answer) as unknown as Found[];
  // the seals here stand for any; that broken ones are errors by themselves is tried in test/e2e/seal, new decisions that
  // bear none in test/e2e/git/decisions-new.test.ts
  const counted = all.filter(({ rule }) => !['decision-seal-broken', 'since-decision-unsealed'].includes(rule));
  if (!all.some(({ rule }) => rule === 'decision-seal-broken'))
    expect(answer.status).toBe(counted.some(isError) ? 1 : 0);
  const findings = counted.filter(({ rule }) => rule.startsWith('since-'));
  const found = findings.map(({ rule, code }) => `${rule.slice('since-'.length)} ${code}`).sort();
  return { status: counted.some(isError) ? 1 : 0, findings, found };
}

function edit(path: string, from: string, to: string): (clone: Clone) => void {
  return (clone) => clone.edit(path, from, to);
}

function all(...changes: ((clone: Clone) => void)[]): (clone: Clone) => void {
  return (clone) => {
    for (const change of changes) change(clone);
  };
}

function add(path: string, text: string): (clone: Clone) => void {
  return (clone) => clone.write(path, `${GUARDED[path] === undefined ? '' : clone.read(path)}${text}`);
}

const addDecision = add(decisionFile(NEW), NEW_TEXT);
const former = (name: string, decision: string, until = '2023-05-20'): string =>
  `    - {name: ${name}, until: ${until}, decision: ${decision}}\n`;
const UNIT_1 = `  name: Phòng Một\n  legacyCodes: [000.01.01.H24]\n  phone: 0225 000 0101\n  granted: {decision: ${SIGNED}}\n`;
const renamed1 = (name: string, ...steps: string[]): string =>
  `${UNIT_1.replace('Phòng Một', name)}${steps.length === 0 ? '' : `  formerNames:\n${steps.join('')}`}`;
const NHI = former('Phòng Nhì', SEALED, '2023-02-01');
const BAN_HAI = former('Ban Hai', SIGNED, '2022-06-01');
const SO_NHI = former('Sở Nhì', SEALED, '2023-02-01');
const granted = (code: string, decision: string, rest = ''): string =>
  `- code: ${code}\n  name: Đơn vị ${code}\n  phone: 0225 000 0999\n  granted: {decision: ${decision}}\n${rest}`;
const SEAL = `seal: {v: 1, granted: 1, renamed: 2, closed: 3, other: 0, sha256: ${SHA}}\n`;

const ERRORS = table(
  // a code that vanished or came back
  ['a unit deleted', edit(AGENCY_1, `- code: H24.01.01\n${UNIT_1}`, ''), 'code-lost H24.01.01'],
  ['an agency file deleted', (clone) => rmSync(clone.path('registry', AGENCY_3)), 'code-lost H24.03'],
  ['an agency file emptied', (clone) => clone.write(AGENCY_3, '[]\n'), 'code-lost H24.03'],
  [
    'a unit put into comments',
    edit(AGENCY_3, GUARDED[AGENCY_3] ?? '', '# - code: H24.03\n[]\n'),
    'code-lost H24.03',
    'comment-changed units/H24/H24.03.yaml',
  ],
  [
    'a code rewritten',
    edit(AGENCY_1, 'code: H24.01.06', 'code: H24.01.07'),
    'code-lost H24.01.06',
    'entry-added H24.01.07',
  ],
  [
    'a closed code deleted',
    edit(AGENCY_3, '- code: H24.03\n', '- code: H24.09\n'),
    'code-lost H24.03',
    'entry-added H24.09',
    'sealed-added H24.09',
  ],
  [
    'a closing taken out',
    edit(AGENCY_1, `  closed: {decision: ${SEALED}, reason: dissolved}\n`, ''),
    'closing-changed H24.01.03',
  ],
  [
    'an annulled code opened',
    edit(AGENCY_1, `  closed: {decision: ${SEALED}, reason: annulled}\n`, ''),
    'closing-changed H24.01.04',
  ],
  [
    'a closed code given to another body',
    edit(
      AGENCY_1,
      `name: Phòng Ba\n  phone: 0225 000 0103\n  granted: {decision: ${SIGNED}}\n  closed: {decision: ${SEALED}, reason: dissolved}\n`,
      `name: Phòng Mới\n  phone: 0225 000 0103\n  granted: {decision: ${DRAFT}}\n`,
    ),
    'code-regranted H24.01.03',
  ],
  // closings
  ['another reason of a closing', edit(AGENCY_1, 'reason: annulled', 'reason: dissolved'), 'closing-changed H24.01.04'],
  ['another successor', edit(AGENCY_3, '[H24.02]', '[H24.01]'), 'closing-changed H24.03'],
  [
    'a successor that took only a part',
    edit(AGENCY_3, 'successors: [H24.02]', 'successors: [H24.02], partial: [H24.02]'),
    'closing-changed H24.03',
  ],
  [
    'a closing on an earlier day',
    edit(AGENCY_3, `closed: {decision: ${SEALED}, `, `closed: {decision: ${SEALED}, effective: 2023-02-10, `),
    'closing-changed H24.03',
  ],
  [
    'a closing moved to a draft',
    edit(AGENCY_3, `closed: {decision: ${SEALED}`, `closed: {decision: ${DRAFT}`),
    'closing-changed H24.03',
  ],
  [
    'a closing opened by taking its decision away',
    all(
      (clone) => rmSync(clone.path('registry', decisionFile(SEALED))),
      edit(AGENCY_3, `  closed: {decision: ${SEALED}, reason: merged, successors: [H24.02]}\n`, ''),
    ),
    'closing-changed H24.03',
    `decision-changed ${SEALED}`,
  ],
  // grants
  [
    'a grant under another decision',
    edit(
      AGENCY_1,
      `phone: 0225 000 0101\n  granted: {decision: ${SIGNED}}`,
      `phone: 0225 000 0101\n  granted: {decision: ${EMPTY}}`,
    ),
    'grant-changed H24.01.01',
  ],
  [
    'a grant under a draft',
    edit(
      AGENCY_1,
      `phone: 0225 000 0105\n  granted: {decision: ${SEALED}}`,
      `phone: 0225 000 0105\n  granted: {decision: ${DRAFT}}`,
    ),
    'grant-changed H24.01.05',
  ],
  [
    'a grant on another day',
    edit(
      AGENCY_1,
      `phone: 0225 000 0101\n  granted: {decision: ${SIGNED}}`,
      `phone: 0225 000 0101\n  granted: {decision: "${SIGNED}", effective: '2022-03-01'}`,
    ),
    'grant-changed H24.01.01',
  ],
  // names
  ['a name changed', edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Nhất'), 'name-changed H24.01.01'],
  ['a name in quotes changed', edit(AGENCY_1, 'name: Phòng Một', 'name: "Ban Một"'), 'name-changed H24.01.01'],
  ['one letter of a name', edit(AGENCY_1, 'name: Phòng Ba', 'name: Phòng Bá'), 'name-changed H24.01.03'],
  ['capitals of a name', edit(AGENCY_1, 'name: Phòng Một', 'name: PHÒNG MỘT'), 'name-changed H24.01.01'],
  [
    'a name changed while the unit moves about',
    (clone) => {
      const text = clone.read(AGENCY_1);
      const unit = `- code: H24.01.01\n${UNIT_1}`;
      clone.write(AGENCY_1, `${text.replace(unit, '')}${unit.replace('Phòng Một', 'Phòng Nhất')}`);
    },
    'name-changed H24.01.01',
  ],
  [
    'a name changed in a file of another name',
    (clone) => {
      clone.git('mv', `registry/${AGENCY_3}`, 'registry/units/H24/H24.33.yaml');
      clone.edit('units/H24/H24.33.yaml', 'name: Sở Ba', 'name: Sở Tam');
    },
    'name-changed H24.03',
  ],
  [
    'a former name that says something else',
    all(addDecision, edit(AGENCY_1, UNIT_1, renamed1('Phòng Nhất', former('Phòng Lạ', NEW)))),
    'name-changed H24.01.01',
  ],
  [
    'the same under a draft',
    edit(AGENCY_1, UNIT_1, renamed1('Phòng Nhất', former('Phòng Lạ', DRAFT))),
    'name-changed H24.01.01',
  ],
  ['a former name removed', edit(AGENCY_2, BAN_HAI, ''), 'former-name-changed H24.02'],
  [
    'every former name removed',
    edit(AGENCY_2, `  formerNames:\n${BAN_HAI}${SO_NHI}`, ''),
    'former-name-changed H24.02',
    'former-name-changed H24.02',
  ],
  [
    'a renaming undone',
    edit(
      AGENCY_1,
      `name: Phòng Hai\n  legacyCodes: [000.02.01.H24]\n  phone: 0225 000 0102\n  granted: {decision: ${SIGNED}}\n  formerNames:\n${NHI}`,
      `name: Phòng Nhì\n  legacyCodes: [000.02.01.H24]\n  phone: 0225 000 0102\n  granted: {decision: ${SIGNED}}\n`,
    ),
    'former-name-changed H24.01.02',
  ],
  [
    'a former name on another day',
    edit(AGENCY_1, 'until: 2023-02-01', 'until: 2023-03-01'),
    'former-name-changed H24.01.02',
  ],
  ['a former name rewritten', edit(AGENCY_1, 'Phòng Nhì', 'Phòng Nhị'), 'former-name-changed H24.01.02'],
  [
    'a former name by another decision',
    edit(AGENCY_1, NHI, former('Phòng Nhì', EMPTY, '2023-03-01')),
    'former-name-changed H24.01.02',
  ],
  [
    'former names in another order',
    edit(AGENCY_2, `${BAN_HAI}${SO_NHI}`, `${SO_NHI}${BAN_HAI}`),
    'former-name-changed H24.02',
  ],
  [
    'a former name made up, by a draft',
    edit(AGENCY_1, UNIT_1, renamed1('Phòng Một', former('Phòng Xưa', DRAFT))),
    'name-changed H24.01.01',
  ],
  [
    'a former name made up, by a new decision',
    all(addDecision, edit(AGENCY_1, UNIT_1, renamed1('Phòng Một', former('Phòng Xưa', NEW)))),
    'former-name-changed H24.01.01',
  ],
  [
    'one made up before the others',
    all(addDecision, edit(AGENCY_2, BAN_HAI, `${former('Ban Xưa', NEW, '2022-03-01')}${BAN_HAI}`)),
    'former-name-changed H24.02',
  ],
  [
    'one made up before the others, by a draft',
    edit(AGENCY_2, BAN_HAI, `${former('Ban Xưa', DRAFT, '2022-03-01')}${BAN_HAI}`),
    'former-name-changed H24.02',
  ],
  // two bodies
  [
    'two names exchanged',
    all(
      edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng X'),
      edit(AGENCY_1, 'name: Phòng Hai', 'name: Phòng Một'),
      edit(AGENCY_1, 'name: Phòng X', 'name: Phòng Hai'),
    ),
    'bodies-swapped H24.01.01',
    'bodies-swapped H24.01.02',
  ],
  [
    'two names exchanged, written as renamings',
    all(
      addDecision,
      edit(AGENCY_1, UNIT_1, renamed1('Phòng Hai', former('Phòng Một', NEW))),
      edit(AGENCY_1, NHI, `${NHI}${former('Phòng Hai', NEW)}`),
      edit(AGENCY_1, 'code: H24.01.02\n  name: Phòng Hai', 'code: H24.01.02\n  name: Phòng Một'),
    ),
    'bodies-swapped H24.01.01',
    'bodies-swapped H24.01.02',
  ],
  [
    'two names exchanged, each spelt otherwise',
    all(
      addDecision,
      edit(AGENCY_1, UNIT_1, renamed1('phòng hoà giải', former('Phòng Một', NEW))),
      edit(
        AGENCY_1,
        `name: Phòng Hòa Giải\n  phone: 0225 000 0106\n  granted: {decision: ${SIGNED}}\n`,
        `name: Phòng một\n  phone: 0225 000 0106\n  granted: {decision: ${SIGNED}}\n  formerNames:\n${former('Phòng Hòa Giải', NEW)}`,
      ),
    ),
    'bodies-swapped H24.01.01',
    'bodies-swapped H24.01.06',
  ],
  [
    'three names in a circle',
    all(
      edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng X'),
      edit(AGENCY_1, 'name: Phòng Hai', 'name: Phòng Một'),
      edit(AGENCY_1, 'name: Phòng Năm', 'name: Phòng Hai'),
      edit(AGENCY_1, 'name: Phòng X', 'name: Phòng Năm'),
    ),
    'bodies-swapped H24.01.01',
    'bodies-swapped H24.01.02',
    'bodies-swapped H24.01.05',
  ],
  [
    'two agencies exchanged',
    all(edit(AGENCY_1, 'name: Sở Một', 'name: Sở Hai'), edit(AGENCY_2, 'name: Sở Hai', 'name: Sở Một')),
    'bodies-swapped H24.01',
    'bodies-swapped H24.02',
  ],
  [
    'two codes exchanged',
    all(
      edit(AGENCY_1, 'code: H24.01.01', 'code: H24.01.99'),
      edit(AGENCY_1, 'code: H24.01.06', 'code: H24.01.01'),
      edit(AGENCY_1, 'code: H24.01.99', 'code: H24.01.06'),
    ),
    'bodies-swapped H24.01.01',
    'bodies-swapped H24.01.06',
  ],
  // earlier codes
  ['an earlier code removed', edit(AGENCY_1, '  legacyCodes: [000.01.01.H24]\n', ''), 'legacy-changed H24.01.01'],
  ['an earlier code rewritten', edit(AGENCY_1, '000.01.01.H24', '000.10.01.H24'), 'legacy-changed H24.01.01'],
  [
    'earlier codes exchanged',
    all(
      edit(AGENCY_1, '[000.01.01.H24]', '[X]'),
      edit(AGENCY_1, '[000.02.01.H24]', '[000.01.01.H24]'),
      edit(AGENCY_1, '[X]', '[000.02.01.H24]'),
    ),
    'legacy-changed H24.01.01',
    'legacy-changed H24.01.02',
  ],
  // sealed
  ['a code added to a sealed decision', add(AGENCY_1, granted('H24.01.07', SEALED)), 'sealed-added H24.01.07'],
  [
    'a closing added to a sealed decision',
    edit(AGENCY_1, UNIT_1, `${UNIT_1}  closed: {decision: ${SEALED}, reason: dissolved}\n`),
    'sealed-added H24.01.01',
  ],
  [
    'a renaming added to a sealed decision',
    edit(AGENCY_1, UNIT_1, renamed1('Phòng Nhất', former('Phòng Một', SEALED, '2023-02-01'))),
    'sealed-added H24.01.01',
  ],
  [
    'a former name made up under a sealed decision',
    edit(AGENCY_1, UNIT_1, renamed1('Phòng Một', former('Phòng Xưa', SEALED, '2023-02-01'))),
    'sealed-added H24.01.01',
  ],
  [
    'an earlier code added to what a sealed decision granted',
    edit(AGENCY_1, 'name: Phòng Năm\n', 'name: Phòng Năm\n  legacyCodes: [000.05.01.H24]\n'),
    'sealed-added H24.01.05',
  ],
  [
    'a draft code handed to a sealed decision',
    edit(
      AGENCY_2,
      `phone: 0225 000 0201\n  granted: {decision: ${DRAFT}}`,
      `phone: 0225 000 0201\n  granted: {decision: ${SEALED}}`,
    ),
    'draft-moved H24.02.01',
  ],
  [
    'a code added to a second copy of a sealed decision',
    all(
      add(decisionFile('2023-200b-qd-ubnd'), 'number: 200/qđ-ubnd\nsigned: 2023-05-20\nkind: amendment\n'),
      add(AGENCY_1, granted('H24.01.07', '2023-200b-qd-ubnd')),
    ),
    'sealed-added H24.01.07',
  ],
  [
    'a closing before the day of a decision signed before',
    edit(AGENCY_1, UNIT_1, `${UNIT_1}  closed: {decision: ${EMPTY}, effective: 2023-02-15, reason: dissolved}\n`),
    'entry-added H24.01.01',
  ],
  // decisions
  [
    'a decision signed on another day',
    edit(decisionFile(SIGNED), '2022-01-10', '2022-01-11'),
    `decision-changed ${SIGNED}`,
  ],
  [
    'a decision of another number',
    edit(decisionFile(SIGNED), '100/QĐ-UBND', '"101/QĐ-UBND"'),
    `decision-changed ${SIGNED}`,
  ],
  ['a number in small letters', edit(decisionFile(SIGNED), '100/QĐ-UBND', '100/qđ-ubnd'), `decision-changed ${SIGNED}`],
  [
    'a day of effect put in',
    edit(decisionFile(SIGNED), 'kind: full', 'kind: full\neffective: 2022-06-01'),
    `decision-changed ${SIGNED}`,
  ],
  ['another kind', edit(decisionFile(EMPTY), 'kind: amendment', 'kind: full'), `decision-changed ${EMPTY}`],
  [
    'another decision replaced',
    edit(decisionFile(EMPTY), 'replaces: [2022-100-qd-ubnd]', `replaces: [${SEALED}]`),
    `decision-changed ${EMPTY}`,
  ],
  ['another title', edit(decisionFile(EMPTY), 'Về việc bổ sung', 'Về việc bãi bỏ'), `decision-changed ${EMPTY}`],
  [
    'a decision that lost its number',
    edit(decisionFile(SIGNED), 'number: 100/QĐ-UBND\n', ''),
    `decision-changed ${SIGNED}`,
  ],
  [
    'a decision made a draft',
    edit(decisionFile(SEALED), 'number: 200/QĐ-UBND\nsigned: 2023-02-01\n', 'drafted: 2023-05-20\n'),
    `decision-changed ${SEALED}`,
  ],
  ['a decision deleted', (clone) => rmSync(clone.path('registry', decisionFile(EMPTY))), `decision-changed ${EMPTY}`],
  [
    'a decision under another name',
    (clone) => clone.git('mv', `registry/${decisionFile(EMPTY)}`, `registry/${decisionFile('2023-211-qd-ubnd')}`),
    `decision-changed ${EMPTY}`,
  ],
  ['a seal taken off', edit(decisionFile(SEALED), SEAL, ''), `decision-changed ${SEALED}`],
  ['a seal put on anew in silence', edit(decisionFile(SEALED), SHA, 'cd'.repeat(32)), `decision-changed ${SEALED}`],
  [
    'a seal renewed that names another',
    edit(
      decisionFile(SEALED),
      SEAL,
      `${SEAL.replace(SHA, 'cd'.repeat(32))}resealed:\n  - {on: 2023-05-22, reason: sửa, was: ${'ef'.repeat(32)}}\n`,
    ),
    `decision-changed ${SEALED}`,
  ],
  [
    'a seal renewed twice at once',
    edit(
      decisionFile(SEALED),
      SEAL,
      `${SEAL.replace(SHA, 'cd'.repeat(32))}resealed:\n  - {on: 2023-05-21, reason: sửa, was: ${'ef'.repeat(32)}}\n  - {on: 2023-05-22, reason: sửa, was: ${SHA}}\n`,
    ),
    `decision-changed ${SEALED}`,
  ],
  [
    'a seal renewed to sign on another day',
    all(
      edit(decisionFile(SEALED), SEAL, `${SEAL}resealed:\n  - {on: 2023-05-22, reason: sửa, was: ${SHA}}\n`),
      edit(decisionFile(SEALED), 'signed: 2023-02-01', 'signed: 2023-02-02'),
    ),
    `decision-changed ${SEALED}`,
    `resealed ${SEALED}`,
  ],
  // drafts
  [
    'a draft code under a decision signed before',
    edit(
      AGENCY_2,
      `phone: 0225 000 0201\n  granted: {decision: ${DRAFT}}`,
      `phone: 0225 000 0201\n  granted: {decision: ${EMPTY}}`,
    ),
    'draft-moved H24.02.01',
  ],
  [
    'a draft code under a new decision, the draft stays',
    all(
      addDecision,
      edit(
        AGENCY_2,
        `phone: 0225 000 0201\n  granted: {decision: ${DRAFT}}`,
        `phone: 0225 000 0201\n  granted: {decision: ${NEW}}`,
      ),
    ),
    'draft-moved H24.02.01',
  ],
  [
    'the draft deleted, its codes under another decision',
    all(addDecision, (clone) => {
      rmSync(clone.path('registry', decisionFile(DRAFT)));
      clone.write(AGENCY_2, clone.read(AGENCY_2).replaceAll(DRAFT, NEW));
    }),
    'draft-moved H24.02.01',
    'draft-moved H24.02.02',
  ],
  [
    'a draft code given to another body',
    edit(
      AGENCY_2,
      'name: Trung tâm Tin học\n  phone: 0225 000 0201',
      'name: Ban Quản lý dự án giao thông\n  phone: 0225 000 0777',
    ),
    'code-regranted H24.02.01',
  ],
  [
    'two draft codes exchanged',
    all(
      edit(AGENCY_2, 'Trung tâm Tin học\n  phone: 0225 000 0201', 'X'),
      edit(AGENCY_2, 'Trung tâm Kiểm nghiệm\n  address: Số 22 đường Thử', 'Trung tâm Tin học\n  phone: 0225 000 0201'),
      edit(AGENCY_2, 'name: X', 'name: Trung tâm Kiểm nghiệm\n  address: Số 22 đường Thử'),
    ),
    'bodies-swapped H24.02.01',
    'bodies-swapped H24.02.02',
  ],
  [
    'a draft that renames what is closed',
    edit(
      AGENCY_3,
      `name: Sở Ba\n  phone: 0225 000 0300\n  granted: {decision: ${SIGNED}}\n`,
      `name: Sở Tam\n  phone: 0225 000 0300\n  granted: {decision: ${SIGNED}}\n  formerNames:\n${former('Sở Ba', DRAFT, '2023-01-01')}`,
    ),
    'draft-impossible H24.03',
  ],
  [
    'a draft that merges into what is closed',
    edit(AGENCY_1, UNIT_1, `${UNIT_1}  closed: {decision: ${DRAFT}, reason: merged, successors: [H24.01.03]}\n`),
    'draft-impossible H24.01.01',
  ],
  // reserved
  [
    'a reserved code freed and granted',
    all(
      edit('registry.yaml', '  - {code: H24.90, reason: dự phòng}\n', ''),
      add('units/H24/H24.90.yaml', granted('H24.90', DRAFT)),
    ),
    'reserved-granted H24.90',
  ],
  [
    'a code beneath a reserved one freed and granted',
    all(
      edit('registry.yaml', '  - {code: H24.91}\n', '  - {code: H24.91.99}\n'),
      add('units/H24/H24.91.yaml', `${granted('H24.91', DRAFT)}${granted('H24.91.01', DRAFT)}`),
    ),
    'reserved-granted H24.91',
    'reserved-granted H24.91.01',
  ],
);

const ATTENTION = table(
  [
    'a name that another left',
    all(
      addDecision,
      edit(AGENCY_1, UNIT_1, renamed1('Phòng Mới', former('Phòng Một', NEW))),
      edit(
        AGENCY_1,
        'name: Phòng Năm\n  phone: 0225 000 0105\n  granted: {decision: 2023-200-qd-ubnd}\n',
        `name: Phòng Một\n  phone: 0225 000 0105\n  granted: {decision: ${SEALED}}\n  formerNames:\n${former('Phòng Năm', NEW)}`,
      ),
    ),
    'name-taken H24.01.05',
  ],
  ['another title of the registry', edit('registry.yaml', 'title: Sổ thử', 'title: Sổ mới'), 'settings-changed title'],
  ['a code under a decision signed before', add(AGENCY_1, granted('H24.01.07', EMPTY)), 'entry-added H24.01.07'],
  [
    'a closing under a decision signed before',
    edit(AGENCY_1, UNIT_1, `${UNIT_1}  closed: {decision: ${EMPTY}, reason: dissolved}\n`),
    'entry-added H24.01.01',
  ],
  [
    'a renaming under a decision signed before',
    edit(AGENCY_1, UNIT_1, renamed1('Phòng Nhất', former('Phòng Một', EMPTY, '2023-03-01'))),
    'entry-added H24.01.01',
  ],
  [
    'a former name of the past under a decision signed before',
    edit(AGENCY_2, BAN_HAI, `${former('Tổ Hai', SIGNED, '2022-03-01')}${BAN_HAI}`),
    'entry-added H24.02',
  ],
  [
    'a drafted name replaced',
    edit(AGENCY_2, 'Trung tâm Tin học', 'Ban Quản lý dự án giao thông'),
    'draft-renamed H24.02.01',
  ],
  ['an earlier code added', edit(AGENCY_1, '[000.01.01.H24]', '[000.01.01.H24, 001.01.H24]'), 'entry-added H24.01.01'],
  [
    'an earlier code of another body claimed by a drafted unit',
    add(AGENCY_4, granted('H24.04', DRAFT).replace('  phone', '  legacyCodes: [000.01.01.H24]\n  phone')),
    'legacy-claimed H24.04',
  ],
  [
    'a decision sealed again, with a reason',
    edit(
      decisionFile(SEALED),
      SEAL,
      `${SEAL.replace(SHA, 'cd'.repeat(32))}resealed:\n  - {on: 2023-05-22, reason: bổ sung mã còn sót, was: ${SHA}}\n`,
    ),
    `resealed ${SEALED}`,
  ],
  [
    'the same, with what was added',
    all(
      edit(
        decisionFile(SEALED),
        SEAL,
        `${SEAL.replace(SHA, 'cd'.repeat(32))}resealed:\n  - {on: 2023-05-22, reason: bổ sung mã còn sót, was: ${SHA}}\n`,
      ),
      add(AGENCY_1, granted('H24.01.07', SEALED)),
    ),
    'entry-added H24.01.07',
    `resealed ${SEALED}`,
  ],
  [
    'a root added',
    edit('registry.yaml', 'roots:\n', 'roots:\n  K24:\n    groups: [1]\n    alphabet: digits\n'),
    'settings-changed roots.K24',
  ],
  [
    'other widths',
    edit('registry.yaml', 'groups: [2, 2, 2]', 'groups: [2, 2, "2-3"]'),
    'settings-changed roots.H24.groups',
  ],
  [
    'another alphabet',
    edit('registry.yaml', 'alphabet: digits', 'alphabet: alphanumeric'),
    'settings-changed roots.H24.alphabet',
  ],
  ['another first group', edit('registry.yaml', 'first: "01"', "first: '10'"), 'settings-changed roots.H24.first'],
  ['another time zone', edit('registry.yaml', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'), 'settings-changed timezone'],
  [
    'another authority',
    edit('registry.yaml', 'authority: Ủy ban', 'authority: Hội đồng'),
    'settings-changed authority',
  ],
  ['a reserved code freed', edit('registry.yaml', '  - {code: H24.91}\n', ''), 'reservation-removed H24.91'],
  [
    'an exemption added',
    edit(
      'registry.yaml',
      'exemptions:\n',
      'exemptions:\n  - {rule: contact-missing, codes: [H24.01.01], reason: chờ, until: 2023-09-01}\n',
    ),
    'exemption-changed contact-missing',
  ],
  [
    'an exemption for further codes',
    edit('registry.yaml', '[H24.01.05]', '[H24.01.05, H24.01.06]'),
    'exemption-changed contact-missing',
  ],
  [
    'an exemption for longer',
    edit('registry.yaml', 'until: 2023-12-31', 'until: 2033-12-31'),
    'exemption-changed contact-missing',
  ],
  [
    'a drafted code in another draft',
    all(
      add(decisionFile('2023-du-thao-2'), 'drafted: 2023-05-21\nkind: amendment\n'),
      edit(
        AGENCY_2,
        `0225 000 0201\n  granted: {decision: ${DRAFT}}`,
        '0225 000 0201\n  granted: {decision: 2023-du-thao-2}',
      ),
    ),
    `entry-moved ${DRAFT}`,
  ],
  [
    'a decision of long ago',
    add(decisionFile('2021-9-qd-ubnd'), 'number: 9/QĐ-UBND\nsigned: 2021-09-09\nkind: amendment\n'),
    'dates-back 2021-9-qd-ubnd',
  ],
  [
    'a draft of long ago',
    edit(decisionFile(DRAFT), 'drafted: 2023-05-20', 'drafted: 2023-01-20'),
    `dates-back ${DRAFT}`,
  ],
  ['contact data removed', edit(AGENCY_1, '  phone: 0225 000 0101\n', ''), 'contact-blanked H24.01.01'],
  ['the e-mail address of an agency', edit(AGENCY_1, 'so1@example.com', 'so1@example.org'), 'email-changed H24.01'],
  [
    'the e-mail address of the level-1 unit',
    edit('units/H24.yaml', 'ubnd@example.com', 'ubnd@example.org'),
    'email-changed H24',
  ],
  [
    'a comment of a decision',
    edit(decisionFile(SEALED), '# bản chính ở Văn phòng', '# bản chính đã hủy'),
    `comment-changed ${SEALED}`,
  ],
  [
    'a comment of a decision removed',
    edit(decisionFile(SEALED), '# bản chính ở Văn phòng\n', ''),
    `comment-changed ${SEALED}`,
  ],
  [
    'a comment after a value',
    edit(decisionFile(EMPTY), 'kind: amendment', 'kind: amendment # thay bằng 211'),
    `comment-changed ${EMPTY}`,
  ],
  [
    'a closing in a comment',
    edit(AGENCY_1, UNIT_1, `${UNIT_1}  # closed: {decision: ${EMPTY}, reason: dissolved}\n`),
    'comment-changed units/H24/H24.01.yaml',
  ],
  [
    'a unit in a comment',
    add(AGENCY_1, '#- code: H24.01.08\n#  name: Phòng Tám\n'),
    'comment-changed units/H24/H24.01.yaml',
  ],
  ['the mark of a tone elsewhere', edit(AGENCY_1, 'Phòng Hòa Giải', 'Phòng Hoà Giải'), 'name-respelt H24.01.06'],
);

const LAWFUL = table(
  [
    'nothing but quotes, order of keys and blocks',
    all(
      edit(AGENCY_1, 'name: Phòng Một', 'name: "Phòng Một"'),
      edit(
        AGENCY_1,
        `  phone: 0225 000 0106\n  granted: {decision: ${SIGNED}}\n`,
        `  granted:\n    decision: ${SIGNED}\n  phone: 0225 000 0106\n`,
      ),
    ),
  ],
  [
    'former names in blocks',
    edit(AGENCY_1, NHI, `    - name: Phòng Nhì\n      until: 2023-02-01\n      decision: ${SEALED}\n`),
  ],
  [
    'a day that only repeats that of the decision',
    edit(AGENCY_3, `closed: {decision: ${SEALED}, `, `closed: {decision: ${SEALED}, effective: 2023-02-01, `),
  ],
  ['contact data corrected', edit(AGENCY_1, '0225 000 0101', '0225 000 0199')],
  ['a short name', edit(AGENCY_1, 'name: Phòng Một\n', 'name: Phòng Một\n  shortName: P1\n')],
  ['earlier codes in another order', all(edit(AGENCY_1, '[000.01.01.H24]', '["000.01.01.H24"]'))],
  [
    'a renaming by a new decision',
    all(addDecision, edit(AGENCY_1, UNIT_1, renamed1('Phòng Nhất', former('Phòng Một', NEW)))),
  ],
  [
    'two renamings after each other',
    all(
      addDecision,
      edit(
        AGENCY_1,
        UNIT_1,
        renamed1('Phòng Nhất', former('Phòng Một', NEW), former('Phòng Hạng Một', NEW, '2023-05-21')),
      ),
    ),
  ],
  ['a renaming by a draft', edit(AGENCY_1, UNIT_1, renamed1('Phòng Nhất', former('Phòng Một', DRAFT)))],
  [
    'a closing by a new decision',
    all(addDecision, edit(AGENCY_1, UNIT_1, `${UNIT_1}  closed: {decision: ${NEW}, reason: dissolved}\n`)),
  ],
  ['a new code by a draft', add(AGENCY_4, granted('H24.04', DRAFT))],
  ['a drafted name put right', edit(AGENCY_2, 'Trung tâm Tin học', 'Trung tâm Tin học thành phố')],
  ['a drafted unit with other contact data', edit(AGENCY_2, '0225 000 0201', '0225 000 0777')],
  [
    'a drafted code given up, and reserved from then on',
    all(
      edit(
        AGENCY_2,
        `- code: H24.02.02\n  name: Trung tâm Kiểm nghiệm\n  address: Số 22 đường Thử\n  granted: {decision: ${DRAFT}}\n`,
        '',
      ),
      edit('registry.yaml', '  - {code: H24.91}\n', '  - {code: H24.91}\n  - {code: H24.02.02, reason: thôi}\n'),
    ),
  ],
  [
    'a draft issued in its own file',
    edit(decisionFile(DRAFT), 'drafted: 2023-05-20\n', 'number: 301/QĐ-UBND\nsigned: 2023-05-21\n'),
  ],
  [
    'a decision sealed for the first time',
    add(decisionFile(EMPTY), `seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${SHA}}\n`),
  ],
  ['a new decision', addDecision],
  ['a code reserved', edit('registry.yaml', '  - {code: H24.91}\n', '  - {code: H24.91}\n  - {code: H24.92}\n')],
  [
    'an exemption ended',
    edit(
      'registry.yaml',
      'exemptions:\n  - {rule: contact-missing, codes: [H24.01.05], reason: đang xây trụ sở, until: 2023-12-31}\n',
      '',
    ),
  ],
  ['a comment in words beside a unit', edit(AGENCY_1, '- code: H24.01.06', '# hòa giải ở cơ sở\n- code: H24.01.06')],
  ['a sign that is no comment', edit(AGENCY_1, 'phone: 0225 000 0106', 'phone: 0225 000 0106\n  note: "# name: chưa"')],
);

test.each(ERRORS)('stopped: $name', ({ change, found }) => {
  const judged = judge(change);
  expect([judged.status, judged.found]).toEqual([1, found]);
});

test.each(ATTENTION)('to be looked at: $name', ({ change, found }) => {
  const judged = judge(change);
  expect([judged.status, judged.found]).toEqual([0, found]);
  for (const { severity, attention } of judged.findings) expect([severity, attention]).toEqual(['warning', true]);
});

test.each(LAWFUL)('lawful: $name', ({ change }) => {
  const judged = judge(change);
  expect([judged.status, judged.found]).toEqual([0, []]);
});
