import { baseBranch, type Git } from './git.js';

const CODE_LINE = /^-?\s*(?:- )?code: *(['"]?)([A-Z0-9.]+)\1\s*(?:#.*)?$/;

function codesIn(text: string, codes: Set<string>): void {
  for (const line of text.split('\n')) {
    const code = CODE_LINE.exec(line)?.[2];
    if (code !== undefined) codes.add(code);
  }
}

/**
 * Every code that a commit reachable from some revisions took away from the agency files. Merges are asked
 * too: a code may be lost in one without any of the merged commits doing it.
 * @throws GitError
 */
export function codesRemovedBefore(git: Git, ...revisions: string[]): Set<string> {
  const log = ['log', '-p', '-m', '-U0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const output = git.run([...log, '--diff-filter=MD', '--format=', ...revisions, '--', 'units']).toString('utf8');
  const codes = new Set<string>();
  // what a commit adds (`+`) is there still, or was taken away by another one
  codesIn(output.replace(/^[^-].*$/gm, ''), codes);
  return codes;
}

/**
 * Every code the base branch and the present branch ever held in files they still change: those of the base
 * branch's tip, and those that some commit took away. Empty outside a repository.
 * @throws GitError where git is missing
 */
export function codesInHistory(git: Git): Set<string> {
  if (git.try(['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined) return new Set();
  const base = baseBranch(git);
  const codes = codesRemovedBefore(git, ...(base === undefined ? [] : [base]), 'HEAD');
  // git grep answers 1 where nothing matches
  if (base !== undefined) codesIn(git.try(['grep', '-h', '-E', '^ *- code: ', base, '--', 'units']) ?? '', codes);
  return codes;
}
