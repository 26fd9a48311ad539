import type { ListedFile } from './tree/listing.js';

export const FILE_CHANGES = ['added', 'modified', 'removed', 'type'] as const;

/** A file that differs between two states of a repository; `type` where it became a link, a folder of others, … */
export interface ChangedFile {
  /** From the top of the repository, with `/`. */
  path: string;
  change: (typeof FILE_CHANGES)[number];
}

/** How a file that both states have differs; undefined where it does not. */
function changeOf(was: ListedFile, is: ListedFile): ChangedFile['change'] | undefined {
  // the first three digits of a mode tell a file from a link and from a repository
  if (was.mode.slice(0, 3) !== is.mode.slice(0, 3)) return 'type';
  return was.object === is.object && was.mode === is.mode ? undefined : 'modified';
}

/** Every file that differs between two trees, in the order of the later one; those that are gone last. */
export function changedBetween(before: readonly ListedFile[], now: readonly ListedFile[]): ChangedFile[] {
  const earlier = new Map(before.map((file) => [file.path, file]));
  // what the working tree no longer has is listed without a content
  const present = now.filter(({ object }) => object !== '');
  const left = new Set(present.map(({ path }) => path));
  const changed = present.flatMap((file): ChangedFile[] => {
    const was = earlier.get(file.path);
    const change = was === undefined ? 'added' : changeOf(was, file);
    return change === undefined ? [] : [{ path: file.path, change }];
  });
  return [
    ...changed,
    ...before.flatMap(({ path }): ChangedFile[] => (left.has(path) ? [] : [{ path, change: 'removed' }])),
  ];
}
