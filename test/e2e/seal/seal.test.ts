import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { commitAll, findingsOf, git } from '../../support/git.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { edit, put, read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Seal {
  v: number;
  granted: number;
  renamed: number;
  closed: number;
  other: number;
  sha256: string;
}
interface DecisionFile {
  seal?: Seal;
  resealed?: { on: string; reason: string; was: string }[];
}

const decisionOf = (folder: string, id: string): DecisionFile =>
  parse(read(folder, `decisions/${id}.yaml`)) as DecisionFile;
/** What validation says of decisions. */
const rulesIn = (folder: string): string[] =>
  findingsOf(call(folder, 'validate', '--json'))
    .filter(({ rule }) => rule.startsWith('decision-'))
    .map(({ rule, code }) => `${rule} ${code}`);

/** The registry with both of its own signed decisions sealed and committed. */
function sealedTown(): string {
  const folder = town();
  expect(call(folder, 'decision', 'seal', '--all', '--commit').status).toBe(0);
  return folder;
}

describe('decision issue', () => {
  test('seals what the draft did', () => {
    const folder = town();
    expect(call(folder, 'rename', 'H24.02', '--name', 'Sở Khoa học mới', '--decision', DRAFT).status).toBe(0);
    expect(call(folder, 'close', 'H24.04.03', '--decision', DRAFT).status).toBe(0);
    const answer = call(folder, 'decision', 'issue', DRAFT, '--number', '2500/QĐ-UBND', '--signed', '2025-07-30');
    expect(answer.status).toBe(0);
    expect(decisionOf(folder, DRAFT).seal).toMatchObject({ v: 1, granted: 1, renamed: 1, closed: 1, other: 0 });
    expect(rulesIn(folder)).toEqual([`decision-unsealed ${OLD}`, `decision-unsealed ${SIGNED}`]);
  });
});

