import { isRegistrysOwn, type ListedFile, type Listing, registryPart } from '../../core/tree/listing.js';
import type { FileSource, IrregularEntry } from '../file-source.js';
import type { Git } from './git.js';
import { readObjects } from './objects.js';
import { fetchMissing } from './partial-clone.js';

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** What an entry is that is no plain file in the open; undefined for one that is. */
function oddityOf({ prefix }: Listing, { path, mode }: ListedFile): IrregularEntry | undefined {
  if (!isRegistrysOwn({ prefix }, path)) return undefined;
  if (mode === '120000') return { path, what: 'link' };
  if (mode === '160000') return { path, what: 'submodule' };
  // of those in folders below the tree speaks by itself
  const own = /(?:^|\/)\.git(?:attributes|ignore)$/.test(path);
  return isHidden(path) && !own ? { path, what: 'hidden' } : undefined;
}

/** What is at hand of a file that a tree lists: its bytes under the name that git gives them. */
export type AtHand = (file: ListedFile) => Uint8Array | undefined;

/**
 * The registry that a tree of git lists, read from git's objects without a checkout: plain files alone, no link is
 * followed.
 * @param atHand what need not be read again
 * @param prepare runs before the first file is read
 */
export function listingSource(
  git: Git,
  listing: Listing,
  atHand: AtHand = () => undefined,
  prepare: () => void = () => undefined,
): FileSource {
  const part = registryPart(listing);
  const visible = part.filter(({ path, mode }) => mode.startsWith('100') && !isHidden(path));
  let texts: Map<string, Uint8Array> | undefined;
  const readAll = (): Map<string, Uint8Array> => {
    const known = new Map<string, Uint8Array>();
    const missing: ListedFile[] = [];
    for (const file of visible) {
      const bytes = atHand(file);
      if (bytes === undefined) missing.push(file);
      else known.set(file.path, bytes);
    }
    if (missing.length > 0) prepare();
    for (const [path, bytes] of readObjects(git, missing)) known.set(path, bytes);
    return known;
  };
  return {
    list: () => visible.map(({ path }) => path),
    read: (path) => {
      texts ??= readAll();
      return texts.get(path) ?? new Uint8Array();
    },
    irregular: () => part.flatMap((file) => oddityOf(listing, file) ?? []),
  };
}

/** The same for the tree of a commit; what a partial clone lacks is fetched first. */
export function revisionSource(git: Git, commit: string, listing: Listing, atHand?: AtHand): FileSource {
  return listingSource(git, listing, atHand, () => fetchMissing(git, `${commit}:${listing.prefix}`));
}
