import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import type { CommandSpec } from '../../src/cli/spec.js';
import { call, run } from '../support/cli.js';
import { commitAll, git } from '../support/git.js';
import { danger, dangerInQuestion, dangerInTerminal, HOSTILE, HOSTILE_REF, HOSTILE_YAML } from '../support/hostile.js';
import { DRAFT, OLD, SIGNED, town } from '../support/registries/town.js';
import { put } from '../support/registry-folder.js';
import { CTRL_C, ENTER, HAS_TERMINAL, Terminal } from '../support/terminal.js';

const LIST = `danh-sach${HOSTILE}.csv`;

/** A registry in whose every text something hostile stands: by hand, as no command would write it. */
function hostileTown(): string {
  const folder = town({
    'registry.yaml': `format: 1
title: "Sổ ${HOSTILE_YAML}"
timezone: Asia/Ho_Chi_Minh
authority: "Ủy ban ${HOSTILE_YAML}"
place: "Thành phố ${HOSTILE_YAML}"
roots:
  H23: {groups: ["1-2", 2, 2], alphabet: digits, first: "1"}
  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}
  K24: {groups: [1], alphabet: digits, first: "1"}
reserved:
  - {code: H24.06, reason: "dự phòng ${HOSTILE_YAML}"}
`,
    [`decisions/${SIGNED}.yaml`]: `number: 2000/QĐ-UBND
signed: 2025-06-20
title: "Về việc ${HOSTILE_YAML}"
basis: ["Luật ${HOSTILE_YAML}"]
signer: {title: "CHỦ TỊCH ${HOSTILE_YAML}", name: "Ai ${HOSTILE_YAML}"}
kind: amendment
`,
    [`decisions/${DRAFT}.yaml`]: `drafted: 2025-07-25\ntitle: "Dự thảo ${HOSTILE_YAML}"\nkind: amendment\n`,
    'units/H24/H24.01.yaml': `- code: H24.01
  name: "Văn phòng ${HOSTILE_YAML}"
  shortName: "VP ${HOSTILE_YAML}"
  address: "Số 1 ${HOSTILE_YAML}"
  website: "https://so.example.vn/${HOSTILE_YAML.replace(/\\U0000(?:2028|2029|3164|000d)/gi, '')}"
  note: "Ghi chú ${HOSTILE_YAML}"
  granted: {decision: ${OLD}}
  formerNames:
    - {name: "Tên cũ ${HOSTILE_YAML}", until: 2025-07-01, decision: ${SIGNED}}
- code: H24.01.01
  name: "Phòng ${HOSTILE_YAML}"
  granted: {decision: ${OLD}}
`,
  });
  git(folder, 'branch', HOSTILE_REF);
  put(
    folder,
    'registry/units/H24/H24.01.yaml',
    `- code: H24.01
  name: "Văn phòng mới ${HOSTILE_YAML}"
  granted: {decision: ${OLD}}
- code: H24.01.02
  name: "Tổ ${HOSTILE_YAML}"
  granted: {decision: ${DRAFT}}
`,
  );
  put(folder, `registry/units/H24/H24.0${HOSTILE}.yaml`, `- code: H24.77\n  name: A${HOSTILE}\n`);
  put(
    folder,
    LIST,
    `STT,Mã định danh,Tên cơ quan,Địa chỉ,Ghi chú\n1,H24.01${HOSTILE},"Sở ${HOSTILE}","Số ${HOSTILE}",${HOSTILE}\n2,,Sở Mới,,\n`,
  );
  put(
    folder,
    'thay-doi.yaml',
    `decision: ${DRAFT}\nchanges:\n  - rename: {code: H24.02, name: "Sở ${HOSTILE_YAML}"}\n  - "grant${HOSTILE_YAML}": {}\n`,
  );
  put(folder, `tep${HOSTILE}.txt`, 'khác');
  return folder;
}

