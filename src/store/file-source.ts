import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { MOST_BYTES, readPlainFile } from './plain-path.js';
import { entriesOf, type TreeEntries } from './tree-entries.js';

/** A file of a registry is larger than any is read: nothing of it was. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
  /** @param most bytes that are read at most */
  constructor(
    readonly path: string,
    readonly most: number,
  ) {
    super(`${path} is too large`);
  }
}

/** An entry of the tree that is no regular file and no folder: it is never followed, opened or passed over in silence. */
export interface IrregularEntry {
  /** Relative to the registry folder, with `/`. */
  path: string;
  /**
   * What it is. `folder` and `file` stand where the other has to, a `leftover` is hidden and known to this disk alone,
   * a `name` is none that can be written in UTF-8.
   */
  what:
    | 'link'
    | 'pipe'
    | 'socket'
    | 'device'
    | 'submodule'
    | 'repository'
    | 'hidden'
    | 'leftover'
    | 'name'
    | 'folder'
    | 'file';
}

/** Where the files of one state of a registry come from: the working tree, a git revision, the index, memory. */
export interface FileSource {
  /** Paths of every file in the tree, relative to the registry folder, with `/`; hidden ones left out. */
  list(): string[];
  /** Bytes of a listed file. Throws where the file cannot be read. */
  read(path: string): Uint8Array;
  /** The text of a listed file where it is at hand as one, so that its bytes need not be made and read. */
  text?(path: string): string | undefined;
  /** Entries of the tree that have no business in it; left out where a source can hold none. */
  irregular?(): IrregularEntry[];
}

/**
 * Hidden paths inside a registry that git tracks, undefined where git cannot say; asked only where hidden entries were
 * found.
 */
export type TrackedHidden = () => readonly string[] | undefined;

/**
 * Hidden entries by what git knows of them: what it tracks reaches everybody, the rest is this disk's own affair.
 * Temporary files are our writers' own, but not where git tracks them.
 */
function hiddenEntries({ hidden, temps }: TreeEntries, tracked: TrackedHidden): IrregularEntry[] {
  if (hidden.length + temps.length === 0) return [];
  const known = tracked();
  const isTracked = (path: string): boolean =>
    known?.some((each) => each === path || each.startsWith(`${path}/`)) === true;
  return [
    ...hidden.map(
      (path): IrregularEntry => ({ path, what: known === undefined || isTracked(path) ? 'hidden' : 'leftover' }),
    ),
    ...temps.filter(isTracked).map((path): IrregularEntry => ({ path, what: 'hidden' })),
  ];
}

/**
 * The registry folder on disk, as it is when it is first asked.
 * @param known what lies in it, where that was looked at already
 * @param most bytes above which a file is not read: FileTooLargeError
 */
export function diskSource(
  directory: string,
  tracked: TrackedHidden = () => [],
  known?: TreeEntries,
  most = MOST_BYTES,
): FileSource {
  let found = known;
  const entries = (): TreeEntries => {
    found ??= entriesOf(directory);
    return found;
  };
  return {
    list: () => [...entries().files],
    read: (path) => {
      const file = readPlainFile(join(directory, path), most);
      if (file === undefined) throw new FileTooLargeError(join(directory, path), most);
      return file.bytes;
    },
    irregular: () => [...entries().irregular, ...hiddenEntries(entries(), tracked)],
  };
}

/** A source as it is now: each file is read once, and says the same ever after, whatever becomes of it. */
export function snapshotOf(base: FileSource): FileSource {
  const paths = base.list();
  const irregular = base.irregular?.() ?? [];
  const contents = new Map<string, Uint8Array>();
  return {
    list: () => [...paths],
    read: (path) => {
      const known = contents.get(path) ?? base.read(path);
      contents.set(path, known);
      return known;
    },
    irregular: () => irregular,
  };
}

/** A source of which no file is larger than so many bytes: reading one that is throws FileTooLargeError. */
export function boundedSource(base: FileSource, most: number): FileSource {
  return {
    ...base,
    read: (path) => {
      const bytes = base.read(path);
      if (bytes.length > most) throw new FileTooLargeError(path, most);
      return bytes;
    },
  };
}

const SURROGATE = /[\ud800-\udfff]/;

/** Another source with some files replaced, added, or (with `null`) taken away. */
export function overlaySource(base: FileSource, files: ReadonlyMap<string, string | Uint8Array | null>): FileSource {
  return {
    list: () => {
      const paths = new Set(base.list());
      for (const [path, content] of files) {
        if (content === null) paths.delete(path);
        else paths.add(path);
      }
      return [...paths];
    },
    read: (path) => {
      const content = files.get(path);
      if (content === undefined || content === null) return base.read(path);
      return typeof content === 'string' ? Buffer.from(content) : content;
    },
    text: (path) => {
      const content = files.get(path);
      if (content === undefined || content === null) return base.text?.(path);
      // half a character would not come back from its bytes
      return typeof content === 'string' && !SURROGATE.test(content) ? content : undefined;
    },
    irregular: () => base.irregular?.() ?? [],
  };
}

/** Files held in memory, path to text. */
export function memorySource(files: ReadonlyMap<string, string>): FileSource {
  return overlaySource({ list: () => [], read: () => new Uint8Array() }, files);
}

/** The text of a listed file, or undefined where its bytes are not UTF-8. @throws what `source.read` throws */
export function textIn(source: FileSource, path: string): string | undefined {
  return source.text?.(path) ?? utf8Text(source.read(path));
}

/** The text of a file, or undefined where its bytes are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : undefined;
}
