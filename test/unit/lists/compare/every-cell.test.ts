import { describe, expect, it } from 'vitest';
import { CHANGE_COLUMN_KEYS, COLUMN_KEYS } from '../../../../src/annex/annex-columns.js';
import { viewAt, viewOfDecision } from '../../../../src/annex/annex-view.js';
import { VIETNAMESE } from '../../../../src/annex/annex-words.js';
import { FLAT_COLUMNS, flatChangeTable } from '../../../../src/annex/change-tables.js';
import { type AnnexDocument, changesDocument, stateDocument } from '../../../../src/annex/document.js';
import type { AnnexTable } from '../../../../src/annex/table-model.js';
import { compareList } from '../../../../src/app/compare.js';
import { readCompared } from '../../../../src/app/compared-file.js';
import { toPdf } from '../../../../src/app/export/pdf.js';
import { type ExportFormat, exportFormat } from '../../../../src/formats/write/formats.js';
import { QUIET } from '../../../support/list-files.js';
import { OFFICE } from '../../../support/office.js';
import { EVENTS, everyEvent, TODAY } from '../../../support/registries/every-event.js';
import { utf8 } from '../../../support/tables.js';

const registry = everyEvent();
const decision = [...registry.decisions.values()].find(({ id }) => id === EVENTS) ?? { id: '', kind: 'amendment' };
const VIEW = { ...viewOfDecision(registry, decision, TODAY), decision };

const STATE = stateDocument(registry, viewAt(registry, TODAY), { columns: COLUMN_KEYS, includeClosed: true });
const CHANGES = changesDocument(registry, VIEW, TODAY);
/** What CSV prints of changes is one flat table. */
const FLAT: AnnexDocument = {
  ...CHANGES,
  changes: undefined,
  tables: [flatChangeTable(CHANGES.changes ?? [], VIETNAMESE)],
};

interface Kind {
  ofChanges: boolean;
  document: AnnexDocument;
}
const STATE_KIND: Kind = { ofChanges: false, document: STATE };
const CHANGES_KIND: Kind = { ofChanges: true, document: CHANGES };
const TABLES: readonly (readonly [string, ExportFormat, Kind])[] = [
  ['csv of a state', 'csv', STATE_KIND],
  ['csv of changes', 'csv', { ofChanges: true, document: FLAT }],
  ...(['md', 'xlsx', 'docx'] as const).flatMap((format) => [
    [`${format} of a state`, format, STATE_KIND] as const,
    [`${format} of changes`, format, CHANGES_KIND] as const,
  ]),
];

async function written(document: AnnexDocument, format: ExportFormat): Promise<Uint8Array> {
  const content = (await exportFormat(format).load())(document);
  return typeof content === 'string' ? utf8(content) : content;
}

/** What is said of a file, in short: rule, code, field. */
async function said(bytes: Uint8Array, format: string, { ofChanges }: Kind): Promise<string[]> {
  const file = await readCompared(QUIET, bytes, `pl.${format}`, `pl.${format}`);
  const { findings, readFindings } = compareList(
    registry,
    TODAY,
    file,
    ofChanges ? { decision, scope: 'changes' } : { at: TODAY },
  );
  return [
    ...findings.map((each) => {
      const what = 'field' in each ? each.field : '';
      const { row, column } = each.place ?? {};
      return `${each.rule} ${what} ${row},${column}`.replace('  ', ' ');
    }),
    ...readFindings.map(({ rule, place: { row, column } }) => `${rule} ${row},${column}`),
  ];
}

/** What a column is called in a comparison, where that is another word than its own; '' for what has words of its own. */
const FIELD: Readonly<Record<string, string>> = {
  under: 'parent',
  from: 'predecessors',
  to: 'successors',
  parted: 'successors',
  codeBefore: 'code',
  codeAfter: 'successors',
  nameAfter: 'name',
  part: 'successors',
  kind: 'change',
};

