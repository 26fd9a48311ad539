import { createHash } from 'node:crypto';
import { readBelow } from './plain-path.js';

/** The list of what was written into a folder; it lies in the folder itself. */
export const MANIFEST = '.madinhdanh-site';
export const HEAD = 'madinhdanh/site@2';
/** The form of names alone: such files are written anew, and none of them is removed. */
const NAMES_ALONE = 'madinhdanh/site@1';
/** Names that no list of ours can hold are those of other people: hidden ones, and any way out of the folder. */
const PATH = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** The files of a list, each with the sums of what was written there: two while one takes the place of another. */
export type OwnList = ReadonlyMap<string, ReadonlySet<string>>;

export function isPathOfOurs(path: string): boolean {
  return PATH.test(path);
}

/** A file on the list, as `sha256sum` writes it. */
export function lineOf(path: string, sha256: string): string {
  return `${sha256}  ${path}\n`;
}

export function linesOf(list: OwnList): string {
  return Array.from(list, ([path, sums]) => [...sums].map((sum) => lineOf(path, sum)).join('')).join('');
}

/** The list of a folder; undefined where it has none of ours. */
export function listIn(folder: string): OwnList | undefined {
  const bytes = readBelow(folder, MANIFEST);
  if (bytes === undefined) return undefined;
  const [head, ...lines] = bytes.toString('utf8').split('\n');
  if (head === NAMES_ALONE) return new Map(lines.filter(isPathOfOurs).map((path) => [path, new Set()]));
  if (head !== HEAD) return undefined;
  const list = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, sum = '', path = ''] = LINE.exec(line) ?? [];
    if (!isPathOfOurs(path)) continue;
    const sums = list.get(path) ?? new Set();
    list.set(path, sums.add(sum));
  }
  return list;
}

/** True for a file in a folder that is as the list says it was written: whoever put another one there owns that. */
export function isAsListed(folder: string, path: string, list: OwnList): boolean {
  const sums = list.get(path);
  const bytes = sums === undefined ? undefined : readBelow(folder, path);
  return bytes !== undefined && sums?.has(createHash('sha256').update(bytes).digest('hex')) === true;
}