/** Each command as it may be called on such a registry; what it answers does not matter, only how. */
const CALLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  init: [
    ['init', 'H25', '--name', `Tỉnh ${HOSTILE}`, '--registry', `so${HOSTILE}`],
    ['init', 'H25', '--name', `Tỉnh ${HOSTILE}`, '--registry', `moi${HOSTILE}`, '--commit'],
  ],
  add: [
    ['add', '--parent', 'H24.01', '--name', `Phòng ${HOSTILE}`, '--decision', DRAFT],
    ['add', '--parent', 'H24.02', '--name', 'Phòng', '--website', `https://${HOSTILE}`, '--decision', DRAFT],
  ],
  rename: [['rename', 'H24.02', '--name', `Sở ${HOSTILE}`, '--decision', DRAFT]],
  update: [['update', 'H24.02', '--email', `so${HOSTILE}@example.vn`]],
  replace: [['replace', `H24.02${HOSTILE}`, '--parent', 'H24.01', '--decision', DRAFT]],
  merge: [['merge', 'H24.01', '--into', `H24.02${HOSTILE}`, '--decision', DRAFT]],
  split: [['split', 'H24.01', '--into', `H24.02${HOSTILE}`, '--decision', DRAFT]],
  reorganise: [['apply', 'thay-doi.yaml']],
  close: [['close', 'H24.01', '--decision', `${DRAFT}${HOSTILE}`]],
  annul: [['annul', `H24.01${HOSTILE}`, '--decision', DRAFT]],
  apply: [
    ['apply', 'thay-doi.yaml'],
    ['apply', `tep${HOSTILE}.txt`],
    ['apply', `khong-co${HOSTILE}`],
  ],
  plan: [
    ['plan', 'thay-doi.yaml'],
    ['plan', 'thay-doi.yaml', '--format', 'md'],
  ],
  'decision new': [['decision', 'new', '--title', `Về ${HOSTILE}`, '--dry-run']],
  'decision list': [
    ['decision', 'list'],
    ['decision', 'list', '--json'],
  ],
  'decision show': [
    ['decision', 'show', SIGNED],
    ['decision', 'show', HOSTILE],
  ],
  'decision seal': [
    ['decision', 'seal', HOSTILE],
    ['decision', 'seal', SIGNED, '--amend-sealed', HOSTILE],
  ],
  'decision issue': [['decision', 'issue', DRAFT, '--number', `1/QĐ${HOSTILE}`, '--signed', '2025-07-30']],
  'decision edit': [
    ['decision', 'edit', DRAFT, '--title', `Về ${HOSTILE}`, '--dry-run'],
    ['decision', 'edit', HOSTILE, '--title', 'T'],
    ['decision', 'edit', SIGNED, '--title', HOSTILE, '--amend-sealed', HOSTILE],
  ],
  'decision submit': [['decision', 'submit', DRAFT, '--number', HOSTILE, '--on', '2025-07-30']],
  'decision move': [
    ['decision', 'move', HOSTILE, '--to', DRAFT],
    ['decision', 'move', 'H24.01', '--to', HOSTILE],
  ],
  'decision drop': [
    ['decision', 'drop', DRAFT, '--reason', HOSTILE, '--dry-run'],
    ['decision', 'drop', HOSTILE],
  ],
  'spin-off': [['spin-off', `H24.01${HOSTILE}`, '--parent', 'H24', '--name', HOSTILE, '--decision', DRAFT]],
  reestablish: [['reestablish', `H24.01${HOSTILE}`, '--parent', 'H24', '--name', HOSTILE, '--decision', DRAFT]],
  correct: [['correct', 'H24.01', '--name', HOSTILE, '--reason', HOSTILE, '--by', HOSTILE]],
  revoke: [['revoke', HOSTILE, '--decision', DRAFT]],
  'root add': [['root', 'add', HOSTILE]],
  verify: [
    ['verify', 'H24.01', '--by', HOSTILE],
    ['verify', `H24.01${HOSTILE}`, '--by', 'Sở'],
  ],
  undo: [
    ['undo', HOSTILE],
    ['undo', '--dry-run'],
  ],
  withdraw: [
    ['withdraw', HOSTILE],
    ['withdraw', 'H24.01', '--reason', HOSTILE, '--entry', HOSTILE],
  ],
  'decision draft': [['decision', 'draft', DRAFT, '-o', `du-thao${HOSTILE}.docx`]],
  validate: [
    ['validate'],
    ['validate', '--json'],
    ['validate', '--since', HOSTILE_REF],
    ['validate', '--since', `khong-co${HOSTILE}`],
    ['validate', '--format', 'github'],
    ['validate', '--format', 'gitlab'],
    ['validate', '--format', 'sarif'],
    ['validate', '--format', 'junit'],
  ],
  import: [
    ['import', LIST, '--decision', DRAFT, '--dry-run'],
    ['import', LIST, '--decision', DRAFT, '--dry-run', '--json'],
    ['import', `tep${HOSTILE}.txt`],
  ],
  fmt: [
    ['fmt', '--check'],
    ['fmt', '--fix-text', '--dry-run'],
    ['fmt', '--fix-text', '--dry-run', '--json'],
  ],
  export: [
    ['export'],
    ['export', '--format', 'json'],
    ['export', '--format', 'table', '--under', HOSTILE],
    ['export', '-o', `khong/co${HOSTILE}.docx`],
  ],
  check: [
    ['check', LIST],
    ['check', LIST, '--json'],
    ['check', `khong-co${HOSTILE}`],
  ],
  show: [
    ['show', 'H24.01'],
    ['show', 'H24.01', '--json'],
    ['show', HOSTILE],
  ],
  list: [['list'], ['list', '--json'], ['list', '--under', HOSTILE]],
  tree: [['tree'], ['tree', HOSTILE]],
  resolve: [
    ['resolve', 'H24.01'],
    ['resolve', HOSTILE],
  ],
  history: [
    ['history', 'H24.01'],
    ['history', 'H24.01', '--json'],
  ],
  convert: [
    ['convert', HOSTILE],
    ['convert', HOSTILE, '--json'],
  ],
  search: [
    ['search', 'van phong'],
    ['search', HOSTILE],
  ],
  report: [['report'], ['report', '--json'], ['report', '--format', 'md']],
  site: [['site', '-o', `trang${HOSTILE}`]],
  completion: [
    ['completion', HOSTILE],
    ['completion', 'bash'],
  ],
  'completion install': [['completion', 'install', HOSTILE]],
  rules: [['rules'], ['rules', HOSTILE]],
  diff: [
    ['diff', HOSTILE_REF],
    ['diff', HOSTILE_REF, '--json'],
    ['diff', HOSTILE_REF, '--format', 'md'],
    ['diff', HOSTILE],
  ],
  'hooks install': [['hooks', 'install', '--registry', HOSTILE]],
  'merge-driver': [['merge-driver', `tep${HOSTILE}.txt`, LIST, 'thay-doi.yaml', `a${HOSTILE}`]],
  renumber: [['renumber', '--registry', `so${HOSTILE}`]],
  open: [
    ['open', HOSTILE],
    ['open', 'H24', '--json'],
  ],
  migrate: [['migrate'], ['migrate', '--json']],
  backup: [['backup'], ['backup', '-o', `khong-co/${HOSTILE}`]],
  doctor: [['doctor'], ['doctor', '--json'], ['doctor', '--registry', HOSTILE]],
  propose: [
    ['propose', '--dry-run'],
    ['propose', '--dry-run', '--branch', HOSTILE, '--title', HOSTILE],
  ],
  sync: [['sync'], ['sync', '--json']],
  release: [['release', '--dry-run']],
  'release notes': [
    ['release', 'notes'],
    ['release', 'notes', HOSTILE],
  ],
  'ci install': [
    ['ci', 'install', '--kind', HOSTILE],
    ['ci', 'install', HOSTILE],
  ],
  'ci codeowners': [['ci', 'codeowners', '--owner', `H24.01=@a${HOSTILE}`]],
  'ci comment': [
    ['ci', 'comment', '--since', HOSTILE_REF],
    ['ci', 'comment', '--since', HOSTILE],
  ],
};