/** The table says which names and codes are whose: of a change that keeps the code, and of one that ends it. */
function fieldsOf(key: string, table: AnnexTable): readonly string[] {
  if (key === 'nameAfter' && table.id === 'changes') return ['name', 'successors'];
  if (key === 'codeAfter' && table.id === 'changes') return ['code', 'successors'];
  if (key === 'nameBefore' && table.id === 'changes') return ['name', 'nameBefore'];
  if (key === 'name' && table.columns.some((column) => column.key === 'codeBefore')) return ['nameBefore'];
  return [FIELD[key] ?? key];
}

function other(text: string, key: string): string {
  switch (key) {
    case 'no':
      return '77';
    case 'status':
      return text === VIETNAMESE.statuses.active ? VIETNAMESE.statuses.closed : VIETNAMESE.statuses.active;
    case 'kind':
      return text === VIETNAMESE.kinds.granted ? VIETNAMESE.kinds.closed : VIETNAMESE.kinds.granted;
    case 'part':
      return '';
    case 'code':
    case 'codeBefore':
    case 'codeAfter':
      return `${text.split('\n')[0]?.replace(/\d\d$/, '')}77`;
    case 'from':
    case 'to':
      return text.replace(/H24(?:\.\d+)+/, 'H24.77');
    default:
      return text.replace(/\S+$/, 'sửa');
  }
}

interface Cell {
  table: AnnexTable;
  row: number;
  column: number;
  key: string;
}

/** One cell of each column of each table, in a row that says something there and stands among others. */
function cellsOf({ tables }: AnnexDocument): Cell[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ key }, column) => {
      const rows = table.rows.flatMap(({ depth, cells }, row) =>
        depth === undefined && cells[column] !== '' && !cells.includes(VIETNAMESE.statuses.closed) ? [row] : [],
      );
      if (key === 'no' && rows.length < 3) return [];
      const row = rows[Math.floor(rows.length / 2)];
      // the level-1 code has no digit that could be another; days have tests of their own
      if (row === undefined || key === 'effective' || (key === 'code' && table.rows[row]?.cells[column] === 'H24'))
        return [];
      return [{ table, row, column, key }];
    }),
  );
}

function altered(
  document: AnnexDocument,
  { table, row, column }: Cell,
  change: (text: string) => string,
): AnnexDocument {
  const tables = document.tables.map((each): AnnexTable => {
    if (each !== table) return each;
    const rows = each.rows.map((line, r) =>
      r === row ? { ...line, cells: line.cells.map((text, c) => (c === column ? change(text) : text)) } : line,
    );
    return { ...each, rows };
  });
  return { ...document, tables };
}

describe.each(TABLES)('%s', (_, format, kind) => {
  it('is equal as it is printed', async () => {
    expect(await said(await written(kind.document, format), format, kind)).toEqual([]);
  });

  it('has every cell named that was altered, and no other', async () => {
    for (const cell of cellsOf(kind.document)) {
      const { table, key } = cell;
      const bytes = await written(
        altered(kind.document, cell, (text) => other(text, key)),
        format,
      );
      const findings = await said(bytes, format, kind);
      const about = `${table.id} ${key}: ${table.rows[cell.row]?.cells[cell.column]}`;
      expect(findings, about).toHaveLength(1);
      const [found = ''] = findings;
      expect(found, about).toMatch(new RegExp(`,${cell.column + 1}$`));
      if (key === 'no') expect(found, about).toMatch(/^check-order/);
      else expect(fieldsOf(key, table), about).toContain(found.split(' ')[1]);
    }
  });

  it.skipIf(format === 'csv')('has what a heading calls its body named, and the code behind it', async () => {
    for (const table of kind.document.tables) {
      const row = table.rows.findIndex(({ depth }) => depth !== undefined);
      const heading = table.rows[row];
      if (heading === undefined) continue;
      const column = table.columns.findIndex(({ key }) => key === 'name' || key === 'nameBefore');
      const name = heading.cells[column] ?? '';
      const code = name.includes('(') ? column : table.columns.findIndex(({ key }) => key === 'code');
      const wrong = [
        ['groupName', column, (text: string) => text.replace(/^\S+/, 'Sửa')],
        ['groupCode', code, (text: string) => text.replace(/H24(?:\.\d+)+/, 'H24.77')],
      ] as const;
      for (const [field, at, change] of wrong) {
        const cell = { table, row, column: at, key: field };
        const findings = await said(await written(altered(kind.document, cell, change), format), format, kind);
        expect(findings, `${table.id} ${name}`).toEqual([
          expect.stringMatching(new RegExp(`^check-different ${field} \\d+,${at + 1}$`)),
        ]);
      }
    }
  });

  it('has the names named that stand beside codes', async () => {
    for (const cell of cellsOf(kind.document).filter(({ key }) => key === 'from' || key === 'to')) {
      const bytes = await written(
        altered(kind.document, cell, (text) => text.replace(/^\S+/, 'Sửa')),
        format,
      );
      expect(await said(bytes, format, kind)).toEqual([
        expect.stringMatching(new RegExp(`^check-different ${FIELD[cell.key]} \\d+,${cell.column + 1}$`)),
      ]);
    }
  });
});

