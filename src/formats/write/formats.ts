import { extname } from 'node:path';
import type { AnnexWriter, PieceWriter } from './annexes/annex-writer.js';

/** All there is to know of a form that annexes can take. */
interface FormatEntry {
  /** Endings of its files; where two formats share one, a file is taken for the one that stands first. */
  endings: readonly string[];
  /** Nothing that a terminal can show: it needs a file. */
  binary?: true;
  /** It always has every field, under keys of its own: no columns can be chosen. */
  allFields?: true;
  /** It takes only codes in force: no drafts, no changes, no closed codes. */
  inForceOnly?: true;
  /** Rows and nothing else: what has to be known of them is said beside. */
  bare?: true;
  /** Its lines are fields with a delimiter, which may be chosen. */
  delimited?: true;
  /** It shows units as signed decisions have them on a day: no decision's list, no changes, no drafts. */
  ofDay?: true;
  /** It holds every code ever granted, not a decision's or a day's: what chooses among these has no meaning. */
  everyCode?: true;
  /** It holds codes and no contact data: what has to be known of these has no meaning. */
  codesOnly?: true;
  /** What becomes of what the writer gives, for which another program is needed. */
  conversion?: 'pdf';
  /** Its writer, loaded only when it is asked for. */
  load: () => Promise<AnnexWriter>;
  /** The same piece by piece, where a file may be very long. */
  loadPieces?: () => Promise<PieceWriter>;
}

/** Every form annexes can take, as `--format` names them and in the order in which they are offered. */
const FORMATS = {
  table: { endings: ['.txt'], load: async () => (await import('./annexes/table.js')).table },
  md: { endings: ['.md'], load: async () => (await import('./annexes/md.js')).md },
  csv: {
    endings: ['.csv'],
    bare: true,
    delimited: true,
    load: async () => (await import('./annexes/csv.js')).csv,
    loadPieces: async () => (await import('./annexes/csv.js')).csvRecords,
  },
  json: {
    endings: ['.json'],
    allFields: true,
    load: async () => (await import('./annexes/json.js')).json,
    loadPieces: async () => (await import('./annexes/json.js')).jsonParts,
  },
  html: { endings: ['.html', '.htm'], load: async () => (await import('./annexes/html/index.js')).html },
  xlsx: { endings: ['.xlsx'], binary: true, load: async () => (await import('./xlsx/index.js')).xlsx },
  docx: { endings: ['.docx'], binary: true, load: async () => (await import('./docx/index.js')).docx },
  pdf: {
    endings: ['.pdf'],
    binary: true,
    conversion: 'pdf',
    load: async () => (await import('./fodt/index.js')).fodt,
  },
  dmdc: {
    endings: ['.json'],
    allFields: true,
    inForceOnly: true,
    bare: true,
    load: async () => (await import('./annexes/national-catalogue.js')).dmdc,
  },
  mapping: {
    endings: ['.csv', '.xlsx', '.json'],
    allFields: true,
    bare: true,
    codesOnly: true,
    everyCode: true,
    load: async () => (await import('./annexes/mapping.js')).mapping,
  },
  ndjson: {
    endings: ['.ndjson', '.jsonl'],
    allFields: true,
    bare: true,
    ofDay: true,
    load: async () => (await import('./annexes/ndjson.js')).ndjson,
    loadPieces: async () => (await import('./annexes/ndjson.js')).ndjsonLines,
  },
  jsonld: {
    endings: ['.jsonld'],
    allFields: true,
    bare: true,
    ofDay: true,
    load: async () => (await import('./annexes/jsonld/index.js')).jsonld,
    loadPieces: async () => (await import('./annexes/jsonld/index.js')).jsonldPieces,
  },
  sql: {
    endings: ['.sql'],
    allFields: true,
    bare: true,
    everyCode: true,
    load: async () => (await import('./annexes/sql/index.js')).sql,
    loadPieces: async () => (await import('./annexes/sql/index.js')).sqlPieces,
  },
} as const satisfies Readonly<Record<string, FormatEntry>>;

export type ExportFormat = keyof typeof FORMATS;

/** The names of all formats, in the order in which they are offered. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/** What a format is like. */
export function exportFormat(format: ExportFormat): FormatEntry {
  return FORMATS[format];
}

/** The ending of a file, in small letters and with its point. */
export function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

/** The format of a file by its ending; undefined for one that says nothing. */
export function formatOfFile(path: string): ExportFormat | undefined {
  const ending = endingOf(path);
  return EXPORT_FORMATS.find((format) => exportFormat(format).endings.includes(ending));
}

/** True where a file's ending belongs to a format, or to none. */
export function endingFits(path: string, format: ExportFormat): boolean {
  return formatOfFile(path) === undefined || exportFormat(format).endings.includes(endingOf(path));
}