/** The commands that do something, as they are typed. */
function leaves(specs: readonly CommandSpec[], above = ''): string[] {
  return specs.flatMap(({ name, load, commands = [] }) => [
    ...(load === undefined ? [] : [`${above}${name}`]),
    ...leaves(commands, `${above}${name} `),
  ]);
}

const ALL = leaves(COMMANDS);

let folder = '';
beforeAll(() => {
  folder = hostileTown();
});

test('every command is called', () => {
  expect(ALL.filter((name) => CALLS[name] === undefined)).toEqual([]);
});

describe.each(ALL)('%s', (name) => {
  test('writes nothing that acts or hides into a pipe', () => {
    for (const args of CALLS[name] ?? []) {
      for (const lang of ['vi', 'en']) {
        if (lang === 'en' && args !== CALLS[name]?.[0]) continue;
        const { stdout, stderr, status } = call(folder, '--lang', lang, ...args);
        expect(status, `${args.join(' ')}: ${stderr}`).not.toBe(4);
        expect([danger(stdout), danger(stderr)], args.join(' ')).toEqual([undefined, undefined]);
      }
    }
  });

  test('quotes no argument as it is', () => {
    const [first = '', ...rest] = name.split(' ');
    for (const wrong of [[HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE], [`--x${HOSTILE}`], ['--at', HOSTILE]]) {
      const { stdout, stderr, status } = call(folder, first, ...rest, ...wrong);
      expect(status).not.toBe(4);
      expect([danger(stdout), danger(stderr)], wrong.join(' ')).toEqual([undefined, undefined]);
    }
  });

  test.skipIf(!HAS_TERMINAL)('gives a terminal its colours and nothing else that acts or hides', async () => {
    for (const args of CALLS[name] ?? []) {
      const terminal = new Terminal(folder, ['--no-input', ...args]);
      expect(await terminal.end()).not.toBe(4);
      expect(dangerInTerminal(terminal.raw), args.join(' ')).toBeUndefined();
    }
  });
});

