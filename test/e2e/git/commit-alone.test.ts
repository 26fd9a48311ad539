import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import type { CommandSpec } from '../../../src/cli/spec.js';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Clone, git, newRepository } from '../../support/git.js';
import { FILES } from '../../support/registries/department.js';
import { put } from '../../support/registry-folder.js';

/** A change that each command makes to the small registry, and what is done before it without a commit. */
const CALLS: Readonly<Record<string, { call: readonly string[]; before?: readonly (readonly string[])[] }>> = {
  add: { call: ['add', '--parent', 'H24.13', '--name', 'Phòng Một'] },
  rename: { call: ['rename', 'H24.13', '--name', 'Sở Nội vụ và Lao động'] },
  update: { call: ['update', 'H24.13', '--phone', '0225 000 9999'] },
  replace: { call: ['replace', 'H24.12.01', '--parent', 'H24.13'] },
  merge: { call: ['merge', 'H24.12.01', 'H24.12.02', '--into', 'H24.13', '--confirm', '2'] },
  split: { call: ['split', 'H24.12.01', '--into', 'H24.12=Phòng Một', '--into', 'H24.12=Phòng Hai'] },
  'spin-off': { call: ['spin-off', 'H24.12.01', '--parent', 'H24.12', '--name', 'Phòng Một'] },
  close: { call: ['close', 'H24.12.02'] },
  annul: { call: ['annul', 'H24.12.02'] },
  reestablish: { call: ['reestablish', 'H24.12.03', '--parent', 'H24.12', '--name', 'Trung tâm mới'] },
  correct: { call: ['correct', 'H24.13', '--name', 'Sở Nội Vụ', '--reason', 'in sai'] },
  verify: { call: ['verify', 'H24.13', '--by', 'Sở Nội vụ'] },
  revoke: { call: ['revoke', '2023-10-qd-ubnd'] },
  'root add': { call: ['root', 'add', 'H61'] },
  apply: { call: ['apply', 'doi.yaml'] },
  'decision new': { call: ['decision', 'new', '--title', 'Quý 3', '--id', 'quy-3'] },
  'decision issue': {
    call: ['decision', 'issue', '2023-du-thao', '--number', '20/QĐ-UBND', '--signed', '2023-05-21'],
  },
  'decision edit': { call: ['decision', 'edit', '2023-du-thao', '--signer', 'Nguyễn Văn Mẫu'] },
  'decision submit': { call: ['decision', 'submit', '2023-du-thao', '--number', '30/TTr-SNV', '--on', '2023-05-21'] },
  'decision move': {
    before: [['decision', 'new', '--title', 'Quý 3', '--id', 'quy-3']],
    call: ['decision', 'move', 'H24.12.04', '--to', 'quy-3'],
  },
  'decision drop': { call: ['decision', 'drop', '2023-du-thao'] },
  'decision seal': { call: ['decision', 'seal', '--all'] },
  withdraw: { call: ['withdraw', 'H24.12.04', '--reason', 'Chưa lập'] },
  import: { call: ['import', 'danh-sach.csv', '--parent', 'H24.13'] },
};

const BATCH = 'decision: 2023-du-thao\nchanges:\n  - rename: {code: H24.13, name: Sở Nội vụ và Lao động}\n';

/** Commands that commit, with their whole names. */
function committing(specs: readonly CommandSpec[], above = ''): string[] {
  return specs.flatMap(({ name, options = [], commands = [] }) => [
    ...(options.includes('--commit') ? [`${above}${name}`] : []),
    ...committing(commands, `${above}${name} `),
  ]);
}

/** Runs a command that has to end well. */
function did(clone: Clone, ...args: string[]): void {
  const { status, stdout, stderr } = clone.run(...args);
  expect([args.join(' '), status, status === 0 ? '' : stdout + stderr]).toEqual([args.join(' '), 0, '']);
}

/** Makes the change of a command with `--commit`; a clone of what git holds then is read by itself. */
function judged(clone: Clone, top: string, command: string): { status: number | null; said: string } {
  put(clone.folder, 'doi.yaml', BATCH);
  put(clone.folder, 'danh-sach.csv', 'STT,Tên đơn vị\n1,Phòng Tổ chức\n2,Phòng Hành chính\n');
  const { call, before = [] } = CALLS[command] ?? { call: [] };
  for (const each of before) did(clone, ...each);
  did(clone, ...call, '--commit');
  const copy = join(newFolder(), 'ban-sao');
  git(top, 'clone', '--quiet', top, copy);
  const { status, stdout, stderr } = run(join(copy, relative(top, clone.folder)), ['validate'], {
    today: '2023-05-22',
  });
  return { status, said: status === 0 ? '' : stdout + stderr };
}

const GOOD = { status: 0, said: '' };

test('every command that commits to a registry is tried', () => {
  // what `init` commits comes before all others, and has tests of its own
  const others = committing(COMMANDS).filter((name) => name !== 'init');
  expect(Object.keys(CALLS).sort()).toEqual(others.sort());
});

describe('a clone of the commit passes by itself', () => {
  test.each(Object.keys(CALLS))('the first one, in a sub-folder that git is told to pass over: %s', (name) => {
    const top = newFolder();
    const clone = new Clone(join(top, 'dữ liệu'));
    for (const [path, text] of Object.entries(FILES)) put(clone.path('registry'), path, text);
    put(top, '.gitignore', '*.yaml\n');
    git(top, 'init', '--quiet', '--initial-branch', 'main');
    expect(judged(clone, top, name)).toEqual(GOOD);
  });

  test.each(Object.keys(CALLS))('one after settings, decisions and units edited by hand: %s', (name) => {
    const clone = newRepository();
    clone.edit('registry.yaml', 'roots:', 'types: {Sở: "https://example.org/so"}\nroots:');
    clone.edit('units/H24/H24.13.yaml', 'name: Sở Nội vụ', 'name: Sở Nội vụ\n  type: Sở');
    did(clone, 'root', 'add', 'H17');
    expect(judged(clone, clone.folder, name)).toEqual(GOOD);
  });
});
