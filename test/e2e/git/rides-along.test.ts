import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, AGENCY_2, DRAFT, GUARDED, SEALED, SHA, SIGNED } from '../../support/registries/guarded.js';

/** What rides along with a lawful step, or comes in under a decision that says less than it seems. */

const HEAD = '# yaml-language-server: $schema=../../schemas/decision.schema.json\n';
const sealFile = `decisions/${SEALED}.yaml`;

function sealAgain(clone: Clone, on = '2023-05-22'): void {
  clone.edit(sealFile, SHA, 'cd'.repeat(32));
  clone.write(sealFile, `${clone.read(sealFile)}resealed:\n  - {on: ${on}, reason: chép sót, was: ${SHA}}\n`);
}

function proposed(
  change: (clone: Clone) => void,
  before: (clone: Clone) => void = () => undefined,
  files = GUARDED,
): string[] {
  const clone = beginProposal(files);
  before(clone);
  if (clone.git('status', '--porcelain') !== '') clone.commit('Trước');
  mergeToMain(clone);
  change(clone);
  clone.commit('Đề xuất');
  return judgedOf(clone);
}

test('a new seal: what else is edited is named, and so is a day that is not of these days', () => {
  expect(proposed((clone) => sealAgain(clone))).toEqual([`? since-resealed ${SEALED}`]);
  const twice = [`? since-resealed ${SEALED}`, `? since-resealed ${SEALED}`];
  const titled = (clone: Clone): void => {
    sealAgain(clone);
    clone.edit(sealFile, 'title: Về việc sắp xếp', 'title: Về việc khác\nsigner: {name: Người Khác}');
  };
  expect(proposed(titled)).toEqual(twice);
  expect(proposed((clone) => sealAgain(clone, '2023-02-02'))).toEqual(twice);
  expect(proposed((clone) => sealAgain(clone, '2023-05-23'))).toEqual(twice);
  const numbered = (clone: Clone): void => {
    sealAgain(clone);
    clone.edit(sealFile, 'number: 200/QĐ-UBND', 'number: 201/QĐ-UBND');
  };
  expect(proposed(numbered)).toContain(`! since-decision-changed ${SEALED}`);
});

test('an old code is not taken out of a sealed grant, not even with a new seal', () => {
  const files = {
    ...GUARDED,
    [AGENCY_1]: (GUARDED[AGENCY_1] ?? '').replace(
      'name: Phòng Năm\n',
      'name: Phòng Năm\n  legacyCodes: [000.05.01.H24]\n',
    ),
  };
  const change = (clone: Clone): void => {
    sealAgain(clone);
    clone.edit(AGENCY_1, '  legacyCodes: [000.05.01.H24]\n', '');
  };
  expect(proposed(change, undefined, files)).toContain('! since-legacy-changed H24.01.05');
});

const write = (id: string, text: string) => (clone: Clone) => clone.write(`decisions/${id}.yaml`, `${HEAD}${text}`);

test.each([
  [
    'tomorrow',
    '2023-300-qd-ubnd',
    'number: 300/QĐ-UBND\nsigned: 2023-05-23\nkind: amendment\n',
    '! decision-signed-ahead',
  ],
  ['without a seal', '2023-300-qd-ubnd', 'number: 300/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n', undefined],
  [
    'under a file of another number',
    '2019-7-qd-ubnd',
    'number: 300/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n',
    '? since-decision-id',
  ],
] as const)('a decision signed %s', (_, id, text, also) => {
  const file = `registry/decisions/${id}.yaml`;
  const found = proposed(write(id, text));
  expect(found).toContain(`? since-decision-unsealed ${id}`);
  const others = found.filter((each) => !each.includes('unsealed'));
  expect(others.map((each) => each.replace(file, id))).toEqual(also === undefined ? [] : [`${also} ${id}`]);
});

test('a decision of another authority that grants our codes, and a draft that passes to one', () => {
  const granted = (clone: Clone): void => {
    write('2023-9-qd-btp', 'number: 9/QĐ-BTP\nsigned: 2023-05-20\nauthority: Bộ Tư pháp\nkind: amendment\n')(clone);
    clone.write(
      AGENCY_2,
      `${clone.read(AGENCY_2)}- code: H24.02.03\n  name: Phòng Lạ\n  phone: 0225 000 0999\n  granted: {decision: 2023-9-qd-btp}\n`,
    );
  };
  expect(proposed(granted)).toEqual(['? since-decision-authority 2023-9-qd-btp']);
  const passed = (clone: Clone): void => clone.edit(`decisions/${DRAFT}.yaml`, 'kind:', 'authority: Sở Một\nkind:');
  expect(proposed(passed)).toEqual([`? since-decision-authority ${DRAFT}`]);
});

const promoted = (clone: Clone): void =>
  clone.edit(`decisions/${DRAFT}.yaml`, 'title:', 'number: 300/QĐ-UBND\nsigned: 2023-05-20\ntitle:');
const unsealed = `? since-decision-unsealed ${DRAFT}`;

