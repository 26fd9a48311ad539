import { createHash } from 'node:crypto';
import { type Git, GitError } from './git.js';

/** Content that git keeps under a name of its own. */
export interface NamedObject {
  path: string;
  object: string;
}

/** Reads many git objects in one call, by their paths. @throws GitError for one that is not there */
export function readObjects(git: Git, entries: readonly NamedObject[]): Map<string, Uint8Array> {
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

function nameOf(type: 'blob' | 'tree', bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
}

/** The name git gives to a file's content. @param like any name of the same repository */
export function blobName(bytes: Uint8Array, like: string): string {
  return nameOf('blob', bytes, like);
}

interface Leaf {
  path: string;
  mode: string;
  object: string;
}

/** The name git gives to a tree of these files. @param like any name of the same repository */
export function treeName(files: readonly Leaf[], like: string): string {
  const entries = new Map<string, Leaf>();
  const folders = new Map<string, Leaf[]>();
  for (const { path, mode, object } of files) {
    const slash = path.indexOf('/');
    if (slash === -1) entries.set(path, { path, mode, object });
    else {
      const inside = folders.get(path.slice(0, slash)) ?? [];
      inside.push({ path: path.slice(slash + 1), mode, object });
      folders.set(path.slice(0, slash), inside);
    }
  }
  for (const [path, inside] of folders) entries.set(path, { path, mode: '40000', object: treeName(inside, like) });
  // git sorts by bytes, a folder as if its name ended with a slash
  const key = ({ path, mode }: Leaf): Buffer => Buffer.from(mode === '40000' ? `${path}/` : path);
  const sorted = [...entries.values()].sort((a, b) => Buffer.compare(key(a), key(b)));
  const lines = sorted.map(({ path, mode, object }) =>
    Buffer.concat([Buffer.from(`${mode} ${path}\0`), Buffer.from(object, 'hex')]),
  );
  return nameOf('tree', Buffer.concat(lines), like);
}