describe('decision seal', () => {
  test('by number or id, with --dry-run, --json and --commit like every command that writes', () => {
    const folder = town();
    const before = snapshot(folder);
    const dry = call(folder, 'decision', 'seal', '100/QĐ-UBND', SIGNED, '--dry-run', '--json');
    const { decisions, files } = jsonOf<{ decisions: object[]; files: object[] }>(dry, 'change');
    expect(decisions).toMatchObject([
      { kind: 'sealed', id: OLD, granted: 30, closed: 0 },
      { kind: 'sealed', id: SIGNED, granted: 0, closed: 1 },
    ]);
    expect(files).toHaveLength(2);
    expect(snapshot(folder)).toEqual(before);
    const done = call(folder, 'decision', 'seal', '100/QĐ-UBND', '--commit');
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining(`Niêm phong: ${OLD} (cấp 30`)]);
    expect(git(folder, 'log', '-1', '--format=%s')).toBe('Niêm phong 100/QĐ-UBND');
    expect(decisionOf(folder, OLD).seal?.granted).toBe(30);
    expect(call(folder, 'fmt', '--check').stdout).not.toContain('decisions/');
  });

  test('--all: every signed decision of the registry’s own authority, and nobody else’s', () => {
    const folder = sealedTown();
    expect(rulesIn(folder)).toEqual([]);
    expect(decisionOf(folder, '2020-20-qd-ttg').seal).toBeUndefined();
    expect(decisionOf(folder, DRAFT).seal).toBeUndefined();
    const again = call(folder, 'decision', 'seal', '--all');
    expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('Không còn quyết định nào')]);
  });

  test('refuses a draft, the decision of others, a call that names nothing or too much', () => {
    const folder = town();
    const before = snapshot(folder);
    const refused: [string[], number, string][] = [
      [[DRAFT], 1, 'là dự thảo'],
      [['2020-20-qd-ttg'], 1, 'Thủ tướng Chính phủ'],
      [[OLD, DRAFT], 1, 'là dự thảo'],
      [['khong-co'], 1, 'khong-co'],
      [[], 2, '--all'],
      [[OLD, '--all'], 2, '--all'],
      [[OLD, '--amend-sealed', 'lý do'], 2, '--amend-sealed'],
      [[OLD, '--amend-sealed', '  '], 2, 'không được để trống'],
    ];
    for (const [args, status, says] of refused) {
      const answer = call(folder, 'decision', 'seal', ...args);
      expect([args, answer.status, answer.stderr]).toEqual([args, status, expect.stringContaining(says)]);
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('takes the council beside the committee, and the body under a name it bore before, for its own', () => {
    const foreign = `number: 5/NQ-HĐND\nsigned: 2022-05-01\nauthority: Hội đồng nhân dân thành phố\nkind: full\nreplaces: [${OLD}]\n`;
    const other = `number: 6/QĐ-UBND\nsigned: 2022-05-01\nauthority: Ủy ban nhân dân huyện\nkind: amendment\n`;
    const folder = town({ 'decisions/2022-5-nq-hdnd.yaml': foreign, 'decisions/2022-6-qd-ubnd.yaml': other });
    expect(call(folder, 'decision', 'seal', '5/NQ-HĐND').status).toBe(0);
    expect(call(folder, 'decision', 'seal', '6/QĐ-UBND').status).toBe(1);
  });

  test('leaves a seal that holds, and says so; one that is broken gives way for a reason alone', () => {
    const folder = sealedTown();
    const before = snapshot(folder);
    const again = call(folder, 'decision', 'seal', OLD);
    expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('vẫn khớp')]);
    expect(snapshot(folder)).toEqual(before);
    edit(folder, 'registry/units/H24/H24.01.yaml', (text) => text.replace('Phòng Tổng hợp', 'Phòng Tổng hợp khác'));
    expect(call(folder, 'decision', 'seal', OLD).status).toBe(1);
    const was = decisionOf(folder, OLD).seal?.sha256;
    const done = call(folder, 'decision', 'seal', OLD, '--amend-sealed', 'chép sai bản đã ký');
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('Lý do: chép sai bản đã ký')]);
    expect(decisionOf(folder, OLD).resealed).toEqual([{ on: '2025-08-01', reason: 'chép sai bản đã ký', was }]);
    expect(rulesIn(folder)).toEqual([]);
  });

  test('decision list and show say what is sealed', () => {
    const folder = town();
    call(folder, 'decision', 'seal', OLD);
    const { decisions } = jsonOf<{ decisions: { id: string; sealed: boolean }[] }>(
      call(folder, 'decision', 'list', '--json'),
      'decisions',
    );
    expect(decisions.filter(({ sealed }) => sealed).map(({ id }) => id)).toEqual([OLD]);
    const list = call(folder, 'decision', 'list').stdout.split('\n');
    expect(list.map((line) => /(?:đã|chưa) niêm phong/.exec(line)?.[0] ?? '').filter(Boolean)).toEqual([
      'đã niêm phong',
      'chưa niêm phong',
    ]);
    const shown = jsonOf<{ sealed: boolean; decision: DecisionFile }>(
      call(folder, 'decision', 'show', OLD, '--json'),
      'decision',
    );
    expect([shown.sealed, shown.decision.seal]).toEqual([true, decisionOf(folder, OLD).seal]);
    expect(call(folder, 'decision', 'show', OLD).stdout).toContain('Niêm phong: cấp 30');
    expect(call(folder, 'decision', 'show', SIGNED).stdout).toContain('Niêm phong: chưa niêm phong');
  });
});

describe('what is done later', () => {
  test('breaks no earlier seal: renamings, closings, re-codings, contact data, units beneath, another issue', () => {
    const folder = sealedTown();
    const later = ['--number', '3000/QĐ-UBND', '--signed', '2025-07-28', '--title', 'Sau'];
    expect(call(folder, 'decision', 'new', ...later).status).toBe(0);
    const by = ['--decision', '3000/QĐ-UBND'];
    const steps = [
      ['rename', 'H24.02', '--name', 'Sở Khoa học mới', ...by],
      ['update', 'H24.02', '--phone', '0225 000 0999'],
      ['add', '--parent', 'H24.02', '--name', 'Đơn vị mới', ...by],
      ['close', 'H24.04.03', ...by],
      ['replace', 'H24.01.01', '--parent', 'H24.02', ...by],
      ['replace', 'H24.02.01', '--with', 'H24.04.01', ...by],
      ['merge', 'H24.01.02.01', '--into', 'H24.01.02', ...by],
      ['split', 'H24.02.02.01', '--into', 'H24.02.02=Phòng A', '--into', 'H24.02.02=Phòng B', ...by],
      ['decision', 'seal', '3000/QĐ-UBND'],
    ];
    for (const args of steps) {
      const answer = call(folder, ...args);
      expect([args, answer.status, answer.stderr]).toEqual([args, 0, expect.anything()]);
    }
    expect(rulesIn(folder)).toEqual([]);
    const copy = newFolder();
    cpSync(join(folder, 'registry'), join(copy, 'registry'), { recursive: true });
    expect(call(copy, 'validate').status).toBe(0);
  });

  test('that a unit takes over the code of one that carried the same earlier code', () => {
    const folder = sealedTown();
    const by = ['--decision', DRAFT];
    expect(
      call(folder, 'replace', 'H24.02', '--with', 'H24.04', '--children', 'move', ...by, '--confirm', '4').status,
    ).toBe(0);
    expect(rulesIn(folder).filter((each) => each.includes('seal-broken'))).toEqual([]);
  });
});

