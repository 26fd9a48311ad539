import { describe, expect, it } from 'vitest';
import { viewAt, viewOfDecision } from '../../../../src/annex/annex-view.js';
import { COLUMN_KEYS } from '../../../../src/annex/annex-columns.js';
import { VIETNAMESE } from '../../../../src/annex/annex-words.js';
import { flatChangeTable } from '../../../../src/annex/change-tables.js';
import { type AnnexDocument, changesDocument, stateDocument } from '../../../../src/annex/document.js';
import type { AnnexTable } from '../../../../src/annex/table-model.js';
import { compareList } from '../../../../src/app/compare.js';
import { readCompared } from '../../../../src/app/compared-file.js';
import type { CheckFinding } from '../../../../src/core/comparison.js';
import { type ExportFormat, exportFormat } from '../../../../src/formats/write/formats.js';
import { EVENTS, TODAY, everyEvent } from '../../../support/registries/every-event.js';
import { QUIET } from '../../../support/list-files.js';
import { utf8 } from '../../../support/tables.js';

const registry = everyEvent();
const decision = registry.decision(EVENTS);
if (decision === undefined) throw new Error('no decision');

const STATE = stateDocument(registry, viewAt(registry, TODAY), { columns: COLUMN_KEYS, includeClosed: true });
const CHANGES = changesDocument(registry, { ...viewOfDecision(registry, decision, TODAY), decision }, TODAY);
/** What CSV prints of changes is one flat table. */
const FLAT: AnnexDocument = {
  ...CHANGES,
  changes: undefined,
  tables: [flatChangeTable(CHANGES.changes ?? [], VIETNAMESE)],
};
const FORMATS = ['csv', 'md', 'xlsx', 'docx'] as const satisfies readonly ExportFormat[];

async function written(document: AnnexDocument, format: ExportFormat): Promise<Uint8Array> {
  const content = (await exportFormat(format).load())(document);
  return typeof content === 'string' ? utf8(content) : content;
}

async function held(bytes: Uint8Array, format: ExportFormat, ofChanges: boolean): Promise<CheckFinding[]> {
  const file = await readCompared(QUIET, bytes, `pl.${format}`, `pl.${format}`);
  const options = ofChanges ? { decision, scope: 'changes' as const } : { at: TODAY };
  return [...compareList(registry, TODAY, file, options).findings];
}

const printed = (document: AnnexDocument, format: ExportFormat, ofChanges: boolean) => ofChanges && format === 'csv' ? FLAT : document;

describe.each(FORMATS)('%s', (format) => {
  it.each([['state', STATE, false], ['changes', CHANGES, true]] as const)('%s is equal', async (_, document, ofChanges) => {
    expect(await held(await written(printed(document, format, ofChanges), format), format, ofChanges)).toEqual([]);
  });
});

function other(text: string, key: string): string {
  if (/(?<![A-Z\d.])H24(?:\.\d+)+/.test(text)) return text.replace(/H24(?:\.\d+)+/, 'H24.77');
  if (key === 'no') return '77';
  if (key === 'effective' || key === 'status' || key === 'kind') return '?';
  return text === '' ? 'Chữ thêm' : text.replace(/[^\s]+/, 'Sửa');
}

function altered(document: AnnexDocument, at: { table: number; row: number; column: number }): AnnexDocument {
  const tables = document.tables.map((table, t): AnnexTable => t !== at.table ? table : {
    ...table,
    rows: table.rows.map((row, r) => r !== at.row ? row : {
      ...row,
      cells: row.cells.map((cell, c) => c === at.column ? other(cell, table.columns[c]?.key ?? '') : cell),
    }),
  });
  return { ...document, tables };
}

function cellsOf(document: AnnexDocument) {
  return document.tables.flatMap((table, t) =>
    table.columns.map(({ key }, column) => {
      const row = table.rows.findLastIndex(({ depth, cells }) => depth === undefined && cells[column] !== '');
      return { key, table: t, row: row === -1 ? table.rows.findLastIndex(({depth}) => depth === undefined) : row, column, id: table.id };
    }),
  );
}

describe.each(FORMATS)('a cell altered in %s', (format) => {
  it.each([['state', STATE, false], ['changes', CHANGES, true]] as const)('of %s', async (_, document, ofChanges) => {
    const doc = printed(document, format, ofChanges);
    for (const cell of cellsOf(doc)) {
      const findings = await held(await written(altered(doc, cell), format), format, ofChanges).catch((e) => [{rule: String(e.id ?? e)}] as never[]);
      console.log(format, cell.id, cell.key, `${doc.tables[cell.table]?.rows[cell.row]?.cells[cell.column]}`.slice(0, 40), '=>', findings.map((f: any) => `${f.rule}/${f.field}/${f.place?.row},${f.place?.column}/${f.file}|${f.registry}`).join('  ;  '));
    }
  });
});
