import type { FileSource } from '../file-source.js';
import { commitOf, type Git, GitError, prefixOf } from './git.js';
import { fetchMissing } from './partial-clone.js';

interface TreeEntry {
  path: string;
  object: string;
}

/** Reads many git objects in one call. */
function readObjects(git: Git, entries: readonly TreeEntry[]): Map<string, Uint8Array> {
  const texts = new Map<string, Uint8Array>();
  if (entries.length === 0) return texts;
  const output = git.run(['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  let at = 0;
  for (const { path } of entries) {
    const lineEnd = output.indexOf(10, at);
    const [, type, size] = output.toString('latin1', at, lineEnd).split(' ');
    if (type !== 'blob') throw new GitError('failed', `${path}: ${output.toString('utf8', at, lineEnd)}`);
    const start = lineEnd + 1;
    texts.set(path, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return texts;
}

function sourceOf(git: Git, entries: readonly TreeEntry[], prepare: () => void = () => undefined): FileSource {
  const visible = entries.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  let texts: Map<string, Uint8Array> | undefined;
  return {
    list: () => visible.map(({ path }) => path),
    read: (path) => {
      if (texts === undefined) {
        prepare();
        texts = readObjects(git, visible);
      }
      return texts.get(path) ?? new Uint8Array();
    },
  };
}

function parseEntries(output: Buffer, prefix: string, pattern: RegExp): TreeEntry[] {
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const match = pattern.exec(line);
      const [object, path] = [match?.[1], match?.[2]];
      if (object === undefined || path === undefined || !path.startsWith(prefix)) return [];
      return [{ object, path: path.slice(prefix.length) }];
    });
}

/**
 * The registry as a git revision has it, read from git's objects without a checkout.
 * @param prefix the registry's path inside the repository, with `/` at the end; where it stands now by default
 * @throws GitError for an unknown revision
 */
export function revisionSource(git: Git, ref: string, prefix = prefixOf(git)): FileSource {
  const commit = commitOf(git, ref);
  const output = git.run(['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])]);
  const entries = parseEntries(output, prefix, /^\d+ blob ([0-9a-f]+)\t(.+)$/s);
  return sourceOf(git, entries, () => fetchMissing(git, `${commit}:${prefix}`));
}

/** Folders that hold a registry in a git revision: paths inside the repository, with `/` at the end. */
export function registryPrefixes(git: Git, ref: string): string[] {
  const paths = git
    .run(['ls-tree', '-r', '-z', '--full-tree', '--name-only', commitOf(git, ref)])
    .toString('utf8')
    .split('\0');
  const folders = paths.filter((path) => /(?:^|\/)registry\.yaml$/.test(path)).map((path) => path.slice(0, -13));
  return folders.filter((prefix) => paths.some((path) => path.startsWith(`${prefix}units/`)));
}

/** The registry as it is staged in git's index. @throws GitError */
export function indexSource(git: Git): FileSource {
  const prefix = prefixOf(git);
  const output = git.run(['ls-files', '--stage', '-z', '--full-name', '--', '.']);
  return sourceOf(git, parseEntries(output, prefix, /^\d+ ([0-9a-f]+) 0\t(.+)$/s));
}