test('a draft made signed by hand: its seal is missed, and what it does no more is told', () => {
  const kept = `? since-drafted-changed ${DRAFT}`;
  expect(proposed(promoted)).toEqual([unsealed, kept]);
  const dropped = (clone: Clone): void => {
    promoted(clone);
    clone.write(AGENCY_2, clone.read(AGENCY_2).replace(/- code: H24\.02\.02\n(?: {2}.*\n)+/, ''));
  };
  expect(proposed(dropped)).toEqual(
    [unsealed, kept, '? since-draft-code-gone H24.02.02', `? since-draft-issued ${DRAFT}`].sort(),
  );
});

test('issued by the tool, nothing is to be said of it', () => {
  const issue = (clone: Clone): void => {
    const answer = clone.run('decision', 'issue', DRAFT, '--number', '300/QĐ-UBND', '--signed', '2023-05-22');
    expect(answer.status).toBe(0);
  };
  expect(proposed(issue, undefined, UNSEALED)).toEqual([]);
});

const settings =
  (from: string, to: string) =>
  (clone: Clone): void =>
    clone.edit('registry.yaml', from, to);

test.each([
  ['the reason of an exemption', settings('đang xây trụ sở', 'theo lệnh'), '? since-exemption-changed contact-missing'],
  ['the reason of a reservation', settings('reason: dự phòng', 'reason: khác'), '? since-reservation-removed H24.90'],
  ['the title of the registry', settings('title: Sổ thử', 'title: Sổ khác'), '? since-settings-changed title'],
  ['its place', settings('place: Thử', 'place: Khác'), '? since-settings-changed place'],
  [
    'its abbreviations',
    settings('place: Thử', 'place: Thử\nabbreviations: {PM: Phòng Một}'),
    '? since-settings-changed abbreviations',
  ],
] as const)('%s', (_, change, found) => {
  expect(proposed(change)).toEqual([found]);
});

test('a day more than five years ahead', () => {
  const change = (clone: Clone): void =>
    clone.edit(AGENCY_2, `granted: {decision: ${DRAFT}}`, `granted: {decision: ${DRAFT}, effective: 2096-01-01}`);
  expect(proposed(change)).toEqual(['? since-dates-ahead H24.02.01']);
});

test('a second former name of the same day', () => {
  const change = (clone: Clone): void => {
    write('2023-300-qd-ubnd', 'number: 300/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n')(clone);
    const step = (name: string): string => `    - {name: ${name}, until: 2023-05-20, decision: 2023-300-qd-ubnd}\n`;
    clone.edit(
      AGENCY_1,
      `name: Phòng Một\n  legacyCodes: [000.01.01.H24]\n  phone: 0225 000 0101\n  granted: {decision: ${SIGNED}}\n`,
      `name: Phòng Mới\n  legacyCodes: [000.01.01.H24]\n  phone: 0225 000 0101\n  granted: {decision: ${SIGNED}}\n  formerNames:\n${step('Phòng Một')}${step('Phòng Giữa')}`,
    );
  };
  expect(proposed(change)).toEqual(['? since-decision-unsealed 2023-300-qd-ubnd', '? since-name-between H24.01.01']);
});

test.each(['không có', '-', 'không', 'chưa có', 'Chưa cập nhật.'])('an address that became “%s” is gone', (nothing) => {
  const change = (clone: Clone): void => clone.edit(AGENCY_2, 'Số 2 đường Thử', `"${nothing}"`);
  expect(proposed(change)).toContain('? since-contact-blanked H24.02');
});

test('a settings file, a tool’s folder or a Makefile is a guard: beside data an error where the base has it', () => {
  const top = (path: string) => (clone: Clone) => clone.write(`../${path}`, `${Date.now()}\n`);
  const data = (clone: Clone): void => clone.edit(AGENCY_1, '0225 000 0101', '0225 000 0999');
  for (const path of [
    '.mergify.yml',
    'renovate.json',
    '.buildkite/pipeline.yml',
    '.vscode/settings.json',
    'Makefile',
  ]) {
    expect([path, proposed(top(path))]).toEqual([path, [`? tree-guard ${path}`]]);
    const both = (clone: Clone): void => {
      clone.write(`../${path}`, 'khác\n');
      data(clone);
    };
    expect([path, proposed(both, top(path))]).toEqual([path, [`! tree-guard-data ${path}`]]);
  }
  expect(proposed(top('docs/huong-dan.md'))).toEqual([]);
});

test('submodules and a registry without its units are the same finding by --rev', () => {
  const clone = beginProposal();
  clone.git('update-index', '--add', '--cacheinfo', `160000,${clone.git('rev-parse', 'HEAD')},registry/units/sub`);
  clone.git('commit', '--quiet', '--message', 'Kho con');
  expect(judgedOf(clone, '--rev', 'HEAD')).toEqual(['! tree-irregular registry/units/sub']);
  expect(judgedOf(clone)).toEqual(['! tree-irregular registry/units/sub']);
  const emptied = beginProposal();
  rmSync(emptied.path('registry', 'units'), { recursive: true });
  emptied.commit('Bỏ hết');
  expect(judgedOf(emptied, '--rev', 'HEAD')).toEqual(judgedOf(emptied));
  expect(judgedOf(emptied, '--rev', 'HEAD')).toContain('! since-code-lost H24.01');
});
