import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { utf8Text } from '../../store/file-source.js';
import { type Git, prefixOf, topOf } from '../../store/git/git.js';
import { changedFiles, type Sides } from '../../store/git/sides.js';
import { readYaml } from '../../store/yaml/read-yaml.js';
import { BATCH_CODE_KEYS, replaceCodes } from '../../store/yaml/replace-codes.js';
import { cannotRun } from '../errors.js';
import type { RenumberRequest } from './result.js';

function yamlOutside(git: Git, paths: readonly string[]): string[] {
  const registry = prefixOf(git);
  return paths.filter((path) => /\.ya?ml$/i.test(path) && !(registry !== '' && path.startsWith(registry)));
}

function isBatch(text: string): boolean {
  if (!/^changes:/m.test(text)) return false;
  const read = readYaml(text);
  return 'data' in read && Array.isArray((read.data as { changes?: unknown } | null)?.changes);
}

/** Largest batch file of a proposal that is looked at, in bytes. */
const MAX_PROPOSED = 1024 * 1024;

/** A file of a commit as text; undefined for what is no regular file, too large, or no text. */
function textIn(git: Git, commit: string, path: string): string | undefined {
  const entry = git.run(['ls-tree', '-z', '--long', '--full-tree', commit, '--', path]).toString('utf8');
  const [, object = '', size = ''] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/.exec(entry) ?? [];
  if (object === '' || Number(size) > MAX_PROPOSED) return undefined;
  return utf8Text(git.run(['cat-file', 'blob', object]));
}

/** A file of the working tree, the same. */
function textOnDisk(path: string): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size <= MAX_PROPOSED ? utf8Text(readFileSync(path)) : undefined;
}

/**
 * Batch files outside the registry that differ from a commit, in another one or in the working tree: texts by path
 * from the top of the repository.
 * @param registry the registry's path from there; '.' at the top
 */
export function changedBatches(
  git: Git,
  registry: string,
  commit: string,
  to: string | undefined,
): Map<string, string> {
  const top = topOf(git);
  const texts = new Map<string, string>();
  for (const path of changedFiles(git, commit, to)) {
    if (!/\.ya?ml$/i.test(path) || path.startsWith(`${registry}/`)) continue;
    const text = to === undefined ? textOnDisk(resolve(top, path)) : textIn(git, to, path);
    if (text !== undefined && isBatch(text)) texts.set(path, text);
  }
  return texts;
}

/** YAML files outside the registry that this branch changed and the other side did not: what they name is ours. */
function ownYamlFiles(git: Git, { base, mine, theirs }: Sides): string[] {
  if (base === undefined) return [];
  const top = topOf(git);
  const others = new Set(changedFiles(git, base, theirs));
  return yamlOutside(git, changedFiles(git, base, mine))
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
