import { fileOf } from '../core/code/code.js';
import { entriesOn } from '../core/registry/unit-entries.js';
import type { Git } from '../store/git/git.js';
import { stagedEntries, uncommitted, untrackedFiles } from '../store/git/work-tree.js';
import type { Plan } from './plan.js';

/** Files that each file of a registry names: of decisions, of bodies above, before and after. */
function namedFiles({ after }: Plan): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  const name = (file: string, others: readonly string[]): void => {
    const known = named.get(file) ?? new Set();
    for (const other of others) known.add(other);
    named.set(file, known);
  };
  for (const unit of after.units.values()) {
    for (const { decision, codes } of entriesOn(unit)) {
      name(fileOf(unit.code), [`decisions/${decision}.yaml`, ...codes.map(fileOf)]);
    }
  }
  for (const { id, replaces = [], revokes = [] } of after.decisions.values()) {
    name(
      `decisions/${id}.yaml`,
      [...replaces, ...revokes].map((other) => `decisions/${other}.yaml`),
    );
  }
  return named;
}

const SETTINGS = 'registry.yaml';

function isCommitted(git: Git, path: string): boolean {
  return git.try(['cat-file', '-e', `HEAD:${git.prefix}${path}`]) !== undefined;
}

/** Files of the registry that no commit holds as they are, from its folder. @throws GitError */
export function openFiles(git: Git): string[] {
  const isBorn = git.try(['rev-parse', '--verify', '--quiet', 'HEAD']) !== undefined;
  const paths = isBorn
    ? uncommitted(git)
    : [...stagedEntries(git, [git.pathspec]).map(({ path }) => path), ...untrackedFiles(git, git.pathspec)];
  return paths.filter((path) => path.startsWith(git.prefix)).map((path) => path.slice(git.prefix.length));
}

/**
 * The files that a commit of a plan holds: those that it wrote, and of the others that are not committed yet those
 * that they rest on: a unit without its draft decision or the body above it would be a registry that does not hold.
 */
export function filesToCommit(git: Git, plan: Plan): string[] {
  const files = new Set(plan.files.keys());
  const open = new Set(openFiles(git).filter((path) => !files.has(path)));
  if (open.has(SETTINGS) && !isCommitted(git, SETTINGS)) files.add(SETTINGS);
  if (open.size === 0) return [...files];
  const named = namedFiles(plan);
  // a set that grows is walked to its end
  for (const file of files) {
    for (const other of named.get(file) ?? []) if (open.has(other)) files.add(other);
  }
  return [...files];
}
