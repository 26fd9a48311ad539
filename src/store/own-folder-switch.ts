import {
  appendFileSync,
  copyFileSync,
  linkSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { makeFolders } from './make-folders.js';
import { HEAD, isAsListed, linesOf, MANIFEST, type OwnList } from './own-list.js';
import { IrregularError, isAnythingAt, isFileBelow, kindAt, kindOfEntry, readBelow } from './plain-path.js';

/** A file that somebody else wrote stands where one is to be put. */
export class InTheWayError extends Error {
  override readonly name = 'InTheWayError';
  constructor(readonly path: string) {
    super(`${path} is somebody else's`);
  }
}

/** What a folder is, and what is to become of it. */
export interface Switched {
  folder: string;
  /** In the folder: what is made ready in `new`, and room beside it. */
  staging: string;
  /** What was written the last time. */
  ours: OwnList;
  mayReplace: boolean;
  /** Folders of what is new in which pages lie, however deep. */
  foldersOfPages: ReadonlySet<string>;
  pages: Pages;
}

/** Files that lead to others. */
export interface Pages {
  isPage(path: string): boolean;
  /** A page that leads nowhere: it stands where one is not there yet, or is about to go. */
  standIn: string;
}

/** What has to be put in place. */
interface Moves {
  /** Nothing stands there; a folder without pages goes in as a whole. */
  added: string[];
  /** Pages of which none stands there. */
  addedPages: string[];
  /** A file stands there, of ours or one that may be replaced. */
  changed: string[];
}

/** True for a file that the last run wrote, or left a stand-in for, and that nobody changed since. */
function isOurs({ folder, ours, pages }: Switched, path: string): boolean {
  if (isAsListed(folder, path, ours)) return true;
  const isPage = ours.has(path) && pages.isPage(path);
  return isPage && readBelow(folder, path)?.toString('utf8') === pages.standIn;
}

/** What has to be moved into a folder that is there. @throws InTheWayError, IrregularError */
function movesOf(switched: Switched, within = '', moves: Moves = { added: [], addedPages: [], changed: [] }): Moves {
  const { folder, staging, ours, mayReplace, foldersOfPages, pages } = switched;
  for (const entry of readdirSync(join(staging, 'new', within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    const place = join(folder, path);
    const there = kindAt(place);
    const wanted = kindOfEntry(entry);
    if (there !== undefined && there !== wanted) throw new IrregularError(place, there);
    if (wanted === 'folder') {
      if (there === undefined && !foldersOfPages.has(path)) moves.added.push(path);
      else movesOf(switched, path, moves);
    } else if (there === undefined) (pages.isPage(path) ? moves.addedPages : moves.added).push(path);
    else if (ours.has(path) || mayReplace) moves.changed.push(path);
    else throw new InTheWayError(path);
  }
  return moves;
}

/** What was ours and is not written any more, be it there or removed already by a run that was killed. */
function leftOf({ staging, ours }: Switched): string[] {
  // asked of the file system, which may take two names for one
  return [...ours.keys()].filter((path) => !isAnythingAt(join(staging, 'new', path)));
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** Both what was ours and what will be is so while it is moved: a run that is killed leaves nothing that nobody owns. */
function claim({ folder, staging, ours }: Switched): void {
  const all = join(staging, 'both');
  writeFileSync(all, `${HEAD}\n${linesOf(ours)}`);
  appendFileSync(all, (readBelow(staging, 'list') ?? Buffer.alloc(0)).subarray(HEAD.length + 1));
  renameSync(all, join(folder, MANIFEST));
}

function removeEmpty(folder: string, within: string): void {
  for (let path = within; path !== '.'; path = posix.dirname(path)) {
    const place = join(folder, path);
    if (kindAt(place) !== 'folder' || readdirSync(place).length > 0) return;
    rmdirSync(place);
  }
}

/** A second name for a file, or a copy where the system gives none. */
function keep(file: string, to: string): void {
  makeFolders(dirname(to));
  try {
    linkSync(file, to);
  } catch {
    copyFileSync(file, to);
  }
}

/**
 * Puts what was made ready in its place, file by file, so that at every moment, that of a kill too, no page leads to a
 * file of the folder that is not there: first comes what is new, pages as stand-ins at first; then whatever is replaced,
 * the entry pages last, each by one renaming; at the end what is gone goes, pages again first as stand-ins. No file that
 * stays is ever missing.
 * @returns how many files were removed
 * @throws InTheWayError, IrregularError before anything was moved; the system's error after all was moved back
 */
export function switchOver(switched: Switched): number {
  const { folder, staging, pages } = switched;
  const left = leftOf(switched);
  const gone = left.filter((path) => isFileBelow(folder, path) && isOurs(switched, path));
  const { added, addedPages, changed } = movesOf(switched);
  const undo: (() => void)[] = [];
  const made = new Set(['.']);
  const makeRoom = (path: string): void => {
    const within = posix.dirname(path);
    if (made.has(within)) return;
    makeFolders(join(folder, within));
    made.add(within);
    undo.push(() => removeEmpty(folder, within));
  };
  const put = (path: string): void => {
    makeRoom(path);
    renameSync(join(staging, 'new', path), join(folder, path));
    undo.push(() => rmSync(join(folder, path), { recursive: true }));
  };
  const standIn = (path: string): void => {
    makeRoom(path);
    undo.push(() => rmSync(join(folder, path), { force: true }));
    writeFileSync(join(folder, path), pages.standIn, { flag: 'wx' });
  };
  /** Another file takes the place of one that stands there: of the name there always is a file. */
  const replace = (path: string, by: string): void => {
    const kept = join(staging, 'old', path);
    keep(join(folder, path), kept);
    renameSync(by, join(folder, path));
    undo.push(() => renameSync(kept, join(folder, path)));
  };
  const remove = (path: string): void => {
    const kept = join(staging, 'gone', path);
    makeFolders(dirname(kept));
    renameSync(join(folder, path), kept);
    undo.push(() => renameSync(kept, join(folder, path)));
  };
  claim(switched);
  try {
    for (const path of addedPages) standIn(path);
    for (const path of added) put(path);
    for (const path of addedPages) renameSync(join(staging, 'new', path), join(folder, path));
    // what lies at the top is where people enter
    for (const path of changed.sort((a, b) => depthOf(b) - depthOf(a))) replace(path, join(staging, 'new', path));
    for (const path of gone.filter((each) => pages.isPage(each))) {
      const by = join(staging, 'stand-in');
      writeFileSync(by, pages.standIn);
      replace(path, by);
    }
    for (const path of gone) remove(path);
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
  for (const within of new Set(left.map((path) => posix.dirname(path)))) removeEmpty(folder, within);
  renameSync(join(staging, 'list'), join(folder, MANIFEST));
  return gone.length;
}
