import type { Git } from './git.js';

/** What keeps configuration and attributes from changing what is found. */
const PLAIN = ['--text', '--no-ext-diff', '--no-textconv', '--no-renames', '--no-color', '--full-history', '-m'];

/**
 * Commits of every branch that brought a text into a file of that name, wherever in the repository it stood, or took it
 * out again; the newest first.
 * @param path the end of the file's path, such as `decisions/2022-100-qd-ubnd.yaml`
 * @throws GitError
 */
export function commitsWith(git: Git, path: string, text: string): string[] {
  const paths = ['--', `:(top,glob)**/${path}`];
  const settings = ['-c', 'log.showSignature=false', '-c', 'log.diffMerges=separate', '-c', 'log.follow=false'];
  const output = git.line([...settings, 'log', '--all', '--format=%H', ...PLAIN, `-S${text}`, ...paths]);
  return [...new Set(output.split('\n').filter(Boolean))];
}
