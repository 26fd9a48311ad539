import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of the tree that is no regular file and no folder: it is never followed, opened or passed over in silence. */
export interface IrregularEntry {
  /** Relative to the registry folder, with `/`. */
  path: string;
  what: 'link' | 'pipe' | 'socket' | 'device' | 'submodule' | 'repository' | 'hidden' | 'folder' | 'file';
}

/** Where the files of one state of a registry come from: the working tree, a git revision, the index, memory. */
export interface FileSource {
  /** Paths of every file in the tree, relative to the registry folder, with `/`; hidden ones left out. */
  list(): string[];
  /** Bytes of a listed file. Throws where the file cannot be read. */
  read(path: string): Uint8Array;
  /** Entries of the tree that have no business in it; left out where a source can hold none. */
  irregular?(): IrregularEntry[];
}

/** The bytes of a file; an error of the system always says of which. */
function readNamed(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** The registry folder on disk. */
export function diskSource(directory: string): FileSource {
  const walk = (folder: string, found: string[]): string[] => {
    for (const entry of readdirSync(join(directory, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path, found);
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    }
    return found;
  };
  return { list: () => walk('', []), read: (path) => readNamed(join(directory, path)) };
}

/** A source as it is now: each file is read once, and says the same ever after, whatever becomes of it. */
export function snapshotOf(base: FileSource): FileSource {
  const paths = base.list();
  const contents = new Map<string, Uint8Array>();
  return {
    list: () => [...paths],
    read: (path) => {
      const known = contents.get(path) ?? base.read(path);
      contents.set(path, known);
      return known;
    },
  };
}

/** Another source with some files replaced, added, or (with `null`) taken away. */
export function overlaySource(base: FileSource, files: ReadonlyMap<string, string | null>): FileSource {
  return {
    list: () => {
      const paths = new Set(base.list());
      for (const [path, text] of files) {
        if (text === null) paths.delete(path);
        else paths.add(path);
      }
      return [...paths];
    },
    read: (path) => {
      const text = files.get(path);
      return typeof text === 'string' ? Buffer.from(text) : base.read(path);
    },
  };
}

/** Files held in memory, path to text. */
export function memorySource(files: ReadonlyMap<string, string>): FileSource {
  return overlaySource({ list: () => [], read: () => new Uint8Array() }, files);
}

/** The text of a file, or undefined where its bytes are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : undefined;
}
