import type { ChangedFile } from '../changed-file.js';
import { fileOf } from '../code/code.js';
import type { RegistryDiff } from '../diff/index.js';
import { guardOf } from '../guarded-paths.js';
import { isRegistrysOwn } from '../tree/listing.js';

/** Files of a registry that a change of its data accounts for, relative to it. */
function filesOfChange({ units, decisions, settings }: RegistryDiff): Set<string> {
  const files = new Set(units.map(({ code }) => fileOf(code)));
  for (const decision of decisions) {
    files.add(`decisions/${decision.id}.yaml`);
    if (decision.kind === 'issued' && decision.draft !== undefined) files.add(`decisions/${decision.draft}.yaml`);
  }
  if (settings.length > 0) files.add('registry.yaml');
  return files;
}

/** What a change does to files, beside what it does to data. */
export interface FileChanges {
  /** Those that guard the registry. */
  guards: ChangedFile[];
  /** Those of the registry whose data did not change: comments, order, names, strays. */
  untold: ChangedFile[];
}

/**
 * Which changed files a reviewer has to see although no unit, decision or setting tells of them.
 * @param prefix the registry's path from the top of the repository, with `/` at the end; '' at the top
 */
export function fileChanges(files: readonly ChangedFile[], prefix: string, diff: RegistryDiff): FileChanges {
  const told = filesOfChange(diff);
  const isGuard = ({ path }: ChangedFile): boolean => guardOf(path, prefix) !== undefined;
  const isInside = ({ path }: ChangedFile): boolean =>
    path.startsWith(prefix) && isRegistrysOwn({ prefix }, path.slice(prefix.length));
  return {
    guards: files.filter(isGuard),
    untold: files.filter((file) => isInside(file) && !isGuard(file) && !told.has(file.path.slice(prefix.length))),
  };
}
