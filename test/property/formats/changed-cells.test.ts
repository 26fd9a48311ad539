import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COLUMN_KEYS } from '../../../src/annex/annex-columns.js';
import { viewAt } from '../../../src/annex/annex-view.js';
import { stateDocument } from '../../../src/annex/document.js';
import { kindOf } from '../../../src/core/comparison.js';
import type { Registry } from '../../../src/core/registry/registry.js';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { csv } from '../../../src/formats/write/annexes/csv.js';
import { checkList } from '../../../src/lists/compare/compare-list.js';
import { recognise } from '../../../src/lists/recognise/recognise.js';
import { registries } from '../../support/arbitraries/registries.js';

const AT = '2024-06-01';
const FIELDS = ['name', 'address', 'email', 'phone', 'fax', 'website'] as const;

interface Change {
  /** Which unit, as a share of all of them. */
  at: number;
  field: (typeof FIELDS)[number];
  /** Empties the cell, where it need not be filled. */
  emptied: boolean;
}

const changes = fc.uniqueArray(
  fc.record<Change>({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    field: fc.constantFrom(...FIELDS),
    emptied: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4, selector: ({ at, field }) => `${at} ${field}` },
);

/** The registry whose export is the file with the changed cells, and the cells as `code field`. */
function withChanges(registry: Registry, list: readonly Change[]): { changed: Registry; cells: Set<string> } {
  const units = [...registry.units.values()];
  const cells = new Set<string>();
  let changed = registry;
  for (const { at, field, emptied } of list) {
    const code = units[Math.floor(at * units.length)]?.code ?? '';
    const unit = changed.unit(code);
    if (unit === undefined || cells.has(`${code} ${field}`)) continue;
    const next = { ...unit };
    if (emptied && field !== 'name' && unit[field] !== undefined) delete next[field];
    else next[field] = `${unit[field] ?? ''} sửa ${cells.size}`;
    changed = changed.with({ units: [next] });
    cells.add(`${code} ${field}`);
  }
  return { changed, cells };
}

it('exactly the cells that were changed in a published list are named, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(registries, changes, async (registry, list) => {
      const { changed, cells } = withChanges(registry, list);
      const content = csv(stateDocument(changed, viewAt(changed, AT), { columns: COLUMN_KEYS }));
      const listed = recognise(await readTables(new TextEncoder().encode(String(content)), 'a.csv'));
      const { findings } = checkList(listed, registry, viewAt(registry, AT));
      const named = findings.map(
        (each) => `${each.code} ${each.rule === 'check-different' ? each.field : kindOf(each)}`,
      );
      expect(named.sort()).toEqual([...cells].sort());
    }),
    { numRuns: 200 },
  );
});
