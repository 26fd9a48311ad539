import { existsSync, readFileSync } from 'node:fs';
import { baseRef, type Git, gitPath, refHolds } from './git.js';

/** A word after the key `code`, wherever on a line, in any quotes, behind a tag or an anchor. */
const CODE = /(?<![\w-])code["']?[ \t]*:[ \t]*(?:[!&][^\s,\]}]*[ \t]+)*["']?([A-Z0-9.]+)/g;

/** What would keep `git log` from showing every line, were it set in somebody's configuration. */
const PLAIN_LOG = [
  'log.diffMerges=separate',
  'log.follow=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'diff.relative=false',
  'core.bigFileThreshold=1g',
].flatMap((setting) => ['-c', setting]);

/** Every commit with all that it adds, as text: what was there at any time was added once. */
const LOG = [
  ...PLAIN_LOG,
  ...['log', '--full-history', '--format=', '-p', '-m', '-U0', '--diff-filter=AMT', '--no-renames'],
  ...['--text', '--no-color', '--no-ext-diff', '--no-textconv'],
];

function addedCodes(git: Git, revisions: readonly string[], codes: Set<string>): void {
  const output = git.run([...LOG, ...revisions, '--', 'units']).toString('utf8');
  for (const line of output.split('\n')) {
    if (!line.startsWith('+') || !line.includes('code') || /^\+\s*#/.test(line)) continue;
    for (const [, code] of line.matchAll(CODE)) if (code !== undefined) codes.add(code);
  }
}

/** True where somebody had git show other commits than those that were made. */
function isAltered(git: Git): boolean {
  if (git.line(['for-each-ref', '--count=1', '--format=%(refname)', 'refs/replace']) !== '') return true;
  return existsSync(gitPath(git, 'info/grafts'));
}

/**
 * Every code that the agency files held in some revisions or in any commit before them. Merges are asked too, and
 * branches that a merge gave up; `git replace` may join a history on, but hides none.
 *
 * Lines are looked at, not YAML: rather too many words count as codes than too few, such as those in a name. Not
 * seen are codes whose key and value stand on two lines (`code: >-`, `? code`), those written with escapes
 * (`"H24\x2e50"`) or behind an alias, and those in files that only a symbolic link in `units/` led to.
 * @throws GitError
 */
export function codesHeldUntil(git: Git, ...revisions: string[]): Set<string> {
  const codes = new Set<string>();
  if (revisions.length === 0) return codes;
  addedCodes(git.unaltered(), revisions, codes);
  if (isAltered(git)) addedCodes(git, revisions, codes);
  return codes;
}

/** Commits that are being merged. */
function mergeHeads(git: Git): string[] {
  const path = gitPath(git, 'MERGE_HEAD');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}

/**
 * The commits whose history knows what was granted: that of the base branch, of the present one, and those that are
 * being merged into it. None before the first commit.
 * @throws GitError for a branch that is there but cannot be read
 */
export function historyTips(git: Git): string[] {
  const base = baseRef(git);
  // a branch without a commit yet is none; one that cannot be read is not to be passed over
  const head = git.try(['symbolic-ref', '--quiet', 'HEAD']);
  const names = [head === undefined || refHolds(git, head) ? 'HEAD' : undefined, base];
  const tips = names.flatMap((name) => (name === undefined ? [] : [git.line(['rev-parse', '--verify', name])]));
  return [...new Set([...tips, ...mergeHeads(git)])];
}
