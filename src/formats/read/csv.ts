import { CsvError, parse } from 'csv-parse/sync';
import { unguarded } from '../csv-guard.js';
import { DELIMITERS, detectDelimiter } from './csv-delimiter.js';
import { readPlainCsv } from './csv-plain.js';
import { utf8BytesOf } from './decode.js';
import { DEFAULT_LIMITS, type Limits, Meter } from './limits.js';
import { TableError } from './table-fault.js';
import type { RawCell, RawRow, RawTable } from './types.js';

/** Excel's own first line `sep=;`: it names the delimiter and is not shown as a row. */
const SEPARATOR_LINE = /^sep=([,;\t|])(?:\r\n|\n|\r)/i;
const SEPARATOR_LENGTH = 'sep=;\r\n'.length;

/** `="000.00.12.H24"`: how a CSV is made for a spreadsheet that would take the text for a number. */
const SPELT_AS_TEXT = /^\s*="((?:[^"]|"")*)"\s*$/;

/** What a spreadsheet shows for a field. */
function shownOf(field: string): string {
  const spelt = SPELT_AS_TEXT.exec(field)?.[1];
  return spelt === undefined ? unguarded(field) : spelt.replaceAll('""', '"');
}

function cellsOf(record: readonly string[], row: number, meter: Meter): RawCell[] {
  const cells: RawCell[] = [];
  record.forEach((field, index) => {
    const text = shownOf(field);
    if (text.trim() === '') return;
    meter.cell(undefined, row, index + 1, text.length);
    cells.push({ column: index + 1, text, kind: 'text' });
  });
  return cells;
}

/** The rows of delimited text, as many as there are until something is wrong with one. */
class Rows {
  readonly rows: RawRow[] = [];
  /** Records so far, empty ones too. */
  count = 0;

  constructor(private readonly meter: Meter) {}

  readonly add = (record: readonly string[]): void => {
    this.count += 1;
    const cells = cellsOf(record, this.count, this.meter);
    if (cells.length === 0) return;
    this.meter.row();
    this.rows.push({ row: this.count, fields: record.length, cells });
  };
}

/** Reads text with quotation marks where none belong. @throws TableError */
function readIrregular(
  body: string,
  delimiter: string,
  longest: number,
  file: string,
  limits: Readonly<Limits>,
  table: Rows,
): void {
  try {
    parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: longest,
      on_record: (record: string[]) => {
        table.add(record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = table.count + 1;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new TableError('quote-open', { file, row });
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new TableError('too-large', { file, limit: limits.text, row });
    throw new TableError('corrupt', { file, reason: error.code, row });
  }
}

/**
 * Reads delimited text: encoding and delimiter are found from the content, quoting is RFC 4180's
 * (stray quotation marks inside a field are taken as they are), a text spelt as a formula (`="0225 …"`) is that text, and
 * the mark before what a spreadsheet would run (`'+84 225`) is taken off. Rows are numbered as a spreadsheet shows them.
 * @throws TableError
 */
export function readCsv(bytes: Uint8Array, name: string, limits: Readonly<Limits> = DEFAULT_LIMITS): RawTable[] {
  const meter = (): Meter => {
    const fresh = new Meter(name, limits);
    fresh.bytes(bytes.length);
    return fresh;
  };
  let table = new Rows(meter());
  const { utf8, note } = utf8BytesOf(bytes, name);
  const separator = SEPARATOR_LINE.exec(utf8.toString('latin1', 0, SEPARATOR_LENGTH));
  const body = separator === null ? utf8 : utf8.subarray(separator[0].length);
  const delimiter = DELIMITERS.find((each) => each === separator?.[1]) ?? detectDelimiter(body);
  const longest = limits.columns * (limits.text + 1);
  if (!readPlainCsv(body, delimiter, longest, table.add)) {
    table = new Rows(meter());
    readIrregular(body.toString(), delimiter, longest, name, limits, table);
  }
  const { rows } = table;
  return [{ file: name, format: 'csv', rows, ...(note === undefined ? {} : { notes: [note] }) }];
}
