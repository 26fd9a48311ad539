import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { utf8Text } from '../../store/file-source.js';
import { type Git, prefixOf, topOf } from '../../store/git/git.js';
import type { Sides } from '../../store/git/sides.js';
import { changedFiles } from '../../store/git/work-tree.js';
import { readYaml } from '../../store/yaml/read-yaml.js';
import { BATCH_CODE_KEYS, replaceCodes } from '../../store/yaml/replace-codes.js';
import { cannotRun } from '../errors.js';
import type { RenumberRequest } from './result.js';

/** True for the path of a YAML file that is none of the registry's. */
function isYamlOutside(git: Git): (path: string) => boolean {
  const registry = prefixOf(git);
  return (path) => /\.ya?ml$/i.test(path) && !(registry !== '' && path.startsWith(registry));
}

function isBatch(text: string): boolean {
  if (!/^changes:/m.test(text)) return false;
  const read = readYaml(text);
  return 'data' in read && Array.isArray((read.data as { changes?: unknown } | null)?.changes);
}

/** Batch files outside the registry that differ from a commit; from the top of the repository. */
export function changedBatches(git: Git, commit: string): string[] {
  const top = topOf(git);
  return changedFiles(git, commit, undefined, isYamlOutside(git)).filter((path) => {
    const text = existsSync(resolve(top, path)) ? utf8Text(readFileSync(resolve(top, path))) : undefined;
    return text !== undefined && isBatch(text);
  });
}

/** YAML files outside the registry that this branch changed and the other side did not: what they name is ours. */
function ownYamlFiles(git: Git, { base, mine, theirs }: Sides): string[] {
  if (base === undefined) return [];
  const top = topOf(git);
  const isWanted = isYamlOutside(git);
  const others = new Set(changedFiles(git, base, theirs, isWanted));
  return changedFiles(git, base, mine, isWanted)
    .filter((path) => !others.has(path))
    .map((path) => resolve(top, path))
    .filter((path) => existsSync(path));
}

/**
 * Batch files with the codes they name replaced: those given, and those found beside the registry.
 * @returns new texts by absolute path
 * @throws MadinhdanhError (exit code 3) for a given file that cannot be read
 */
export function replaceCodesInBatches(
  git: Git,
  sides: Sides,
  { cwd, batches }: Pick<RenumberRequest, 'cwd' | 'batches'>,
  codes: ReadonlyMap<string, string>,
): Map<string, string> {
  const named = batches.map((path) => {
    const full = resolve(cwd, path);
    if (!existsSync(full)) throw cannotRun('system.ENOENT', { path });
    return full;
  });
  const changed = new Map<string, string>();
  for (const path of new Set([...named, ...ownYamlFiles(git, sides)])) {
    const text = utf8Text(readFileSync(path));
    if (text === undefined || !isBatch(text)) {
      if (named.includes(path)) throw cannotRun('renumber.no-batch', { path });
      continue;
    }
    const next = replaceCodes(text, BATCH_CODE_KEYS, codes);
    if (next !== text) changed.set(path, next);
  }
  return changed;
}
