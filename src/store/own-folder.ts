import { createHash, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type Content, partsOf } from './content.js';
import { type HeldLock, LockLostError, type LockOptions, type LockPlace, withLockFile } from './lock-files.js';
import { makeFolders } from './make-folders.js';
import { type Pages, switchOver } from './own-folder-switch.js';
import { HEAD, isPathOfOurs, lineOf, listIn, MANIFEST, type OwnList } from './own-list.js';
import { isAnythingAt } from './plain-path.js';

/** The folder in which all is made ready, and the lock; they lie in the folder itself. */
const STAGING = /^\.madinhdanh-site\.[0-9a-f-]{36}\.tmp$/;
const LOCK = /^\.madinhdanh-site\.[0-9a-f-]{36}\.lock$/;

/** What a file came to. */
export interface Written {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

function isLeftOver(name: string): boolean {
  return STAGING.test(name);
}

/** True for a folder that holds something and has not been written by {@link OwnFolder}. */
export function isSomebodyElses(folder: string): boolean {
  if (!isAnythingAt(folder)) return false;
  return readdirSync(folder).some((name) => !isLeftOver(name) && !LOCK.test(name)) && listIn(folder) === undefined;
}

/**
 * A folder of many files that is written anew from time to time: everything is made ready beside what is there, and put
 * in its place as {@link switchOver} does; where that fails, it goes back as it was. A list in the folder says which files
 * are ours, and what was in them: of these, those that are gone are removed where they still
 * are as they were written; others are never touched. No link in the folder is followed, be
 * it to write or to look.
 */
export class OwnFolder {
  readonly #folder: string;
  readonly #staging: string;
  readonly #ours: OwnList;
  readonly #mayReplace: boolean;
  readonly #lock: HeldLock;
  readonly #pages: Pages;
  readonly #made = new Set<string>(['.']);
  readonly #ofPages = new Set<string>();
  #listed: string[] = [];
  #count = 0;

  /**
   * @param lock held by nobody else: see {@link asOwner}
   * @throws the system's error, IrregularError
   */
  constructor(folder: string, mayReplace: boolean, pages: Pages, lock: HeldLock) {
    this.#folder = folder;
    this.#pages = pages;
    this.#lock = lock;
    this.#mayReplace = mayReplace;
    this.#ours = listIn(folder) ?? new Map();
    // what runs left that were killed; removing follows no link
    for (const name of readdirSync(folder)) if (isLeftOver(name)) rmSync(join(folder, name), { recursive: true });
    this.#staging = join(folder, `${MANIFEST}.${randomUUID()}.tmp`);
    for (const part of ['new', 'old', 'gone']) makeFolders(join(this.#staging, part));
    writeFileSync(join(this.#staging, 'list'), `${HEAD}\n`);
  }

  /** Makes a file ready. Nobody sees it before {@link commit}. */
  write(path: string, content: Content): void {
    this.#put(path, content);
    this.#count += 1;
    if (this.#listed.length >= 4096) this.#list();
  }

  /** The same, and tells what the file came to. */
  writeSummed(path: string, content: Content): Written {
    const written = this.#put(path, content);
    this.#count += 1;
    this.#list();
    return written;
  }

  #put(path: string, content: Content): Written {
    const hash = createHash('sha256');
    let bytes = 0;
    const file = this.#open(path);
    try {
      for (const part of partsOf(content)) {
        const chunk = typeof part === 'string' ? Buffer.from(part) : part;
        hash.update(chunk);
        bytes += chunk.length;
        writeFileSync(file, chunk);
      }
    } finally {
      closeSync(file);
    }
    const sha256 = hash.digest('hex');
    this.#listed.push(lineOf(path, sha256));
    return { bytes, sha256 };
  }

  #open(path: string): number {
    if (!isPathOfOurs(path)) throw new Error(`no name for a file of ours: ${path}`);
    const within = posix.dirname(path);
    if (!this.#made.has(within)) makeFolders(join(this.#staging, 'new', within));
    this.#made.add(within);
    if (this.#pages.isPage(path)) {
      for (let above = within; above !== '.' && !this.#ofPages.has(above); above = posix.dirname(above)) {
        this.#ofPages.add(above);
      }
    }
    return openSync(join(this.#staging, 'new', path), 'wx', 0o666);
  }

  #list(): void {
    this.#lock.renew();
    appendFileSync(join(this.#staging, 'list'), this.#listed.join(''));
    this.#listed = [];
  }

  /**
   * Puts everything in its place, and takes away what is gone.
   * @throws InTheWayError, IrregularError, LockLostError before anything was moved; the system's error after all was
   * moved back
   */
  commit(): { count: number; removed: number } {
    this.#list();
    // as of a process that slept for hours: another may be at work
    if (!this.#lock.isHeld()) throw new LockLostError();
    const removed = switchOver({
      folder: this.#folder,
      staging: this.#staging,
      ours: this.#ours,
      mayReplace: this.#mayReplace,
      foldersOfPages: this.#ofPages,
      pages: this.#pages,
    });
    return { count: this.#count, removed };
  }

  /** Leaves the folder as it was, where the program is about to end. */
  stop(): void {
    this.abandon();
    this.#lock.release();
  }

  /** Removes what was made ready, or what is left of it. */
  abandon(): void {
    rmSync(this.#staging, { recursive: true, force: true });
  }
}

/** Makes a folder and those above it, one by one: asked for all at once, Node never gives up where a system lets none be made. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Runs `work` as the only one who writes into a folder, which is made for it and removed again where nothing was put in.
 * Whatever was not put in its place is cleared away.
 * @param mayReplace files of others may be replaced by ours of the same name
 * @param pages the files among ours that lead to others
 * @throws LockHeldError where another process writes into it for too long, the system's error, IrregularError
 */
export async function asOwner<Result>(
  folder: string,
  mayReplace: boolean,
  pages: Pages,
  options: LockOptions,
  work: (own: OwnFolder) => Promise<Result>,
): Promise<Result> {
  const isNew = !isAnythingAt(folder);
  makeFolder(folder);
  const newName = (): string => `${MANIFEST}.${randomUUID()}.lock`;
  const place: LockPlace = { folder, shown: folder, isLock: (name) => LOCK.test(name), newName };
  try {
    return await withLockFile(place, options, async (lock) => {
      const own = new OwnFolder(folder, mayReplace, pages, lock);
      try {
        return await work(own);
      } finally {
        own.abandon();
      }
    });
  } finally {
    if (isNew && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
