import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { type Clone, newRepository } from '../../support/git.js';
import { Planted, plantedEnvironment } from '../../support/planted.js';
import { put } from '../../support/registry-folder.js';

const SIGNED = ['--decision', '2022-100-qd-ubnd'];
const AGENCY = 'units/H24/H24.12.yaml';
const BATCH = `decision: 2023-du-thao\nchanges:\n  - grant: {parent: H24.12, name: Phòng theo tệp}\n`;
const LIST = `mã,tên\nH24.12.40,Phòng theo danh sách\n`;

/** Every command, in an order in which each has something to do; `{out}` is a folder of its own. */
const COMMANDS: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '--staged'],
  ['validate', '--since', 'HEAD~1'],
  ['fmt', '--check'],
  ['fmt', '--check', '--staged'],
  ['fmt'],
  ['show', 'H24.12'],
  ['list'],
  ['tree'],
  ['search', 'thanh tra'],
  ['resolve', 'H24.12.03'],
  ['history', 'H24.12.03'],
  ['convert', 'H24.12.03'],
  ['report'],
  ['rules'],
  ['completion', 'bash'],
  ['diff'],
  ['diff', 'HEAD~1'],
  ['diff', 'HEAD~1', 'HEAD'],
  ['diff', 'HEAD~1...HEAD', '--format', 'md'],
  ['export', '--format', 'csv', '-o', '{out}/phu-luc.csv'],
  ['check', '{out}/phu-luc.csv'],
  ['site', '-o', '{out}/trang'],
  ['release', 'notes'],
  ['release', '--dry-run'],
  ['plan', 'doi.yaml'],
  ['import', 'danh-sach.csv', '--parent', 'H24.12', ...SIGNED, '--dry-run'],
  ['init', 'K24', '--registry', '{out}/moi'],
  ['init', 'K24', '--registry', 'moi', '--commit'],
  ['ci', 'comment', '--since', 'HEAD~1'],
  ['backup', '-o', '{out}/so.bundle'],
  ['doctor'],
  ['open', 'H24.12'],
  ['migrate'],
  ['propose', '--dry-run'],
  ['sync'],
  ['hooks', 'install'],
  ['ci', 'install', 'github'],
  ['ci', 'codeowners'],
  ['decision', 'list'],
  ['decision', 'show', '2023-du-thao'],
  ['decision', 'draft', '2023-du-thao', '-o', '{out}/quyet-dinh.docx'],
  ['add', '--parent', 'H24.12', '--name', 'Phòng Một', ...SIGNED],
  ['add', '--parent', 'H24.12', '--name', 'Phòng Hai', ...SIGNED, '--commit'],
  ['rename', 'H24.12.01', '--name', 'Văn phòng của Sở', '--decision', '2023-du-thao', '--commit'],
  ['update', 'H24.12.01', '--phone', '0225 000 9999', '--commit'],
  ['undo', '--dry-run'],
  ['undo'],
  ['replace', 'H24.12.02', '--parent', 'H24.12', ...SIGNED],
  ['close', 'H24.12.01', ...SIGNED],
  ['annul', 'H24.12.05', ...SIGNED],
  ['apply', 'doi.yaml', '--commit'],
  ['decision', 'new', '--draft', '--title', 'Về việc thử', '--commit'],
  ['decision', 'issue', '2023-du-thao', '--number', '9/QĐ-UBND', '--signed', '2023-05-22', '--commit'],
  ['renumber'],
  ['merge-driver', '{out}/a', '{out}/b', '{out}/c', 'x.yaml'],
  ['release'],
];

/** A repository of two commits, on a branch of its own, with what the commands ask for. */
function prepared(): Clone {
  const clone = newRepository();
  clone.git('checkout', '--quiet', '-b', 'de-xuat');
  clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 7777');
  put(clone.folder, 'doi.yaml', BATCH);
  put(clone.folder, 'danh-sach.csv', LIST);
  clone.commit('Đề xuất');
  clone.edit(AGENCY, 'phone: 0225 000 7777', 'phone: 0225 000 8888');
  return clone;
}

