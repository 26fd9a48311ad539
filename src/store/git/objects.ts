import { createHash } from 'node:crypto';
import { readObjects as readBlobs } from './blobs.js';
import { type Git, GitError } from './git.js';
import { fetchBlobs } from './partial-clone.js';

/** Content that git keeps under a name of its own. */
export interface NamedObject {
  path: string;
  object: string;
}

/**
 * Reads many git objects in one call, by their paths.
 * @param tip a commit that holds them: what a partial clone lacks of it is fetched
 * @throws GitError for one that is not there
 */
export function readObjects(git: Git, entries: readonly NamedObject[], tip?: string): Map<string, Uint8Array> {
  const ids = [...new Set(entries.map(({ object }) => object))];
  let found = ids.length === 0 ? new Map<string, Uint8Array>() : readBlobs(git, ids);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0 && tip !== undefined) {
    fetchBlobs(git, [tip], missing);
    found = readBlobs(git, ids);
  }
  return new Map(
    entries.map(({ path, object }) => {
      const bytes = found.get(object);
      if (bytes === undefined) throw new GitError('failed', `${path}: ${object} missing`);
      return [path, bytes];
    }),
  );
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
