import { filesReaching, type ListedFile, type Listing } from '../../core/tree/listing.js';
import type { Git } from './git.js';
import { readObjects } from './objects.js';
import { committedEntries, type Entry, stagedEntries } from './work-tree.js';

/** Files whose lines say how git treats others. */
const RULING = ['.gitattributes', '.gitignore'];

/** How texts are had. */
export interface Texts {
  /** The text of a listed file where it is at hand; undefined where git has to be asked. */
  atHand?: (file: ListedFile) => Uint8Array | undefined;
  /** A commit that holds the files: what a partial clone lacks of it is fetched. */
  tip?: string;
}

/** A listing of files that were listed already. */
export function listingOf(
  git: Git,
  prefix: string,
  files: readonly ListedFile[],
  { atHand, tip }: Texts = {},
): Listing {
  let texts: Map<string, string> | undefined;
  const readAll = (listing: Listing): Map<string, string> => {
    const wanted = new Set(RULING.flatMap((name) => filesReaching(listing, name).map(({ path }) => path)));
    const known = new Map<string, Uint8Array>();
    const missing: ListedFile[] = [];
    for (const file of files.filter(({ path }) => wanted.has(path))) {
      const bytes = atHand?.(file);
      if (bytes === undefined) missing.push(file);
      else known.set(file.path, bytes);
    }
    const read = [...known, ...readObjects(git, missing, tip)];
    return new Map(read.map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
  };
  const listing: Listing = {
    prefix,
    files,
    text: (path) => {
      texts ??= readAll(listing);
      return texts.get(path) ?? '';
    },
  };
  return listing;
}

function listed({ path, mode, id }: Entry): ListedFile {
  return { path, mode, object: id };
}

/** Every file that a commit holds; nothing of the working tree is looked at. @throws GitError */
export function filesOfCommit(git: Git, commit: string): ListedFile[] {
  return committedEntries(git, commit).map(listed);
}

/** Every file that the index holds; of one in conflict the first side there is. @throws GitError */
export function filesOfIndex(git: Git): ListedFile[] {
  const files = stagedEntries(git, [':/']).map(listed);
  // the sides of a conflict stand one after the other
  return files.filter(({ path }, i) => files[i - 1]?.path !== path);
}