/** Makes the index older than every file, so that git is not certain of any of them. */
function agedIndex(clone: Clone): void {
  utimesSync(clone.path('.git/index'), 1, 1);
}

function runAll(planted: Planted, env: Record<string, string>): [string, number | null][] {
  const out = newFolder('ra');
  for (const name of ['a', 'b', 'c']) writeFileSync(`${out}/${name}`, `- ${name}: [\n`);
  return COMMANDS.map((command) => {
    agedIndex(planted.clone);
    const args = command.map((word) => word.replace('{out}', out));
    const { status, stderr } = planted.clone.runWith({ HOME: out, ...env }, ...args);
    expect(planted.marks, command.join(' ')).toEqual([]);
    expect(stderr, command.join(' ')).not.toMatch(/^\s+at /m);
    return [command.slice(0, 2).join(' '), status];
  });
}

/** What the commands are for was done all the same, but for what is wrong whoever asks. */
function expectDone(statuses: readonly [string, number | null][]): void {
  expect(statuses.filter(([, status]) => status !== 0)).toEqual([
    // attributes that name programs for files of the registry are errors of the tree
    ['validate', 1],
    ['validate --staged', 1],
    ['validate --since', 1],
    ['resolve H24.12.03', 1],
    // what is not committed is not released
    ['release --dry-run', 3],
    // there is no server to send it to
    ['propose --dry-run', 3],
    // what is not committed is not merged
    ['sync', 1],
    // the folder for hooks that was planted lies outside
    ['hooks install', 3],
    // it would undo what the draft, not committed yet, means to do to that unit
    ['close H24.12.01', 1],
    ['merge-driver {out}/a', 1],
    ['release', 3],
  ]);
}

describe('what a repository names is never run', () => {
  test('though git itself would run it', () => {
    const planted = new Planted(prepared());
    const { clone } = planted;
    agedIndex(clone);
    clone.tryGit('status');
    clone.tryGit('add', '--all');
    clone.tryGit('commit', '--message', 'x');
    clone.tryGit('diff', 'HEAD~1');
    clone.tryGit('log', '-p', '--no-ext-diff');
    clone.tryGit('config', '--unset-all', 'diff.external');
    clone.tryGit('tag', '--annotate', '--message', 'x', 'x');
    clone.tryGit('fetch');
    expect(planted.marks).toEqual(
      expect.arrayContaining(['core.fsmonitor', 'filter.la.clean', 'diff.la.command', 'gpg.openpgp.program']),
    );
  });

  test('by any command', () => {
    expectDone(runAll(new Planted(prepared()), {}));
  });

  test('nor what the environment names', () => {
    const planted = new Planted(prepared());
    expectDone(runAll(planted, plantedEnvironment(planted)));
  });

  test('nor to have what a partial clone lacks: then the command is named that a person runs', () => {
    const planted = new Planted(prepared());
    const { clone } = planted;
    planted.holdBack();
    const blob = clone.git('rev-parse', `HEAD~1:registry/${AGENCY}`);
    rmSync(clone.path('.git/objects', blob.slice(0, 2), blob.slice(2)));
    for (const command of [
      ['validate', '--since', 'HEAD~1'],
      ['add', '--parent', 'H24.12', '--name', 'Phòng Ba', ...SIGNED],
    ]) {
      const { status, stderr } = clone.run(...command);
      expect([status, stderr]).toEqual([3, expect.stringContaining('git fetch --refetch')]);
    }
    runAll(planted, {});
  });

  test('by a release of what is committed', () => {
    const clone = prepared();
    clone.commit('Sửa');
    const planted = new Planted(clone);
    agedIndex(clone);
    expect(clone.run('release').status).toBe(0);
    expect(clone.git('tag', '--list')).toBe('v2023.05.22');
    expect(planted.marks).toEqual([]);
  });
});
