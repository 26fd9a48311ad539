import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Environment } from '../environment.js';
import { GitError } from './git-error.js';

/** Files of git's own folder that git reads by itself, whatever it is asked. */
const OWN_FILES = [
  'HEAD',
  'config',
  'config.worktree',
  'index',
  'packed-refs',
  'shallow',
  'commondir',
  'info/grafts',
  'info/attributes',
  'info/exclude',
  'info/sparse-checkout',
  'objects/info/alternates',
  'objects/info/http-alternates',
];

/** Files of the working tree, from its top to the registry, that git reads. */
const TREE_FILES = ['.gitattributes', '.gitignore', '.gitmodules'];

/** Settings that name a further file, in any section. */
const NAMED_FILE = /^[ \t]*(?:path|excludesfile|attributesfile|skiplist|file|ignorerevsfile)[ \t]*=[ \t]*(.*)$/gim;
/** A section that begins on the line of a setting hides nothing. */
const SECTION = /^[ \t]*\[[^\]\n]*\]/gm;

/** How far configuration that includes configuration is followed; git itself stops at 10. */
const DEPTH = 10;

/** Largest configuration that is looked through, in bytes. */
const MOST_CONFIGURATION = 4 * 1024 * 1024;

/** True for a file, a link to one included, or nothing; false for what git would wait for without end. */
function isPlainOrMissing(path: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined || stat.isFile();
  } catch {
    // what lies behind a file or a loop of links is not there
    return true;
  }
}

/** @throws GitError where something else than a file stands there; a folder git does not wait for */
function assertPlain(path: string): void {
  if (isPlainOrMissing(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new GitError('irregular', path);
}

function assertRefsPlain(folder: string): void {
  let entries: { name: string; isDirectory(): boolean }[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) assertRefsPlain(path);
    else assertPlain(path);
  }
}

/** The files that a configuration names, by their paths. */
function filesNamed(path: string, home: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
  if (statSync(path).size > MOST_CONFIGURATION) return [];
  const text = readFileSync(path, 'utf8').replace(SECTION, '');
  return [...text.matchAll(NAMED_FILE)].flatMap(([, value = '']) => {
    const plain = value
      .replace(/^"((?:[^"\\]|\\.)*)".*$/, '$1')
      .replace(/[ \t]+[#;].*$/, '')
      .trim();
    if (plain === '' || plain.startsWith(':')) return [];
    if (plain.startsWith('~/')) return home === '' ? [] : [join(home, plain.slice(2))];
    return [isAbsolute(plain) ? plain : resolve(dirname(path), plain)];
  });
}

function assertConfigurationPlain(path: string, home: string, depth: number, seen: Set<string>): void {
  if (depth === 0 || seen.has(path)) return;
  seen.add(path);
  assertPlain(path);
  for (const named of filesNamed(path, home)) assertConfigurationPlain(named, home, depth - 1, seen);
}

/** Git's folder, and the one that working trees share. */
function foldersOf(gitFolder: string): string[] {
  const shared = join(gitFolder, 'commondir');
  if (statSync(shared, { throwIfNoEntry: false })?.isFile() !== true) return [gitFolder];
  return [gitFolder, resolve(gitFolder, readFileSync(shared, 'utf8').trim())];
}

/**
 * Makes sure that what git reads before anything else are files: git waits for a pipe without end, and reads a device
 * until there is no memory left.
 * @param tree top of the working tree, and the folder in it that is asked about; undefined where there is none
 * @throws GitError with the path
 */
export function assertPlainFolder(gitFolder: string, env: Environment, tree?: { top: string; folder: string }): void {
  for (const folder of foldersOf(gitFolder)) {
    for (const name of OWN_FILES) assertPlain(join(folder, name));
    assertRefsPlain(join(folder, 'refs'));
    for (const name of ['config', 'config.worktree']) {
      assertConfigurationPlain(join(folder, name), env.HOME ?? '', DEPTH, new Set());
    }
  }
  if (tree === undefined) return;
  for (let folder = tree.folder; ; folder = dirname(folder)) {
    for (const name of TREE_FILES) assertPlain(join(folder, name));
    if (folder === tree.top || dirname(folder) === folder) return;
  }
}
