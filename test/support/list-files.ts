import { readList } from '../../src/app/list-file.js';
import type { Registry } from '../../src/core/registry/registry.js';
import type { Imported, ImportOptions } from '../../src/lists/import/import-model.js';
import { planImport } from '../../src/lists/import/plan-import.js';
import { TODAY } from './import.js';
import { book, document, p, simpleBook, utf8, wordTable } from './tables.js';

/** The formats that offices write lists in. */
export const OFFICE_FORMATS = ['csv', 'xlsx', 'docx'] as const;
export type OfficeFormat = (typeof OFFICE_FORMATS)[number];

type Rows = readonly (readonly string[])[];

function csvOf(rows: Rows): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

/** A list as a file of a format; a title stands above the table as people write it. */
export function listFile(rows: Rows, format: OfficeFormat, { title, sheet }: { title?: string; sheet?: string } = {}) {
  const titled = title === undefined ? rows : [[title], ...rows];
  switch (format) {
    case 'csv':
      return utf8(csvOf(titled));
    case 'xlsx':
      return sheet === undefined ? simpleBook(titled) : book({ sheets: [{ name: sheet, rows: titled }] });
    case 'docx':
      return document(`${title === undefined ? '' : p(title)}${wordTable(rows)}`);
  }
}

/** What a list in a file of a format comes to. */
export async function plannedFrom(
  registry: Registry,
  rows: Rows,
  format: OfficeFormat,
  { title, sheet, ...options }: Partial<ImportOptions> & { title?: string; sheet?: string } = {},
): Promise<Imported> {
  const words = { ...(title === undefined ? {} : { title }), ...(sheet === undefined ? {} : { sheet }) };
  const { listed, keyed } = await readList(listFile(rows, format, words), `ds.${format}`);
  return planImport(registry, listed, { today: TODAY, keyed, placeholder: (code) => `? ${code}`, ...options });
}

/** Rules of the errors, in the order in which they are said. */
export function errorsOf({ findings }: Imported): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule.replace(/^import-/, ''));
}
