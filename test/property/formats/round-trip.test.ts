import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_KEYS } from '../../../src/annex/annex-columns.js';
import { viewAt } from '../../../src/annex/annex-view.js';
import type { AnnexRow } from '../../../src/annex/annexes.js';
import { type AnnexDocument, stateDocument } from '../../../src/annex/document.js';
import type { Registry } from '../../../src/core/registry/registry.js';
import { readTables } from '../../../src/formats/read/read-tables.js';
import type { AnnexWriter } from '../../../src/formats/write/annexes/annex-writer.js';
import { csv } from '../../../src/formats/write/annexes/csv.js';
import { json } from '../../../src/formats/write/annexes/json.js';
import { md } from '../../../src/formats/write/annexes/md.js';
import { docx } from '../../../src/formats/write/docx/index.js';
import { xlsx } from '../../../src/formats/write/xlsx/index.js';
import { checkList } from '../../../src/lists/compare/compare-list.js';
import { plainText } from '../../../src/lists/compare/compare-texts.js';
import { emptyLevels } from '../../../src/lists/compare/empty.js';
import type { ListedUnit } from '../../../src/lists/recognise/listed.js';
import { recognise } from '../../../src/lists/recognise/recognise.js';
import { registries } from '../../support/arbitraries/registries.js';
import { runs } from '../../support/runs.js';

const AT = '2024-06-01';
const WRITERS: readonly [string, AnnexWriter, runs: number][] = [
  ['csv', csv, 200],
  ['md', md, 200],
  ['json', json, 200],
  ['xlsx', xlsx, 80],
  ['docx', docx, 80],
];
const CONTACT = ['address', 'email', 'phone', 'fax', 'website'] as const;

function published(registry: Registry): AnnexDocument {
  return stateDocument(registry, viewAt(registry, AT), { columns: COLUMN_KEYS });
}

async function read(document: AnnexDocument, format: string, write: AnnexWriter) {
  const content = write(document);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const tables = await readTables(bytes, `phu-luc.${format}`);
  return { tables, listed: recognise(tables) };
}

function written(row: AnnexRow, group: string | undefined): unknown[] {
  const contact = CONTACT.map((field) => plainText(row[field] ?? ''));
  return [group, row.code, plainText(row.name), ...contact, row.legacyCodes, row.status];
}

function found({ group, code, name, legacyCodes = [], status, ...unit }: ListedUnit, hasGroups: boolean): unknown[] {
  const contact = CONTACT.map((field) => plainText(unit[field] ?? ''));
  return [hasGroups ? group?.code : undefined, code, plainText(name), ...contact, legacyCodes, status];
}

describe.each(WRITERS)('annexes exported as %s', (format, write, numRuns) => {
  it('are read back with every unit in its order and group, word for word', async () => {
    await fc.assert(
      fc.asyncProperty(registries, async (registry) => {
        const document = published(registry);
        const { listed } = await read(document, format, write);
        const hasGroups = format !== 'csv';
        const expected = document.annexes.flatMap(({ groups }) =>
          groups.flatMap(({ body, rows }) => rows.map((row) => written(row, hasGroups ? body?.code : undefined))),
        );
        expect(listed.units.map((unit) => found(unit, hasGroups))).toEqual(expected);
      }),
      { numRuns: runs(numRuns) },
    );
  });

  it('are found equal to the registry, in all it has', async () => {
    await fc.assert(
      fc.asyncProperty(registries, async (registry) => {
        const { listed, tables } = await read(published(registry), format, write);
        const result = checkList(listed, registry, viewAt(registry, AT), {
          emptyLevels: emptyLevels(tables, listed),
          keyed: format === 'json',
        });
        expect(result.findings).toEqual([]);
        expect(result.notCovered).toEqual([]);
        expect(result.counts.reduce((sum, { equal }) => sum + equal, 0)).toBe(registry.units.size);
      }),
      { numRuns: runs(numRuns) },
    );
  });
});
