import { nameTables } from './documents.js';
import { BodyListener } from './docx-body.js';
import { wordComments } from './docx-comments.js';
import { drawnNotes } from './docx-drawn.js';
import { marginLines } from './docx-header.js';
import { objectNotes } from './docx-objects.js';
import { withNotes } from './docx-open.js';
import { shapesFor, wordSettings } from './docx-parts.js';
import { DEFAULT_LIMITS, type Limits, Meter } from './limits.js';
import { OoxmlPackage } from './ooxml.js';
import type { RawTable, TableNote } from './types.js';

/** What stands above every page is a title of the first table, but farther from it than its own. */
function underHeader(tables: readonly RawTable[], header: readonly string[]): RawTable[] {
  const [first, ...others] = tables;
  return first === undefined ? [] : [{ ...first, titles: [...header, ...(first.titles ?? [])] }, ...others];
}

/** What stands at the foot of every page is below every table. */
function overFooter(tables: readonly RawTable[], footer: readonly string[]): RawTable[] {
  return footer.length === 0
    ? [...tables]
    : tables.map((each) => ({ ...each, below: [...(each.below ?? []), ...footer] }));
}

/** What is said of objects comes with the first table. */
function withObjects(tables: readonly RawTable[], notes: readonly TableNote[]): RawTable[] {
  const [first, ...others] = tables;
  return first === undefined || notes.length === 0 ? [...tables] : [withNotes(first, notes), ...others];
}

/**
 * Reads every table of a Word document, each with the lines of text above it: text as it stands once tracked
 * changes are accepted, hidden text left out, merged cells marked, a table in a cell as a table of its own.
 * @throws TableError
 */
export function readDocx(bytes: Uint8Array, name: string, limits: Readonly<Limits> = DEFAULT_LIMITS): RawTable[] {
  const meter = new Meter(name, limits);
  const pack = new OoxmlPackage(bytes, meter);
  const main = pack.mainPart('word/document.xml');
  const settings = wordSettings(pack, main);
  const shapes = shapesFor(pack, main, settings.styles);
  const body = new BodyListener(meter, settings, shapes, wordComments(pack, main));
  pack.parse(main, body);
  const tables = body.asides.with(body.tables(), pack, main);
  const around = overFooter(tables, marginLines(pack, main, 'footer'));
  return withObjects(nameTables(underHeader(around, marginLines(pack, main, 'header'))), [
    ...objectNotes(pack, main),
    ...drawnNotes(pack, main),
  ]);
}
