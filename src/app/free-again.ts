import { fileOf, levelOf } from '../core/code/code.js';
import { isSigned } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import { basesBeside } from '../store/git/base-refs.js';
import { codesHeldUntil, heldCodes } from '../store/git/codes-in-history.js';
import { commitOf, type Git } from '../store/git/git.js';
import { filesOfCommit, listingOf } from '../store/git/listing.js';
import { revisionSource } from '../store/git/revision-source.js';
import { loadLeniently } from './lenient.js';

/** Commits of a branch that are asked how a code stood in them; beyond that it is not free. */
const MOST_ASKED = 20;

/** True where a commit holds a code as a draft's alone, or not at all. */
function isDraftedAt(git: Git, commit: string, code: string): boolean {
  const source = revisionSource(git, commit, listingOf(git, git.prefix, filesOfCommit(git, commit)));
  const { tree } = loadLeniently(source);
  if (tree.unreadable.has(fileOf(code))) return false;
  const registry = registryOf(tree);
  const unit = registry.unit(code);
  if (unit === undefined) return true;
  // a level-1 code is one body's for the whole country: to have it in a registry, or not, gives it to nobody else
  if (levelOf(code) === 1) return unit.closed === undefined;
  const decision = registry.decision(unit.granted.decision);
  return decision !== undefined && !isSigned(decision) && unit.closed === undefined;
}

/** Commits of a branch in which a code came or went; undefined where they are too many to ask. */
function commitsAbout(git: Git, bases: readonly string[], code: string): string[] | undefined {
  const log = ['log', '--format=%H', '-m', `-S${code}`, '--text', '--no-ext-diff', '--no-textconv'];
  const found = git
    .line([...log, 'HEAD', '--not', ...bases, '--', `:(top,literal)${git.prefix}${fileOf(code)}`])
    .split('\n');
  const commits = [...new Set(found)].filter(Boolean);
  return commits.length > MOST_ASKED ? undefined : commits;
}

/**
 * Says of a code that HEAD's history holds, and HEAD does not, whether it is free again: the base branch never saw it,
 * and on this branch only drafts held it.
 */
export function freeAgain(git: Git): (code: string) => boolean {
  let seen: { bases: string[]; codes: Set<string> } | undefined;
  const answers = new Map<string, boolean>();
  const ask = (code: string): boolean => {
    if (seen === undefined) {
      const bases = basesBeside(git).map((ref) => commitOf(git, ref));
      const staged = heldCodes(git, [], { staged: true }).codes.all();
      seen = { bases, codes: new Set([...codesHeldUntil(git, ...bases), ...staged]) };
    }
    if (seen.bases.length === 0 || seen.codes.has(code)) return false;
    const commits = commitsAbout(git, seen.bases, code);
    // where git finds no commit it may stand in another folder, or in another form
    if (commits === undefined || commits.length === 0) return false;
    return commits.every((commit) => isDraftedAt(git, commit, code));
  };
  return (code) => {
    const known = answers.get(code) ?? ask(code);
    answers.set(code, known);
    return known;
  };
}
