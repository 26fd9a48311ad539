import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refsOf } from './branches.js';
import type { Git } from './git.js';

/** A repository in the one file that git clones from. */
export interface Bundle {
  bytes: Buffer;
  /** The full names of what leads to its commits: branches, tags, the stash. */
  refs: string[];
  commits: number;
}

/**
 * Everything a repository holds, branches of others, tags and the stash too.
 * @throws GitError where there is nothing
 */
export function bundleOf(git: Git): Bundle {
  const head = git.try(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === undefined ? [] : ['HEAD'];
  const bytes = git.runLong(['bundle', 'create', '--quiet', '-', '--all', ...head]);
  const commits = Number(git.line(['rev-list', '--count', '--all', ...head]));
  return { bytes, refs: refsOf(git), commits };
}

/** Has git look at a bundle: that it is whole, and needs nothing that is not in it. @throws GitError */
export function verifyBundle(git: Git, bytes: Buffer): void {
  const folder = mkdtempSync(join(tmpdir(), 'madinhdanh-bundle-'));
  try {
    const path = join(folder, 'bundle');
    writeFileSync(path, bytes, { mode: 0o600 });
    git.run(['bundle', 'verify', '--quiet', path]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
