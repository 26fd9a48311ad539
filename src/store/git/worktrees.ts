import type { Git } from './git.js';

/** The folders of a repository's working trees, gone ones too. */
export function worktreesOf(git: Git): string[] {
  const lines = (git.try(['worktree', 'list', '--porcelain']) ?? '').split('\n');
  return lines.flatMap((line) => (line.startsWith('worktree ') ? [line.slice('worktree '.length)] : []));
}
