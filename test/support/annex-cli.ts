import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin', 'madinhdanh.js');

export const DRAFT = '2023-du-thao-cap-ma-qd-ubnd';

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built program; the day is 1 June 2024 unless told otherwise. */
export function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, SOURCE_DATE_EPOCH: '1717200000', ...env },
  });
  return { status, stdout, stderr };
}

/** A copy of the bundled registry in a git repository of its own. */
export function sampleRepo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madinhdanh-annex-'));
  cpSync(join(ROOT, 'registry'), join(folder, 'registry'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'Registry');
  return folder;
}

/** Changes one file of a repository. */
export function edit(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(file, after);
}
