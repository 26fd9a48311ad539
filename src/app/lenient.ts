import { checkStructure } from '../schema/structure.js';
import type { FileSource } from '../store/file-source.js';
import type { Loaded, StructureCheck } from '../store/load.js';
import { loadTree } from '../store/load.js';

/** Without these nobody knows what an entry is. */
const NEEDED: Readonly<Record<Parameters<StructureCheck>[0], ReadonlySet<string>>> = {
  settings: new Set(['format', 'roots', 'reserved']),
  decision: new Set(['number', 'signed', 'effective']),
  units: new Set(['code', 'name', 'granted', 'closed']),
};

/**
 * Structure as it matters for a state that is only compared with: a value that breaks the schema is left out, so that
 * what else is known of its unit or decision still counts.
 */
const checkLeniently: StructureCheck = (kind, data, file) => {
  const findings = checkStructure(kind, data, file);
  for (const { place } of findings) {
    const path = place.path ?? [];
    const [owner, key] =
      kind === 'units' ? [(data as Record<number, unknown>)?.[Number(path[0])], path[1]] : [data, path[0]];
    if (typeof owner !== 'object' || owner === null || typeof key !== 'string' || NEEDED[kind].has(key)) continue;
    delete (owner as Record<string, unknown>)[key];
  }
  return findings.length === 0 ? findings : checkStructure(kind, data, file);
};

/**
 * Reads a registry that is only compared with: as much of it as can be known.
 * @param known another state, of which sound files with the very same bytes are taken over
 */
export function loadLeniently(source: FileSource, known?: Loaded): Loaded {
  return loadTree(source, checkLeniently, known);
}
