import { table } from '../../../../core/table.js';

/** A cell of a COPY block; null is NULL. */
export type SqlCell = string | number | boolean | null | readonly string[];

/** What a character of a field is written as in the text form of COPY. */
const ESCAPES: Readonly<Record<string, string>> = table({
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
});

/** The one way in which text gets into a script: PostgreSQL can hold no NUL, which becomes the sign for what is unknown. */
function field(text: string): string {
  return text.replace(/[\\\b\f\n\r\t\v]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\0/g, '\uFFFD');
}

/** An array as PostgreSQL writes it, every element between quotes. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

function cell(value: SqlCell): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return field(typeof value === 'string' ? value : arrayText(value));
}

/** Rows as a COPY block of `psql`, line by line; what is in them can end neither a field nor the block. */
export function* copyBlock(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlCell[])[],
): Generator<string> {
  yield `COPY ${table} (${columns.join(', ')}) FROM stdin;\n`;
  for (const row of rows) yield `${row.map(cell).join('\t')}\n`;
  yield '\\.\n';
}
