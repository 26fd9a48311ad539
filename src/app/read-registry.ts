import type { Registry } from '../core/registry/registry.js';
import { checkStructure } from '../schema/structure.js';
import type { FileSource } from '../store/file-source.js';
import { type Loaded, loadTree, reloadFiles } from '../store/load.js';
import { loadAbout } from '../store/load-about.js';
import type { ByteSet } from '../store/transaction/transaction.js';

/** How much of a registry is read. */
export interface Reading {
  /** The code that is asked about, where no more is needed than what the registry says of that one. */
  about?: string | undefined;
  /** Another state of the registry: files of which both have the very same bytes are not read twice. */
  known?: Loaded;
}

/** Reads a registry from any source; only what is wrong with single files is looked at. */
export function loadRegistry(source: FileSource, { about, known }: Reading = {}): Loaded {
  const part = about === undefined ? undefined : loadAbout(source, checkStructure, about);
  return part ?? loadTree(source, checkStructure, known);
}

/**
 * The registry as some files would have it; only those are read again.
 * @param planned the state that the files were made of: a unit that is read as it was planned is not held twice
 */
export function loadWith(loaded: Loaded, files: ByteSet, planned?: Registry): Loaded {
  return reloadFiles(loaded, files, checkStructure, planned && ((code) => planned.unit(code)));
}
