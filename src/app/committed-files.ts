import { fileOf } from '../core/code/code.js';
import { errorsAmong } from '../core/finding.js';
import { entriesOn } from '../core/registry/unit-entries.js';
import { kindOfFile } from '../store/file-kinds.js';
import { overlaySource } from '../store/file-source.js';
import type { Git } from '../store/git/git.js';
import { ignoredData, stagedEntries, uncommitted, untrackedFiles } from '../store/git/work-tree.js';
import type { Plan } from './plan.js';
import type { Surroundings } from './surroundings.js';
import { findingsOf } from './validate.js';
import { workspaceOf } from './workspace.js';

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
    : [
        ...stagedEntries(git, [git.pathspec]).map(({ path }) => path),
        ...untrackedFiles(git, git.pathspec),
        ...ignoredData(git),
      ];
  return paths.filter((path) => path.startsWith(git.prefix)).map((path) => path.slice(git.prefix.length));
}

/** The command that shows {@link openFiles}: git leaves out what it is told to pass over, unless it is asked. */
export function statusCommand(git: Git): string {
  return ignoredData(git).length > 0 ? 'git status --ignored' : 'git status';
}

/** Adds the open files that those of a commit name, and so on. */
function withNamed(plan: Plan, chosen: Iterable<string>, open: ReadonlySet<string>): Set<string> {
  const files = new Set(chosen);
  const named = namedFiles(plan);
  // a set that grows is walked to its end
  for (const file of files) {
    for (const other of named.get(file) ?? []) if (open.has(other)) files.add(other);
  }
  return files;
}

/** How many errors the registry of a commit would have that leaves some files as the commit before it has them. */
function errorsLeaving(around: Surroundings, git: Git, { written, workspace }: Plan, left: readonly string[]): number {
  const before = new Map(
    left.map((path) => [
      path,
      isCommitted(git, path) ? git.run(['cat-file', 'blob', `HEAD:${git.prefix}${path}`]) : null,
    ]),
  );
  return errorsAmong(findingsOf(workspaceOf(around, workspace.folder, overlaySource(written.source, before)))).length;
}

/**
 * The files that a commit of a plan holds: those that it wrote, and of the others that are not committed yet those
 * that they rest on: a unit without its draft decision or the body above it would be a registry that does not hold.
 * What that commit would lack in another way (a setting, a code that was moved by hand) is found by reading the
 * registry as the commit would have it; then everything of the registry goes along.
 */
export function filesToCommit(around: Surroundings, git: Git, plan: Plan): string[] {
  const own = new Set(plan.files.keys());
  const open = new Set(openFiles(git).filter((path) => !own.has(path) && kindOfFile(path) !== undefined));
  if (open.size === 0) return [...own];
  const named = withNamed(plan, open.has(SETTINGS) && !isCommitted(git, SETTINGS) ? [...own, SETTINGS] : own, open);
  const withSettings = open.has(SETTINGS) ? [withNamed(plan, [...own, SETTINGS], open)] : [];
  const asWritten = errorsAmong(findingsOf({ ...plan.workspace, loaded: plan.written, registry: plan.after })).length;
  const enough = [named, ...withSettings].find((files) => {
    const left = [...open].filter((path) => !files.has(path));
    return left.length === 0 || errorsLeaving(around, git, plan, left) <= asWritten;
  });
  return [...(enough ?? [...own, ...open])];
}
