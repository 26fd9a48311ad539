import { extname, resolve } from 'node:path';
import { cannotRun, EXIT, type ExitCode, misuse, refusal } from '../app/errors.js';
import { type ColumnMap, limitsOf, readColumnMap, readListTables } from '../app/list-file.js';
import { columnName, describePlace } from '../core/cell-place.js';
import { inPromisedWords } from '../core/query/resolve.js';
import type { ResolvedList, TableLeftOut } from '../core/query/resolved-list.js';
import { authorityAt } from '../core/registry/authority.js';
import { FIELD_DELIMITERS, type FieldDelimiter } from '../formats/write/annexes/annex-writer.js';
import type { Properties } from '../formats/write/ooxml/package.js';
import { TableMaps } from '../lists/recognise/table-maps.js';
import { resolveList } from '../lists/resolve/resolve-list.js';
import { type AnsweredTable, answeredTables } from '../report/lookup/resolved-list.js';
import { checkTarget, deliver } from './annexes/deliver.js';
import type { Context } from './context.js';
import { listPath } from './findings-format.js';
import { readListBytes } from './import/list-bytes.js';
import { viewOf } from './lookup-view.js';
import { openToRead } from './open-here.js';
import type { Options } from './options.js';
import { isSameFile } from './same-file.js';

/** The columns named by `--map code=…,Sheet2:code=…`; no other field means anything here. @throws MadinhdanhError (exit code 2) */
function namedColumns(options: Options): ColumnMap {
  const text = options.text('map');
  if (text === undefined) return new Map();
  const map = readColumnMap(text);
  if ([...map.keys()].some((key) => !/(?:^|:)code$/.test(key))) {
    throw misuse('resolve-list.map').advise('resolve-list.map.hint');
  }
  return map;
}

/** @throws MadinhdanhError (exit code 2) where the user speaks of a sheet that the list does not have */
function assertKnown(path: string, maps: TableMaps): void {
  const [sheet] = maps.strange();
  if (sheet !== undefined) throw misuse('check.sheet-unknown', { file: path, sheet, sheets: maps.names() });
}

/** What the outcome may be. */
const ENDINGS: ReadonlySet<string> = new Set(['.xlsx', '.csv', '.docx']);

/** How many rows came to what. */
interface Counts {
  rows: number;
  found: number;
  unknown: number;
  noCode: number;
  blank: number;
}

function countsOf({ tables }: ResolvedList): Counts {
  const counts: Counts = { rows: 0, found: 0, unknown: 0, noCode: 0, blank: 0 };
  for (const { rows } of tables) {
    counts.rows += new Set(rows.map(({ row }) => row)).size;
    for (const { answer } of rows) {
      if (answer.kind === 'blank') counts.blank += 1;
      else if (answer.kind === 'no-code' || answer.kind === 'range') counts.noCode += 1;
      else if (answer.kind === 'unknown') counts.unknown += 1;
      else counts.found += 1;
    }
  }
  return counts;
}

/** @throws MadinhdanhError (exit code 1) where it is not clear which column of some tables is meant, with what to say of each */
function refuseUnclear(path: string, leftOut: readonly TableLeftOut[]): void {
  const unclear = leftOut.filter(({ several, elsewhere }) => several !== undefined || elsewhere !== undefined);
  const [first] = unclear;
  if (first === undefined) return;
  const columnsOf = ({ several, elsewhere }: TableLeftOut): string[] => (several ?? elsewhere ?? []).map(columnName);
  const map = unclear.map((table) => `${table.prefix}code=${columnsOf(table)[0] ?? 'A'}`).join(',');
  const tables = unclear.map((table) => `${describePlace(path, table.sheet)} (${columnsOf(table).join(', ')})`);
  const id = first.several === undefined ? 'resolve-list.elsewhere' : 'resolve-list.several';
  throw refusal(id, { tables }).advise('resolve-list.several.hint', { map: /[^\w=]/.test(map) ? `"${map}"` : map });
}

/** Says of a table that it was left out, and what would have it taken. @throws where nothing of the list is left */
function noteLeftOut(
  { out, messages }: Context,
  path: string,
  { tables, leftOut }: ResolvedList,
  map: ColumnMap,
): void {
  refuseUnclear(path, leftOut);
  const isBare = tables.every(({ rows }) => rows.length === 0) && leftOut.every((table) => table.isBare === true);
  if (isBare) throw cannotRun('resolve-list.no-rows', { file: path });
  const [named] = map.values();
  if (tables.length === 0 && named !== undefined) {
    throw misuse('resolve-list.no-column', { file: path, column: named }).advise('resolve-list.map.hint');
  }
  if (tables.length === 0) throw refusal('resolve-list.nothing', { file: path }).advise('resolve-list.nothing.hint');
  for (const { sheet, rows, isUnwanted } of leftOut) {
    const id = isUnwanted === true ? 'resolve-list.unwanted' : 'resolve-list.left-out';
    out.note(messages.t(id, { place: describePlace(path, sheet), rows }));
  }
}

