import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadLeniently } from '../../src/app/lenient.js';
import { sinceTexts } from '../../src/app/since-texts.js';
import { registryOf } from '../../src/core/registry/registry-files.js';
import { sinceFindings } from '../../src/rules/since/index.js';
import { memorySource, snapshotOf } from '../../src/store/file-source.js';
import type { Loaded } from '../../src/store/load.js';
import { edited, textEdit } from '../support/arbitraries/text-edits.js';
import { FILES } from '../support/registries/every-event.js';
import { DRAFT, GUARDED } from '../support/registries/guarded.js';
import { runs } from '../support/runs.js';

const edits = fc.array(textEdit, { maxLength: 4 });

/** What the rules that compare say of two states, in whatever order. */
function said(before: Loaded, now: Loaded): string[] {
  const found = sinceFindings({
    before: registryOf(before.tree),
    tree: now.tree,
    registry: registryOf(now.tree),
    texts: sinceTexts(before, now),
    since: 'main',
    today: '2025-08-01',
    spent: () => new Set(['H24.03']),
  });
  return found.map((finding) => JSON.stringify(finding)).sort();
}

/** The guarded registry with days that are left to their decisions, and a name that a draft gives another body's. */
const UNDATED = new Map(
  Object.entries(GUARDED).map(([path, text]) => [
    path,
    text
      .replaceAll('until: 2023-02-01, ', '')
      .replace(
        /(name: )Phòng Một(\n(?: .*\n)*)/,
        `$1Phòng Sáu$2  formerNames:\n    - {name: Phòng Một, decision: ${DRAFT}}\n`,
      ),
  ]),
);

it.each([
  ['of every event', FILES],
  ['that is guarded', new Map(Object.entries(GUARDED))],
  ['whose days follow from its decisions', UNDATED],
])('a registry %s is judged by what a change reaches as if every unit were held against itself', (_, files) => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const then = edited(files, first);
      const now = loadLeniently(snapshotOf(memorySource(edited(then, second))));
      const source = memorySource(then);
      // what both have in the same bytes is one object, or is read twice
      const bytes = { ...source, read: (path: string) => sharedBytes(now, source.read(path), path) };
      expect(said(loadLeniently(bytes, now), now)).toEqual(said(loadLeniently(source), now));
    }),
    { numRuns: runs(300) },
  );
});

function sharedBytes({ source }: Loaded, bytes: Uint8Array, path: string): Uint8Array {
  const other = source.list().includes(path) ? source.read(path) : undefined;
  return other !== undefined && Buffer.compare(other, bytes) === 0 ? other : bytes;
}
