import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadLeniently } from '../../src/app/lenient.js';
import { checkStructure } from '../../src/schema/structure.js';
import { type FileSource, memorySource, overlaySource, snapshotOf } from '../../src/store/file-source.js';
import { type Loaded, loadTree } from '../../src/store/load.js';
import { FILES } from '../support/registries/every-event.js';
import { runs } from '../support/runs.js';

/** Changes of a file that leave it sound, break its form, its data, or take it away. */
const CHANGES: readonly ((text: string) => string | null)[] = [
  (text) => text.replace(/name: (\S)/, 'name: Y $1'),
  (text) => `${text}# lời\n`,
  (text) => `${text}  - [\n`,
  (text) => text.replace(/decision:/, 'decison:'),
  (text) => text.replaceAll('\n', '\r\n'),
  () => null,
];

/** A state of which each file that did not change is the very bytes of another. */
function besides(now: FileSource, files: ReadonlyMap<string, string | null>): FileSource {
  return snapshotOf(overlaySource(now, files));
}

function said({ tree, findings, files, unitCount }: Loaded) {
  return { tree, findings, files, unitCount };
}

it('a state that is read beside another is what it is by itself, however strictly the files are read', () => {
  const paths = [...FILES.keys()];
  const change = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...CHANGES));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), fc.array(change, { maxLength: 4 }), (first, second) => {
      const changed = (some: typeof first) =>
        new Map(some.map(([path, of]) => [path, of(FILES.get(path) ?? '')] as const));
      const now = snapshotOf(overlaySource(memorySource(FILES), changed(first)));
      const then = besides(now, changed(second));
      const known = loadTree(now, checkStructure);
      expect(said(loadTree(then, checkStructure, known))).toEqual(said(loadTree(then, checkStructure)));
      expect(said(loadLeniently(then, known))).toEqual(said(loadLeniently(then)));
      // what the other state says of itself does not change by it
      expect(said(known)).toEqual(said(loadTree(now, checkStructure)));
    }),
    { numRuns: runs(100) },
  );
});

it('the units of a file that is the same in both are the same objects', () => {
  const now = snapshotOf(memorySource(FILES));
  const known = loadTree(now, checkStructure);
  const read = loadTree(besides(now, new Map()), checkStructure, known);
  expect(read.tree.units.length).toBeGreaterThan(0);
  expect(read.tree.units.every(({ unit }, i) => unit === known.tree.units[i]?.unit)).toBe(true);
});
