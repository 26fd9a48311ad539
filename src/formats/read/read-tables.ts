import { table } from '../../core/table.js';
import { detectFormat } from './detect.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { withoutLongBlanks } from './long-blanks.js';
import { TableError } from './table-fault.js';
import type { RawTable, TableFormat } from './types.js';

type Reader = (bytes: Uint8Array, name: string, limits: Readonly<Limits>) => RawTable[] | Promise<RawTable[]>;

/** Loaded when a file of the format turns up, not before: commands that read no file stay quick. */
const READERS: Readonly<Record<TableFormat, () => Promise<Reader>>> = {
  xlsx: async () => (await import('./xlsx.js')).readXlsx,
  csv: async () => (await import('./csv.js')).readCsv,
  docx: async () => (await import('./docx.js')).readDocx,
  md: async () => (await import('./md.js')).readMarkdown,
  json: async () => (await import('./json.js')).readJson,
  pdf: async () => (await import('./pdf/pdf.js')).readPdf,
};

const EXTENSIONS: Readonly<Record<string, TableFormat>> = table({
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  docx: 'docx',
  docm: 'docx',
  md: 'md',
  markdown: 'md',
  json: 'json',
  pdf: 'pdf',
});

/**
 * Reads every table of a file, whatever its format; a file that is not what its name says is read
 * for what it is, with a note.
 * @param name the file's name as messages are to show it
 * @throws TableError for a file that cannot be read
 */
export async function readTables(
  bytes: Uint8Array,
  name: string,
  limits: Readonly<Limits> = DEFAULT_LIMITS,
): Promise<RawTable[]> {
  const format = detectFormat(bytes, name);
  const read = await READERS[format]();
  const tables = (await read(bytes, name, limits)).map(withoutLongBlanks);
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const [first, ...others] = tables;
  if (first === undefined) throw new TableError('no-tables', { file: name });
  if (EXTENSIONS[extension] === undefined || EXTENSIONS[extension] === format) return tables;
  const note = { kind: 'format-differs', args: { extension, format } } as const;
  return [{ ...first, notes: [...(first.notes ?? []), note] }, ...others];
}