test('NFC or not makes no difference to a seal', () => {
  const folder = sealedTown();
  const composed = read(folder, 'units/H24/H24.01.yaml');
  edit(folder, 'registry/units/H24/H24.01.yaml', (text) => text.normalize('NFD'));
  const rules = findingsOf(call(folder, 'validate', '--json')).map(({ rule }) => rule);
  expect([rules.includes('text-nfc'), rules.includes('decision-seal-broken')]).toEqual([true, false]);
  expect(call(folder, 'fmt', '--fix-text').status).toBe(0);
  expect(read(folder, 'units/H24/H24.01.yaml')).toBe(composed);
  expect(rulesIn(folder)).toEqual([]);
});

test('fmt --fix-text leaves names alone that a sealed decision gave, and says so', () => {
  const folder = town();
  edit(folder, 'registry/units/H24/H24.01.yaml', (text) =>
    text.replace('Phòng Tổng hợp', 'Phòng  Tổng hợp').replaceAll('Số 1 đường Thử', 'Số 1  đường Thử'),
  );
  expect(call(folder, 'decision', 'seal', OLD).status).toBe(0);
  const answer = call(folder, 'fmt', '--fix-text');
  expect([answer.status, answer.stderr]).toEqual([0, expect.stringContaining('H24.01.01')]);
  expect(read(folder, 'units/H24/H24.01.yaml')).toContain('Phòng  Tổng hợp');
  expect(read(folder, 'units/H24/H24.01.yaml')).not.toContain('Số 1  đường');
  const json = jsonOf<{ sealed: string[] }>(call(folder, 'fmt', '--fix-text', '--json'), 'fmt');
  expect(json.sealed).toEqual(['H24.01.01']);
  expect(rulesIn(folder).filter((each) => each.includes('seal-broken'))).toEqual([]);
});

test('the bundled registry’s own signed decision is sealed, and the seal holds', async () => {
  const { bundledRegistry } = await import('../../support/registries/bundled.js');
  const folder = bundledRegistry();
  expect(decisionOf(folder, OLD).seal).toMatchObject({ v: 1, granted: 751 });
  expect(decisionOf(folder, '2020-20-qd-ttg').seal).toBeUndefined();
  const answer = run(folder, ['validate', '--json'], { today: '2023-05-22' });
  expect(findingsOf(answer).filter(({ rule }) => rule.startsWith('decision-'))).toEqual([]);
});

test('a proposal that seals is shown as what it is', () => {
  const folder = town();
  call(folder, 'decision', 'seal', SIGNED);
  expect(call(folder, 'diff').stdout).toContain(`Niêm phong: ${SIGNED}`);
  commitAll(folder, 'niêm phong');
  const args = ['add', '--parent', 'H24.02', '--name', 'Sót', '--decision', SIGNED, '--amend-sealed', 'sót'];
  expect(call(folder, ...args).status).toBe(0);
  expect(call(folder, 'diff').stdout).toMatch(new RegExp(`Niêm phong lại: ${SIGNED}.*Lý do: sót`));
  expect(call(folder, 'diff', '--format', 'md').stdout).toContain('Niêm phong lại');
  const { decisions } = jsonOf<{ decisions: object[] }>(call(folder, 'diff', '--json'), 'diff');
  expect(decisions).toMatchObject([{ kind: 'resealed', id: SIGNED, reasons: ['sót'], granted: 1, closed: 1 }]);
  put(folder, 'batch.yaml', `decision: ${SIGNED}\nchanges:\n  - grant: {parent: H24.02, name: Sót nữa}\n`);
  const plan = call(folder, 'plan', 'batch.yaml', '--amend-sealed', 'sót nữa', '--format', 'md');
  expect([plan.status, plan.stdout]).toEqual([0, expect.stringContaining('Niêm phong lại')]);
  rmSync(join(folder, 'batch.yaml'));
});
