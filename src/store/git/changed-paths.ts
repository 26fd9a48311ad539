import type { ChangedFile } from '../../core/changed-file.js';
import type { Git } from './git.js';

const KINDS: Readonly<Record<string, ChangedFile['change']>> = { A: 'added', M: 'modified', D: 'removed', T: 'type' };

/** Every file that differs between two commits, or since one in the working tree (what is not added yet, too). */
export function changedPaths(git: Git, from: string, to: string | undefined): ChangedFile[] {
  const options = ['--name-status', '--no-renames', '--no-ext-diff', '--ignore-submodules=none', '--no-relative', '-z'];
  const call = to === undefined ? ['diff', ...options, from] : ['diff-tree', '-r', ...options, from, to];
  const parts = git
    .run([...call, '--'])
    .toString('utf8')
    .split('\0');
  const changed: ChangedFile[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [status = '', path = ''] = [parts[i], parts[i + 1]];
    // what git cannot name (a conflict) is looked at as any other change
    changed.push({ path, change: KINDS[status[0] ?? ''] ?? 'modified' });
  }
  if (to !== undefined) return changed;
  const untracked = git.run(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/']);
  for (const path of untracked.toString('utf8').split('\0')) if (path !== '') changed.push({ path, change: 'added' });
  return changed;
}
