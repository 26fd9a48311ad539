import { extname } from 'node:path';
import type { AnnexWriter } from './annexes/format.js';

/** Every form annexes can take. */
export const EXPORT_FORMATS = ['table', 'md', 'csv', 'json', 'html', 'xlsx', 'docx', 'pdf', 'dmdc'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The writer of each format, loaded only when it is asked for. */
export const WRITERS: Readonly<Record<ExportFormat, () => Promise<AnnexWriter>>> = {
  table: async () => (await import('./annexes/table.js')).table,
  md: async () => (await import('./annexes/md.js')).md,
  csv: async () => (await import('./annexes/csv.js')).csv,
  json: async () => (await import('./annexes/json.js')).json,
  html: async () => (await import('./annexes/html/index.js')).html,
  xlsx: async () => (await import('./xlsx/index.js')).xlsx,
  docx: async () => (await import('./docx/index.js')).docx,
  pdf: async () => (await import('./docx/index.js')).docx,
  dmdc: async () => (await import('./annexes/national-catalogue.js')).dmdc,
};

/** The format that a file's ending asks for. */
const BY_ENDING: Readonly<Record<string, ExportFormat>> = {
  '.txt': 'table',
  '.md': 'md',
  '.csv': 'csv',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.xlsx': 'xlsx',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** Endings that fit a format although another one is theirs first. */
const ALSO: Readonly<Partial<Record<ExportFormat, readonly string[]>>> = { dmdc: ['.json'] };

/** The format of a file by its ending; undefined for one that says nothing. */
export function formatOfFile(path: string): ExportFormat | undefined {
  return BY_ENDING[extname(path).toLowerCase()];
}

/** True where a file's ending belongs to a format, or to none. */
export function endingFits(path: string, format: ExportFormat): boolean {
  const own = formatOfFile(path);
  return own === undefined || own === format || (ALSO[format]?.includes(extname(path).toLowerCase()) ?? false);
}