/** Says how many cells named codes from a first to a last one, for each of these was looked up. */
function noteRanges({ out, messages }: Context, path: string, { tables }: ResolvedList): void {
  const cells = tables.flatMap(({ sheet, column, rows }) =>
    rows.flatMap(({ row, range }, i) => {
      const isFirst = range !== undefined && rows[i - 1]?.row !== row;
      return isFirst ? [{ place: describePlace(path, sheet, row, column), text: range }] : [];
    }),
  );
  const [first] = cells;
  if (first !== undefined) out.note(messages.t('resolve-list.ranges', { count: cells.length, ...first }));
}

/** Says how many lines above the headings a .csv has no place for: it begins with the headings. */
function noteTitles({ out, messages }: Context, { tables }: ResolvedList): void {
  const titles = tables.reduce((sum, table) => sum + table.titles.length - table.tiers, 0);
  if (titles > 0) out.note(messages.t('resolve-list.titles', { count: titles }));
}

/** Rows that are named, at most. */
const MOST_ROWS = 20;

/** Says which rows have more cells than there are columns: what stands beyond the last one was not looked up. */
function noteWider({ out, messages }: Context, { tables }: ResolvedList): void {
  const rows = tables.flatMap(({ wider }) => wider);
  if (rows.length > 0)
    out.note(messages.t('resolve-list.wider', { count: rows.length, rows: rows.slice(0, MOST_ROWS).map(String) }));
}

/** The tables as a file of that ending. */
async function written(
  ending: string,
  tables: readonly AnsweredTable[],
  delimiter: FieldDelimiter | undefined,
  properties: Properties,
): Promise<string | Uint8Array> {
  if (ending === '.docx')
    return (await import('../formats/write/plain-tables-docx.js')).plainTablesDocx(tables, properties);
  const { plainTableCsv, plainTablesXlsx } = await import('../formats/write/plain-tables.js');
  const [first] = tables;
  return ending === '.csv' && first !== undefined
    ? plainTableCsv(first, delimiter)
    : plainTablesXlsx(tables, properties);
}

/**
 * `resolve --file LIST -o OUT`: the list with what each of its codes leads to, in columns of their own; several codes in
 * rows of their own, what is unknown marked and counted. Exit code 0 also then.
 */
export async function resolveFile(context: Context, options: Options): Promise<ExitCode> {
  const { out, messages } = context;
  const path = options.text('file') ?? '';
  const output = options.text('output');
  const isJson = options.flag('json');
  if (output === undefined && !isJson) throw misuse('resolve-list.no-output').advise('resolve-list.no-output.hint');
  const ending = extname(output ?? '').toLowerCase();
  if (output !== undefined && !ENDINGS.has(ending)) {
    throw misuse('resolve-list.ending', { path: output });
  }
  const delimiter = options.choice('delimiter', FIELD_DELIMITERS);
  if (delimiter !== undefined && ending !== '.csv') throw misuse('resolve-list.delimiter');
  if (output !== undefined && isSameFile(resolve(context.cwd, output), resolve(context.cwd, path))) {
    throw misuse('resolve-list.itself', { path: output });
  }
  const delivery = output === undefined ? undefined : { path: output, force: options.flag('force'), checksum: false };
  if (delivery !== undefined) await checkTarget(context, delivery);
  const map = namedColumns(options);
  const limits = limitsOf(options.number('maxRows'), options.number('maxSize'));
  const bytes = readListBytes(context, path, limits);
  const workspace = await openToRead(context);
  const { registry } = workspace;
  const { at } = viewOf(options, workspace);
  const read = await readListTables(context, bytes, listPath(context, path), limits, options.text('sheet'));
  const maps = new TableMaps(map, read);
  assertKnown(path, maps);
  const list = resolveList(registry, read, at, maps);
  noteLeftOut(context, path, list, map);
  noteRanges(context, path, list);
  noteWider(context, list);
  const counts = countsOf(list);
  if (ending === '.csv') noteTitles(context, list);
  if (delivery !== undefined) {
    const numberOf = (id: string): string => registry.decision(id)?.number ?? id;
    const tables = answeredTables(list, messages, numberOf);
    if (ending === '.csv' && tables.length > 1) {
      throw misuse('resolve-list.csv-tables', { count: tables.length }).advise('resolve-list.csv-tables.hint');
    }
    const properties = { title: messages.t('resolve-list.title', { at }), author: authorityAt(registry, at), date: at };
    const content = await written(ending, tables, delimiter, properties);
    deliver(context, delivery, content);
  }
  if (isJson) out.json({ schema: 'madinhdanh/resolve-list@1', file: path, at, counts, rows: rowsOf(list) });
  else out.result(messages.t('resolve-list.counts', { ...counts }));
  return EXIT.ok;
}

function rowsOf({ tables }: ResolvedList): object[] {
  return tables.flatMap(({ sheet, rows }) =>
    rows.map(({ row, text, answer, range }) => ({
      sheet: sheet ?? null,
      row,
      text,
      answer: 'resolution' in answer ? inPromisedWords(answer.resolution) : null,
      reason: 'resolution' in answer ? null : answer.kind,
      ...('near' in answer ? { near: answer.near } : {}),
      ...(range === undefined ? {} : { range }),
    })),
  );
}
