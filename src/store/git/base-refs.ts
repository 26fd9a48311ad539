import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Git } from './git.js';

const DEFAULT = 'refs/remotes/origin/HEAD';
const USUAL = ['remotes/origin/main', 'remotes/origin/master', 'heads/main', 'heads/master'].map(
  (ref) => `refs/${ref}`,
);

/** The branches that may be the one changes are proposed to, as one look at git finds them. */
interface Bases {
  /** Those that are there, by their full names, the likeliest first; one that cannot be read is given all the same. */
  refs: string[];
  /** One of them that is checked out. */
  own: string | undefined;
}

/** What the remote calls its default branch, by its full name, where git does not list it: it may be damaged. */
function unlistedDefault(git: Git): string | undefined {
  // a repository may keep its refs in another way than as files
  const isByFiles = !existsSync(join(git.commonFolder, 'reftable'));
  const isThere = lstatSync(join(git.commonFolder, DEFAULT), { throwIfNoEntry: false }) !== undefined;
  return isByFiles && !isThere ? undefined : git.try(['symbolic-ref', '--quiet', DEFAULT]) || undefined;
}

function basesOf(git: Git): Bases {
  const format = '--format=%(HEAD)%00%(refname)%00%(symref)';
  const lines = (git.try(['for-each-ref', format, DEFAULT, ...USUAL]) ?? '').split('\n');
  const rows = lines.map((line) => line.split('\0')).map(([mark, ref = '', target = '']) => ({ mark, ref, target }));
  const byDefault = rows.find(({ ref }) => ref === DEFAULT)?.target;
  const target = byDefault ?? unlistedDefault(git);
  const known = new Set([byDefault, ...rows.map(({ ref }) => ref)]);
  // one whose file was damaged is not to be passed over
  const isFile = (ref: string): boolean =>
    statSync(join(git.commonFolder, ref), { throwIfNoEntry: false })?.isFile() === true;
  const candidates = [...new Set([...(target ? [target] : []), ...USUAL])];
  const refs = candidates.filter((ref) => known.has(ref) || isFile(ref));
  // git marks the branch that is checked out where it lists it
  const isListed = refs.every((ref) => rows.some((row) => row.ref === ref) || ref.startsWith('refs/remotes/'));
  const marked = rows.find(({ mark }) => mark === '*')?.ref;
  return { refs, own: isListed ? marked : git.try(['symbolic-ref', '--quiet', 'HEAD']) };
}

/** Every branch that may be the one changes are proposed to: beside the remote's default also main and master. */
export function baseRefs(git: Git): string[] {
  return basesOf(git).refs;
}

/**
 * The branches whose history says which codes were ever seen beyond one's own work: the one that changes are proposed
 * to, and any other that may be it, but not the very branch that one is on.
 */
export function basesBeside(git: Git): string[] {
  const { refs, own } = basesOf(git);
  return refs.filter((ref, i) => i === 0 || ref !== own);
}

/** A branch by its short name. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:remotes|heads)\//, '');
}

/**
 * The branch that changes are proposed to, by its short name: the remote's default, else main or master; undefined
 * where there is none.
 */
export function baseBranch(git: Git): string | undefined {
  const ref = baseRefs(git)[0];
  return ref === undefined ? undefined : shortRef(ref);
}
