import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FindingsError, MadinhdanhError, openRegistry } from '../../../src/index.js';
import { call, run } from '../../support/cli.js';
import { findingsOf, git } from '../../support/git.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { edit, put, read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const REASON = 'sổ chép sót so với bản đã ký';
const AMEND = ['--amend-sealed', REASON];

interface DecisionFile {
  seal: { granted: number; renamed: number; closed: number; sha256: string };
  resealed?: { on: string; reason: string; was: string }[];
}
const decisionOf = (folder: string, id: string): DecisionFile =>
  parse(read(folder, `decisions/${id}.yaml`)) as DecisionFile;
const seals = (folder: string): string[] =>
  findingsOf(call(folder, 'validate', '--json'))
    .filter(({ rule }) => rule === 'decision-seal-broken')
    .map(({ code }) => code ?? '');

let folder: string;
beforeEach(() => {
  folder = town();
  expect(call(folder, 'decision', 'seal', '--all', '--commit').status).toBe(0);
  put(folder, 'batch.yaml', `decision: ${SIGNED}\nchanges:\n  - grant: {parent: H24.02, name: Viện Mới, address: A}\n`);
  put(folder, 'list.csv', 'Mã cấp trên,Tên đơn vị,Địa chỉ\nH24.02,Viện Mới,A\n');
  put(folder, 'old.csv', 'Mã định danh,Tên đơn vị,Mã định danh đã cấp\nH24.01,Văn phòng,000.00.01.H24\n');
});

/** Every command that can do more under a decision, or alter what one did. */
const COMMANDS: readonly [string, string, string[]][] = [
  ['add', SIGNED, ['add', '--parent', 'H24.02', '--name', 'Viện Mới', '--address', 'A', '--decision', SIGNED]],
  ['add by number', OLD, ['add', '--parent', 'H24.02', '--name', 'Viện Mới', '--decision', '100/QĐ-UBND']],
  ['rename', SIGNED, ['rename', 'H24.02', '--name', 'Sở Khác', '--decision', SIGNED]],
  ['update of earlier codes', OLD, ['update', 'H24.01', '--legacy-code', '000.00.01.H24']],
  ['replace', SIGNED, ['replace', 'H24.01.01', '--parent', 'H24.02', '--decision', SIGNED]],
  ['merge', SIGNED, ['merge', 'H24.01.01', '--into', 'H24.02.01', '--decision', SIGNED]],
  [
    'split',
    SIGNED,
    ['split', 'H24.01.01', '--into', 'H24.01=Phòng A', '--into', 'H24.01=Phòng B', '--decision', SIGNED],
  ],
  ['close', SIGNED, ['close', 'H24.01.01', '--decision', SIGNED]],
  ['annul', SIGNED, ['annul', 'H24.01.01', '--decision', SIGNED]],
  ['apply', SIGNED, ['apply', 'batch.yaml']],
  ['import of new units', SIGNED, ['import', 'list.csv', '--decision', SIGNED, '--yes']],
  ['import of earlier codes', OLD, ['import', 'old.csv', '--yes']],
];

describe.each(COMMANDS)('%s', (_name, id, args) => {
  test('is refused under a sealed decision, with the way out', () => {
    const before = snapshot(folder);
    const answer = call(folder, ...args);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('đã niêm phong')]);
    expect(answer.stderr).toContain('--amend-sealed');
    expect(answer.stderr).toContain('change-decision-sealed');
    expect(snapshot(folder)).toEqual(before);
  });

  test('--amend-sealed makes it, seals again and keeps the reason', () => {
    const { seal } = decisionOf(folder, id);
    const answer = call(folder, ...args, ...AMEND);
    expect([answer.status, answer.stderr]).toEqual([0, expect.anything()]);
    const now = decisionOf(folder, id);
    expect(now.resealed).toEqual([{ on: '2025-08-01', reason: REASON, was: seal.sha256 }]);
    expect(now.seal.sha256).not.toBe(seal.sha256);
    expect(seals(folder)).toEqual([]);
    expect(call(folder, 'fmt', '--check').stdout).not.toContain('decisions/');
  });
});

test('the refusal is one of findings, in JSON too', () => {
  const answer = call(folder, 'add', '--parent', 'H24.02', '--name', 'Viện', '--decision', SIGNED, '--json');
  const { findings } = jsonOf<{ findings: object[] }>(answer, 'refused');
  expect(findings).toMatchObject([{ rule: 'change-decision-sealed', code: SIGNED, args: { codes: ['H24.02.04'] } }]);
});

test('a plan is refused alike; one that was saved carries its reason', () => {
  expect(call(folder, 'plan', 'batch.yaml').status).toBe(1);
  expect(call(folder, 'plan', 'batch.yaml', ...AMEND, '-o', 'plan.json').status).toBe(0);
  const again = call(folder, 'apply', 'plan.json', ...AMEND);
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('plan.json')]);
  // the day on which it is carried out is not the one on which it was made
  const applied = run(folder, ['apply', 'plan.json'], { today: '2025-08-05' });
  expect([applied.status, applied.stderr]).toEqual([0, expect.anything()]);
  expect(decisionOf(folder, SIGNED).resealed).toMatchObject([{ on: '2025-08-05', reason: REASON }]);
  expect(seals(folder)).toEqual([]);
});

test('a saved plan whose reason was edited is no plan', () => {
  call(folder, 'plan', 'batch.yaml', ...AMEND, '-o', 'plan.json');
  edit(folder, 'plan.json', (text) => text.replace(REASON, 'lý do khác'));
  expect(call(folder, 'apply', 'plan.json').status).toBe(1);
});

