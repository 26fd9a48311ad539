import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETS, writeTree } from '../generate.mjs';
import { BIN, WORK } from './places.mjs';

/** @typedef {import('./measure.mjs').Contender} Contender */
/** @typedef {import('../generate.mjs').Size} Size */

const DRAFT = `# yaml-language-server: $schema=../../schemas/decision.schema.json
title: Dự thảo đo
kind: amendment
`;

const ENV = {
  ...process.env,
  GIT_AUTHOR_NAME: 'Do',
  GIT_AUTHOR_EMAIL: 'do@example.com',
  GIT_COMMITTER_NAME: 'Do',
  GIT_COMMITTER_EMAIL: 'do@example.com',
};

function git(/** @type {string} */ folder, /** @type {string[]} */ ...args) {
  const { status, stderr, error } = spawnSync('git', args, { cwd: folder, env: ENV });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}

/**
 * A tree in a git repository of two commits, the second of which grants one unit by a draft.
 * @returns {{ size: Size, registry: string, agency: string, code: string }} an agency, and a code under it
 */
function prepareRepository(/** @type {'P' | 'N'} */ name) {
  const folder = join(WORK, `commands-${name}`);
  const { size, texts } = writeTree(SETS[name](), folder);
  const registry = join(folder, 'registry');
  const [path = '', text = ''] = [...texts].find(([each]) => /\/H90\.01\.yaml$/.test(each)) ?? [];
  const codes = [...text.matchAll(/^- code: (\S+)$/gm)].map(([, code = '']) => code);
  const [agency = '', , code = ''] = codes;
  writeFileSync(join(registry, 'decisions/du-thao-do.yaml'), DRAFT);
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'Sổ');
  const added = `- code: ${agency}.99\n  name: Phòng Đo\n  phone: 0900 000 000\n  granted: {decision: du-thao-do}\n`;
  const file = join(registry, path);
  if (!readFileSync(file, 'utf8').endsWith('\n')) throw new Error(`${path} has no end of line`);
  appendFileSync(file, added);
  git(folder, 'commit', '--quiet', '-am', 'Thêm');
  return { size, registry, agency, code };
}

/** The commands that are asked every day, on a tree in git. */
export function prepareCommands(/** @type {'P' | 'N'} */ name) {
  const { size, registry, agency, code } = prepareRepository(name);
  const out = (/** @type {string} */ file) => ['--output', join(WORK, `commands-${name}`, file), '--force'];
  const own = (/** @type {string} */ id, /** @type {string[]} */ ...args) => ({
    id,
    label: `madinhdanh ${id}`,
    command: process.execPath,
    args: [BIN, '--registry', registry, ...args],
  });
  return {
    size,
    contenders: [
      { id: 'node', label: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
      own('validate', 'validate'),
      own('fmt --check', 'fmt', '--check'),
      own('show', 'show', code),
      own('resolve', 'resolve', code),
      own('history', 'history', code),
      own('tree CODE', 'tree', agency),
      own('list --under', 'list', '--under', agency),
      own('complete', 'complete', 'show', `.${code.split('.')[0]}.`),
      own('search', 'search', 'phong hanh chinh'),
      own('validate --since', 'validate', '--since', 'HEAD~1'),
      own('diff', 'diff', 'HEAD~1'),
      own('add', 'add', '--parent', agency, '--name', 'Phòng Đo lường', '--decision', 'du-thao-do', '--dry-run'),
      own('export json', 'export', '--format', 'json', ...out('annexes.json')),
      own('export csv', 'export', '--format', 'csv', ...out('annexes.csv')),
    ],
  };
}
