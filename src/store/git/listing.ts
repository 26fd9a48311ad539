import { filesReaching, type ListedFile, type Listing } from '../../core/tree/listing.js';
import type { Git } from './git.js';
import { readObjects } from './objects.js';

/** Files whose lines say how git treats others. */
const RULING = ['.gitattributes', '.gitignore'];

/** The text of a listed file where it is at hand; undefined where git has to be asked. */
export type TextAtHand = (file: ListedFile) => Uint8Array | undefined;

/** A listing of files that were listed already. */
export function listingOf(git: Git, prefix: string, files: readonly ListedFile[], atHand?: TextAtHand): Listing {
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
    const read = [...known, ...readObjects(git, missing)];
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

function parse(output: Buffer, pattern: RegExp): ListedFile[] {
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const { mode, object, path } = pattern.exec(line)?.groups ?? {};
      return mode === undefined || object === undefined || path === undefined ? [] : [{ path, mode, object }];
    });
}

/** Every file that a commit holds; nothing of the working tree is looked at. @throws GitError */
export function filesOfCommit(git: Git, commit: string): ListedFile[] {
  const output = git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return parse(output, /^(?<mode>\d+) \w+ (?<object>[0-9a-f]+)\t(?<path>.+)$/s);
}

/** Every file that the index holds; of one in conflict the first side there is. @throws GitError */
export function filesOfIndex(git: Git): ListedFile[] {
  const output = git.run(['ls-files', '--stage', '-z', '--full-name', '--', ':/']);
  const files = parse(output, /^(?<mode>\d+) (?<object>[0-9a-f]+) \d\t(?<path>.+)$/s);
  // the sides of a conflict stand one after the other
  return files.filter(({ path }, i) => files[i - 1]?.path !== path);
}