test('an unknown command is not quoted as it is', () => {
  const { stderr, status } = call(folder, HOSTILE);
  expect(status).toBe(2);
  expect(danger(stderr)).toBeUndefined();
  expect(stderr).toContain('␛[2J');
  expect(stderr).toContain('\\u202e');
});

test('JSON gives back what stands in the files', () => {
  const { stdout } = call(folder, 'show', 'H24.02', '--json');
  expect(danger(stdout)).toBeUndefined();
  const findings = JSON.parse(call(folder, 'validate', '--json').stdout) as { findings: { file: string }[] };
  expect(findings.findings.map(({ file }) => file)).toContain(`registry/units/H24/H24.0${HOSTILE}.yaml`);
});

test('a document in a pipe is itself to the byte, on a terminal it is shown', async () => {
  const clean = town({
    'units/H24/H24.01.yaml': `- code: H24.01\n  name: Văn phòng\n  address: "Số 1\u00a0đường"\n  granted: {decision: ${OLD}}\n`,
  });
  expect(call(clean, 'export', '--format', 'csv').stdout).toContain('\ufeff');
  if (!HAS_TERMINAL) return;
  const terminal = new Terminal(clean, ['export', '--format', 'csv']);
  expect(await terminal.end()).toBe(0);
  expect(dangerInTerminal(terminal.raw)).toBeUndefined();
  expect(terminal.raw).toContain('\\ufeff');
});

test('who holds the lock, what git says and what the environment holds are shown', () => {
  const held = town();
  const owner = { pid: process.pid, host: hostname(), command: `add ${HOSTILE}`, since: `2025${HOSTILE}` };
  put(held, 'registry/.madinhdanh/lock-1', JSON.stringify(owner));
  const add = ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT];
  const locked = run(held, add, { env: { MADINHDANH_LOCK_TIMEOUT: '0' } });
  expect(locked.status).toBe(3);
  expect(danger(locked.stdout + locked.stderr)).toBeUndefined();

  const elsewhere = run(held, ['validate'], { env: { MADINHDANH_REGISTRY: `/khong/co${HOSTILE}` } });
  expect(danger(elsewhere.stdout + elsewhere.stderr)).toBeUndefined();

  const summary = join(folder, 'summary.md');
  writeFileSync(summary, '');
  const annotated = run(folder, ['validate', '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: summary } });
  expect(danger(annotated.stdout)).toBeUndefined();
});

describe.skipIf(!HAS_TERMINAL)('questions', () => {
  test('name units and decisions as they may be shown, on both the list and the choice', async () => {
    const asked = hostileTown();
    commitAll(asked, 'bẩn');
    const terminal = new Terminal(asked, ['add', '--name', 'Phòng']);
    await terminal.see('Đơn vị cấp trên?');
    terminal.type('van phong');
    await terminal.see('H24.01');
    terminal.type('\u202e\u200b');
    await terminal.see('\\u202e\\u200b');
    terminal.type(ENTER);
    await terminal.see('◇');
    terminal.type(CTRL_C);
    await terminal.end();
    expect(terminal.raw).toContain('\\u202e');
    expect(dangerInQuestion(terminal.raw)).toBeUndefined();
  });
});