it('tries every column that there is', () => {
  const tried = (document: AnnexDocument) => new Set(cellsOf(document).map(({ key }) => key));
  expect([...tried(STATE)].sort()).toEqual([...COLUMN_KEYS].sort());
  const changes = new Set([...tried(CHANGES), ...tried(FLAT)]);
  expect([...changes].sort()).toEqual(CHANGE_COLUMN_KEYS.filter((key) => key !== 'effective').sort());
  expect([...tried(FLAT)]).toEqual(FLAT_COLUMNS.filter((key) => key !== 'effective'));
});

describe('json', () => {
  const values = (text: string): string[] => [
    ...new Set([...text.matchAll(/: "([^"]+)"/g)].map(([, value = '']) => value)),
  ];

  it.each([
    ['a state', STATE_KIND],
    ['changes', CHANGES_KIND],
  ] as const)('of %s is equal, and what is altered in it is named', async (_, kind) => {
    const text = new TextDecoder().decode(await written(kind.document, 'json'));
    expect(await said(utf8(text), 'json', kind)).toEqual([]);
    for (const value of values(text).filter((each) => /^(?:Số|Tổ|Bệnh|m\d|0225|0226|https|Phòng)/.test(each))) {
      const changed = text.replace(`: "${value}"`, `: "${value.replace(/\S+$/, 'sửa')}"`);
      expect(await said(utf8(changed), 'json', kind), value).toHaveLength(1);
    }
  });
});

describe.skipIf(!OFFICE && process.env.CI === undefined)('pdf', () => {
  it.each([
    ['a state', STATE_KIND],
    ['changes', CHANGES_KIND],
  ] as const)(
    'of %s has every cell named that was altered, a row of each column, and no other',
    async (_, kind) => {
      const pdf = async (document: AnnexDocument) => toPdf(process.env, await written(document, 'pdf'), undefined);
      expect(await said(await pdf(kind.document), 'pdf', kind)).toEqual([]);
      const cells = cellsOf(kind.document);
      const rows = new Set<string>();
      let document = kind.document;
      const expected: string[] = [];
      for (const cell of cells) {
        const { table, column, key } = cell;
        // one row is altered in one cell, so that each is still known by the others
        const free = table.rows.findIndex(
          ({ depth, cells: texts }, row) =>
            depth === undefined &&
            texts[column] !== '' &&
            !texts.includes(VIETNAMESE.statuses.closed) &&
            !rows.has(`${table.id} ${row}`),
        );
        if (free === -1 || ['no', 'status'].includes(key)) continue;
        rows.add(`${table.id} ${free}`);
        const own = document.tables[kind.document.tables.indexOf(table)] ?? table;
        document = altered(document, { ...cell, table: own, row: free }, (text) => other(text, key));
        expected.push(`check-different ${fieldsOf(key, table)[0]},${column + 1}`);
      }
      const found = (await said(await pdf(document), 'pdf', kind)).map((each) => each.replace(/ \d+,/, ','));
      expect(found.sort()).toEqual(expected.sort());
      expect(expected.length).toBeGreaterThan(12);
    },
    120_000,
  );
});
