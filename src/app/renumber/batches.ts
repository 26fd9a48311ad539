import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { utf8Text } from '../../store/file-source.js';
import { type Git, prefixOf, topOf } from '../../store/git/git.js';
import type { Sides } from '../../store/git/sides.js';
import { changedFiles } from '../../store/git/work-tree.js';
import { writeOutputFile } from '../../store/output-file.js';
import { IrregularError, readBelow } from '../../store/plain-path.js';
import { readYaml } from '../../store/yaml/read-yaml.js';
import { BATCH_CODE_KEYS, replaceCodes } from '../../store/yaml/replace-codes.js';
import { cannotRun } from '../errors.js';
import { readTextFile } from '../input-file.js';
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

/** Largest batch file of a proposal that is looked at, in bytes. */
const MAX_PROPOSED = 1024 * 1024;

/** A file of a commit as text; undefined for what is no regular file, too large, or no text. */
function textIn(git: Git, commit: string, path: string): string | undefined {
  const entry = git.run(['ls-tree', '-z', '--long', '--full-tree', commit, '--', path]).toString('utf8');
  const [, object = '', size = ''] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/.exec(entry) ?? [];
  if (object === '' || Number(size) > MAX_PROPOSED) return undefined;
  return utf8Text(git.run(['cat-file', 'blob', object]));
}

/** The text of a file that git named; undefined for what is no plain file, or no text. No link is followed to it. */
function plainText(top: string, path: string): string | undefined {
  try {
    const bytes = readBelow(top, path);
    return bytes && bytes.length <= MAX_PROPOSED ? utf8Text(bytes) : undefined;
  } catch (error) {
    if (error instanceof IrregularError) return undefined;
    throw error;
  }
}

/**
 * Batch files outside the registry that differ from a commit, in another one or in the working tree: texts by path
 * from the top of the repository.
 */
export function changedBatches(git: Git, commit: string, to: string | undefined): Map<string, string> {
  const top = topOf(git);
  const texts = new Map<string, string>();
  for (const path of changedFiles(git, commit, to, isYamlOutside(git))) {
    const text = to === undefined ? plainText(top, path) : textIn(git, to, path);
    if (text !== undefined && isBatch(text)) texts.set(path, text);
  }
  return texts;
}

/** YAML files outside the registry that this branch changed and the other side did not: what they name is ours. */
function ownYamlFiles(git: Git, { base, mine, theirs }: Sides): string[] {
  if (base === undefined) return [];
  const top = topOf(git);
  const isWanted = isYamlOutside(git);
  const others = new Set(changedFiles(git, base, theirs, isWanted));
  return changedFiles(git, base, mine, isWanted)
    .filter((path) => !others.has(path))
    .filter((path) => plainText(top, path) !== undefined)
    .map((path) => resolve(top, path));
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
  const named = new Map(batches.map((path) => [resolve(cwd, path), readTextFile(cwd, path)]));
  const own = ownYamlFiles(git, sides).map((path) => [path, utf8Text(readFileSync(path))] as const);
  const changed = new Map<string, string>();
  for (const [path, text] of new Map([...own, ...named])) {
    if (text === undefined || !isBatch(text)) {
      if (named.has(path)) throw cannotRun('renumber.no-batch', { path });
      continue;
    }
    const next = replaceCodes(text, BATCH_CODE_KEYS, codes);
    if (next !== text) changed.set(path, next);
  }
  return changed;
}

/** Writes batch files with their new codes; no link is followed to one that lies in the repository. */
export function writeBatches(git: Git, batches: ReadonlyMap<string, string>): void {
  if (batches.size === 0) return;
  const top = topOf(git);
  for (const [path, text] of batches) {
    const isInside = !relative(top, path).startsWith('..') && !isAbsolute(relative(top, path));
    writeOutputFile(path, text, isInside ? top : undefined);
  }
}