describe('--amend-sealed', () => {
  test.each([
    ['an empty reason', ['add', '--parent', 'H24.02', '--name', 'A', '--decision', SIGNED, '--amend-sealed', ' ']],
    ['nothing sealed touched', ['add', '--parent', 'H24.02', '--name', 'A', '--decision', DRAFT, ...AMEND]],
    ['contact data alone', ['update', 'H24.02', '--phone', '0225 000 0001', ...AMEND]],
  ])('with %s is a misuse', (_name, args) => {
    const before = snapshot(folder);
    expect(call(folder, ...args).status).toBe(2);
    expect(snapshot(folder)).toEqual(before);
  });

  test('covers nothing up: a seal that is broken already is not put on again by the way', () => {
    edit(folder, 'registry/units/H24/H24.01.yaml', (text) => text.replace('Phòng Tổng hợp', 'Phòng Tổng Hợp'));
    const before = snapshot(folder);
    const answer = call(folder, 'add', '--parent', 'H24.02', '--name', 'A', '--decision', OLD, ...AMEND);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('không khớp')]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a second time keeps both reasons', () => {
    const add = (name: string, reason: string) =>
      call(folder, 'add', '--parent', 'H24.02', '--name', name, '--decision', SIGNED, '--amend-sealed', reason);
    expect([add('Viện A', 'một').status, add('Viện B', 'hai\n  \u001b\u202edòng').status]).toEqual([0, 0]);
    expect(decisionOf(folder, SIGNED).resealed?.map(({ reason }) => reason)).toEqual(['một', 'hai dòng']);
    expect(call(folder, 'decision', 'show', SIGNED).stdout).toContain('Niêm phong lại: 01/08/2025, lý do: hai dòng');
    expect(seals(folder)).toEqual([]);
  });
});

test('a re-coding into a unit that already counts the code among those it was granted with says that this changes', () => {
  folder = town({
    'units/H24/H24.01.yaml': `- code: H24.01\n  name: Văn phòng\n  legacyCodes: [H24.02]\n  granted: {decision: ${OLD}}\n`,
  });
  call(folder, 'decision', 'seal', OLD);
  const args = ['replace', 'H24.02.01', '--with', 'H24.01', '--decision', DRAFT];
  expect(call(folder, ...args).status).toBe(0);
  const twice = ['replace', 'H24.02', '--with', 'H24.01', '--children', 'move', '--decision', DRAFT, '--confirm', '3'];
  expect([call(folder, ...twice).status, seals(folder)]).toEqual([1, []]);
  expect([call(folder, ...twice, ...AMEND).status, seals(folder)]).toEqual([0, []]);
});

describe('a script', () => {
  const grant = { decision: SIGNED, changes: [{ grant: { parent: 'H24.02', name: 'Viện Mới' } }] };

  test('is refused alike, and amends alike', async () => {
    const registry = await openRegistry(join(folder, 'registry'), { today: '2025-08-01' });
    const refused = await registry.plan(grant).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FindingsError);
    expect((refused as FindingsError).findings).toMatchObject([{ rule: 'change-decision-sealed', code: SIGNED }]);
    await expect(registry.plan(grant, { amendSealed: ' ' })).rejects.toMatchObject({ exitCode: 2 });
    await expect(registry.plan(grant, { amend: 'x' } as never)).rejects.toBeInstanceOf(MadinhdanhError);
    await registry.commit(await registry.plan(grant, { amendSealed: REASON }));
    expect((await registry.validate()).counts.error).toBe(0);
    expect(registry.state.decision(SIGNED)?.resealed).toMatchObject([{ reason: REASON }]);
  });

  test('imports alike', async () => {
    const registry = await openRegistry(join(folder, 'registry'), { today: '2025-08-01' });
    const bytes = readFileSync(join(folder, 'list.csv'));
    const list = { fileName: 'list.csv', decision: SIGNED };
    await expect(registry.importList(bytes, list)).rejects.toBeInstanceOf(FindingsError);
    const plan = await registry.importList(bytes, { ...list, amendSealed: REASON });
    expect(plan.diff.decisions).toMatchObject([{ kind: 'resealed', id: SIGNED }]);
  });

  test('is told entry by entry what broke a seal', async () => {
    edit(folder, 'registry/units/H24/H24.01.yaml', (text) => text.replace('Phòng Tổng hợp', 'Phòng Tổng Hợp'));
    const registry = await openRegistry(join(folder, 'registry'), { today: '2025-08-01', lang: 'en' });
    const { findings } = await registry.validate();
    const broken = findings.filter(({ rule }) => rule === 'decision-seal-broken');
    expect(broken).toMatchObject([{ severity: 'error', message: expect.stringContaining('H24.01.01') }]);
  });
});

test('a seal that is opened several times in one proposal is put to the reviewer, and is no error', () => {
  git(folder, 'branch', 'goc');
  for (const name of ['Viện Một', 'Viện Hai']) {
    expect(call(folder, 'add', '--parent', 'H24.02', '--name', name, '--decision', SIGNED, ...AMEND).status).toBe(0);
  }
  expect(call(folder, 'update', 'H24.01', '--legacy-code', '000.00.01.H24', ...AMEND).status).toBe(0);
  expect(call(folder, 'update', 'H24.01', '--legacy-code', '000.00.91.H24', ...AMEND).status).toBe(0);
  git(folder, 'commit', '--quiet', '--all', '--message', 'Bổ sung');
  const answer = call(folder, 'validate', '--since', 'goc', '--json');
  expect(answer.status).toBe(0);
  expect(findingsOf(answer).map(({ rule }) => rule)).toContain('since-resealed');
});
