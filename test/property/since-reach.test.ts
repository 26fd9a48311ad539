import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadLeniently } from '../../src/app/lenient.js';
import { loadWith } from '../../src/app/read-registry.js';
import { sinceTexts } from '../../src/app/since-texts.js';
import { findingsNewSince, findingsOf, type JudgedState, sightBetween } from '../../src/app/validate.js';
import { registryOf } from '../../src/core/registry/registry-files.js';
import { sinceFindings } from '../../src/rules/since/index.js';
import { memorySource, snapshotOf } from '../../src/store/file-source.js';
import type { Loaded } from '../../src/store/load.js';
import { edited, textEdit } from '../support/arbitraries/text-edits.js';
import { FILES } from '../support/registries/every-event.js';
import { DRAFT, GUARDED } from '../support/registries/guarded.js';
import { SCATTERED } from '../support/registries/scattered.js';
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

const REGISTRIES: [string, ReadonlyMap<string, string>][] = [
  ['of every event', FILES],
  ['that is guarded', new Map(Object.entries(GUARDED))],
  ['whose days follow from its decisions', UNDATED],
  ['whose bodies lead to each other across agencies', SCATTERED],
];

it.each(REGISTRIES)(
  'a registry %s is judged by what a change reaches as if every unit were held against itself',
  (_, files) => {
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
  },
);

function judged(loaded: Loaded): JudgedState {
  return { loaded, registry: registryOf(loaded.tree), today: '2025-08-01' };
}

/** What all rules newly say of a state: asked about what the change reaches, or about everything. */
function news(before: Loaded, now: Loaded, isAll: boolean): string[] {
  const [then, here] = [judged(before), judged(now)];
  const sight = isAll ? undefined : sightBetween(then, here);
  if (sight !== undefined) narrowed += 1;
  return findingsNewSince(then, findingsOf(here, sight), { sight }).map((finding) => JSON.stringify(finding));
}

let narrowed = 0;

it.each(REGISTRIES)(
  'of a registry %s the rules newly say the same of what a change reaches as of everything',
  (_, files) => {
    narrowed = 0;
    fc.assert(
      fc.property(edits, fc.array(textEdit, { maxLength: 2 }), (first, second) => {
        const then = edited(files, first);
        const now = loadLeniently(snapshotOf(memorySource(edited(then, second))));
        const source = memorySource(then);
        const bytes = { ...source, read: (path: string) => sharedBytes(now, source.read(path), path) };
        const before = loadLeniently(bytes, now);
        expect(news(before, now, false).sort()).toEqual(news(before, now, true).sort());
      }),
      { numRuns: runs(300) },
    );
    // else nothing was tried
    expect(narrowed).toBeGreaterThan(20);
  },
);

it('of a file that is written in another order the order counts, though each unit in it is what it was', () => {
  const before = judged(loadLeniently(memorySource(SCATTERED)));
  const file = 'units/H24/H24.01.yaml';
  const [first = '', ...rest] = (SCATTERED.get(file) ?? '').split(/(?=^- )/m);
  const now = judged(loadWith(before.loaded, new Map([[file, [...rest, first].join('')]]), before.registry));
  const sight = sightBetween(before, { ...now, registry: before.registry });
  const found = findingsNewSince(before, findingsOf(now, sight), { sight });
  expect(sight).toBeDefined();
  expect(found.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['code-order H24.01']);
});

function sharedBytes({ source }: Loaded, bytes: Uint8Array, path: string): Uint8Array {
  const other = source.list().includes(path) ? source.read(path) : undefined;
  return other !== undefined && Buffer.compare(other, bytes) === 0 ? other : bytes;
}
