import type { Args } from '../../../core/finding.js';
import { nameTables } from '../documents.js';
import { DEFAULT_LIMITS, type Limits, Meter } from '../limits.js';
import type { PaperLine } from '../paper-line.js';
import { TableError } from '../table-fault.js';
import type { RawTable, TableNote } from '../types.js';
import { strokesDrawn } from './drawn.js';
import { withFootnotes } from './footnotes.js';
import { type JoinedPages, joinPages } from './join-pages.js';
import { linesOf } from './lines.js';
import { overdrawn } from './overdrawn.js';
import { linesOfPages } from './page-lines.js';
import type { Glyph, PageMarks } from './page-marks.js';
import { type LinePart, partsOf } from './page-parts.js';
import { type PagesSeen, readPages } from './pdf-document.js';
import { rawTable } from './pdf-tables.js';
import { type UprightPage, upright } from './upright.js';

function notesOf(seen: PagesSeen, upright: readonly UprightPage[], isPaper: boolean): TableNote[] {
  const { blank, unreadable, garbled, attached } = seen;
  const notes: TableNote[] = [];
  if (blank.length > 0) notes.push({ kind: 'page-without-text', args: { pages: blank.map(String) } });
  if (garbled.length > 0) notes.push({ kind: 'page-garbled', args: { pages: garbled.map(String) } });
  if (unreadable.length > 0) notes.push({ kind: 'page-unreadable', args: { pages: unreadable.map(String) } });
  if (attached.length > 0) notes.push({ kind: 'file-attached', args: { names: attached } });
  return [
    ...notes,
    ...seen.pages.flatMap((page, i) => [
      ...sightNotes(page, upright[i]),
      ...(isPaper ? drawnNotes(page, upright[i]) : []),
    ]),
  ];
}

/**
 * Strokes that may be letters: a list may bear a letterhead's emblem, but on a paper that is signed somebody has to look at
 * what is drawn. Those over words are told with them.
 */
function drawnNotes(marks: PageMarks, upright: UprightPage | undefined): TableNote[] {
  if (upright === undefined || overdrawn(upright).length > 0) return [];
  const strokes = strokesDrawn(marks, upright);
  return strokes === 0 ? [] : [{ kind: 'page-drawn', args: { page: marks.page, count: strokes } }];
}

/** Part of a page that a picture takes from which the page itself is one. */
const WHOLE_PAGE = 0.5;

function textOf(glyphs: readonly Glyph[]): string {
  return shown(linesOf(glyphs).map((line) => line.text));
}

function shown(lines: readonly string[]): string {
  const text = lines.join(' ');
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text;
}
const MOST_SHOWN = 120;

/** What somebody who looks at a page sees otherwise than its letters say. */
function sightNotes(marks: PageMarks, upright: UprightPage | undefined): TableNote[] {
  const { page, width, height, hidden, pictures, annotations } = marks;
  const note = (kind: TableNote['kind'], args: Args): TableNote => ({ kind, args: { page, ...args } });
  const over = pictures.map((picture) => textOf(picture.over)).filter((text) => text !== '');
  const drawnOver = upright === undefined ? [] : overdrawn(upright);
  const isPicture = pictures.some(({ area }) => area > WHOLE_PAGE * width * height);
  return [
    ...(hidden.length === 0 ? [] : [note('page-text-hidden', { text: textOf(hidden) })]),
    ...over.map((text) => note('page-text-covered', { text })),
    ...(drawnOver.length === 0 ? [] : [note('page-text-overdrawn', { text: shown(drawnOver) })]),
    ...(isPicture ? [note('page-pictured', {})] : []),
    ...annotations.map(({ kind, text }) => note('page-annotated', { kind, text })),
  ];
}

/**
 * The tables of a document. Where lines with codes are left over, columns that only the places of words showed are
 * not to be relied on: then only what is drawn counts.
 */
function tablesOf(pages: readonly UprightPage[]): JoinedPages {
  const all = joinPages(pages.map((page) => partsOf(page, true)));
  if (all.strays.length === 0 || all.tables.every(({ ruled }) => ruled)) return all;
  return joinPages(pages.map((page) => partsOf(page, false)));
}

function noTables(file: string, [first, ...others]: readonly LinePart[]): TableError {
  if (first === undefined) return new TableError('no-tables', { file });
  const { page, line, text } = first;
  return new TableError('pdf-unplaced', { file, count: others.length + 1, page, line, text });
}

/** The tables of a PDF, what is to be said of them and of its pages, and the lines that stand like rows in none of them. */
interface TablesSeen {
  tables: RawTable[];
  notes: TableNote[];
  strays: readonly LinePart[];
}

/**
 * Every table of a PDF that has its text in it: by its ruled lines, else by how its text stands in columns, over all the
 * pages it takes. Whatever stands like a row and is in no table is named.
 */
function tablesOn(pages: readonly UprightPage[], seen: PagesSeen, meter: Meter, isPaper: boolean): TablesSeen {
  const { tables, strays, sentences, joined } = tablesOf(pages);
  const named = nameTables(tables.map((table) => rawTable(table, meter)).filter(({ rows }) => rows.length > 0));
  const notes: TableNote[] = [
    ...notesOf(seen, pages, isPaper),
    ...strays.map(({ text, page, line }): TableNote => ({ kind: 'line-unplaced', args: { text, page, line } })),
    ...sentences.map(
      ({ text, page, line }): TableNote => ({ kind: 'line-unplaced', args: { text, page, line, sentence: true } }),
    ),
    ...joined.map(({ row, text }): TableNote => ({ kind: 'row-joined', args: { text, page: row.page, row: row.row } })),
  ];
  return { tables: withFootnotes(named), notes, strays };
}

/** Tables with what is to be said, at the first of them. */
function withNotes([first, ...others]: readonly [RawTable, ...RawTable[]], notes: readonly TableNote[]): RawTable[] {
  return notes.length === 0 ? [first, ...others] : [{ ...first, notes: [...notes] }, ...others];
}

/** Reads every table of a PDF. @throws TableError */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  limits: Readonly<Limits> = DEFAULT_LIMITS,
): Promise<RawTable[]> {
  const meter = new Meter(name, limits);
  const seen = await readPages(bytes, meter);
  const { tables, notes, strays } = tablesOn(seen.pages.map(upright), seen, meter, false);
  const [first, ...others] = tables;
  if (first === undefined) throw noTables(name, strays);
  return withNotes([first, ...others], notes);
}

/**
 * Reads a PDF that is a paper: its lines, and its tables once they are asked for. Where it has none, what is to be said of
 * its pages comes with an empty one.
 * @throws TableError
 */
export async function readPdfPaper(
  bytes: Uint8Array,
  name: string,
  limits: Readonly<Limits>,
): Promise<{ lines: PaperLine[]; tables: () => RawTable[] }> {
  const meter = new Meter(name, limits);
  const seen = await readPages(bytes, meter);
  const pages = seen.pages.map(upright);
  const withAll = (): RawTable[] => {
    const { tables, notes } = tablesOn(pages, seen, meter, true);
    const [first = { file: name, format: 'pdf', rows: [] }, ...others] = tables;
    return withNotes([first, ...others], notes);
  };
  return { lines: linesOfPages(pages), tables: withAll };
}
