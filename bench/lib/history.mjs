import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeP, treeFiles } from '../data/index.mjs';
import { writeTree } from '../generate.mjs';
import { WORK } from './places.mjs';

/** Commits of the repositories that are compared. @type {readonly [number, number]} */
export const HISTORIES = [1, 2000];

const DRAFT = 'kind: amendment\ntitle: Dự thảo đo\n';
const WHO = 'Do <do@example.com>';

function git(/** @type {string} */ folder, /** @type {string[]} */ args, /** @type {string | undefined} */ input) {
  const { status, stderr, error } = spawnSync('git', args, { cwd: folder, input, maxBuffer: 1e9 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}

/** A unit that is drafted and dropped again. */
function drafted(/** @type {string} */ agency, /** @type {string} */ group) {
  return `- code: ${agency}.${group}\n  name: Phòng Nháp ${group}\n  phone: 0900 000 000\n  granted: {decision: du-thao-do}\n`;
}

/** What `git fast-import` reads: some commits on main, and one on a branch that grants. */
function stream(/** @type {number} */ commits) {
  const files = new Map([...treeFiles(makeP())].map(([path, text]) => [`registry/${path}`, text]));
  files.set('registry/decisions/du-thao-do.yaml', DRAFT);
  const agencies = [...files.keys()].filter((path) => /units\/H90\/H90\.\d+\.yaml$/.test(path)).sort();
  const file = (/** @type {string} */ path, /** @type {string} */ text) =>
    `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  const commit = (/** @type {string} */ branch, /** @type {number} */ at, /** @type {string} */ body, from = '') =>
    `commit refs/heads/${branch}\ncommitter ${WHO} ${1_700_000_000 + at * 60} +0700\ndata 2\nDo\n${from}${body}`;
  const parts = [commit('main', 0, [...files].map(([path, text]) => file(path, text)).join(''))];
  for (let i = 1; i < commits; i += 1) {
    const path = agencies[i % agencies.length] ?? '';
    const text = files.get(path) ?? '';
    const number = String(i).padStart(4, '0');
    const edited = text.replace(/^( {2}phone: .*)\d{4}$/m, `$1${number}`);
    files.set(path, edited);
    const code = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
    // the drafted unit stands until the next commit of the same agency, and in no file of the last state
    const isDrafting = i % 7 === 0 && i + agencies.length < commits;
    const shown = isDrafting ? edited + drafted(code, String(90 + (i % 9))) : edited;
    parts.push(commit('main', i, file(path, shown)));
  }
  const [first = ''] = agencies;
  const granted = `${files.get(first) ?? ''}${drafted('H90.01', '99')}`;
  parts.push(commit('de-xuat', commits, file(first, granted), 'from refs/heads/main\n'));
  return parts.join('');
}

/** Makes a repository for each of the histories; gives where they lie. */
export function prepareHistory() {
  const folder = (/** @type {number} */ commits, /** @type {string[]} */ ...path) =>
    join(WORK, `history-${commits}`, ...path);
  let size;
  for (const commits of HISTORIES) {
    rmSync(folder(commits), { recursive: true, force: true });
    ({ size } = writeTree(makeP(), folder(commits)));
    git(folder(commits), ['init', '--quiet', '--initial-branch', 'main'], undefined);
    git(folder(commits), ['fast-import', '--quiet'], stream(commits));
    git(folder(commits), ['checkout', '--quiet', '--force', 'main'], undefined);
    git(folder(commits), ['gc', '--quiet'], undefined);
  }
  return { size, folder };
}
