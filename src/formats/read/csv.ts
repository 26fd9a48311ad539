import { CsvError, parse } from 'csv-parse/sync';
import { unguarded } from '../csv-guard.js';
import { DELIMITERS, detectDelimiter } from './csv-delimiter.js';
import { decodeText } from './decode.js';
import { DEFAULT_LIMITS, type Limits, Meter } from './limits.js';
import { TableError } from './table-fault.js';
import type { RawCell, RawRow, RawTable } from './types.js';

/** Excel's own first line `sep=;`: it names the delimiter and is not shown as a row. */
const SEPARATOR_LINE = /^sep=([,;\t|])(?:\r\n|\n|\r)/i;

function cellsOf(record: readonly string[], row: number, meter: Meter): RawCell[] {
  const cells: RawCell[] = [];
  record.forEach((field, index) => {
    const text = unguarded(field);
    if (text.trim() === '') return;
    meter.cell(undefined, row, index + 1, text.length);
    cells.push({ column: index + 1, text, kind: 'text' });
  });
  return cells;
}

/**
 * Reads delimited text: encoding and delimiter are found from the content, quoting is RFC 4180's
 * (stray quotation marks inside a field are taken as they are), and the mark before what a spreadsheet would run
 * (`'+84 225`) is taken off. Rows are numbered as a spreadsheet shows them.
 * @throws TableError
 */
export function readCsv(bytes: Uint8Array, name: string, limits: Readonly<Limits> = DEFAULT_LIMITS): RawTable[] {
  const meter = new Meter(name, limits);
  meter.bytes(bytes.length);
  const { text, note } = decodeText(bytes, name);
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator === null ? text : text.slice(separator[0].length);
  const named = DELIMITERS.find((delimiter) => delimiter === separator?.[1]);
  const rows: RawRow[] = [];
  let count = 0;
  try {
    parse(body, {
      delimiter: named ?? detectDelimiter(body),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: limits.columns * (limits.text + 1),
      on_record: (record: string[]) => {
        count += 1;
        const cells = cellsOf(record, count, meter);
        if (cells.length > 0) {
          meter.row();
          rows.push({ row: count, fields: record.length, cells });
        }
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = count + 1;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new TableError('quote-open', { file: name, row });
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw new TableError('too-large', { file: name, limit: limits.text, row });
    throw new TableError('corrupt', { file: name, reason: error.code, row });
  }
  return [{ file: name, format: 'csv', rows, ...(note === undefined ? {} : { notes: [note] }) }];
}
