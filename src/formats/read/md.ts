import { table } from '../../core/table.js';
import { decodeText } from './decode.js';
import { CodedLines, LinesBelow, nameTables, TitleLines } from './documents.js';
import { DEFAULT_LIMITS, type Limits, Meter } from './limits.js';
import { MarkdownAsides } from './md-asides.js';
import { raised } from './raised.js';
import type { RawCell, RawRow, RawTable, RowAside } from './types.js';

const DELIMITER_ROW = /^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const BARRED = /^[ \t]{0,3}\|.*\|/;
const FENCE = /^[ \t]{0,3}(?:```|~~~)/;
const ENTITIES: Readonly<Record<string, string>> = table({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' });

/** The cells of a line, parted at bars that are not escaped. */
function split(line: string): string[] {
  const bare = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < bare.length; i += 1) {
    const char = bare[i] ?? '';
    if (char === '\\' && bare[i + 1] === '|') {
      cell += '|';
      i += 1;
    } else if (char === '\\' && i + 1 < bare.length) {
      cell += char + (bare[i + 1] ?? '');
      i += 1;
    } else if (char === '|') {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  if (cell.trim() !== '') cells.push(cell);
  return cells;
}

/** Text that a page shows struck through. */
const STRUCK = /~~(?=\S)(.*?\S)~~|<(?:del|s|strike)>(.*?)<\/(?:del|s|strike)>/gi;

/** A character reference, a line break, or an escaped character (whose next characters then mean only themselves). */
const MARKED = /\\([!-/:-@[-`{-~])|<br\s*\/?>|&(?:#(\d{1,6})|(amp|lt|gt|quot|nbsp));/gi;

/** Words in bold letters; a star by itself marks a footnote, and lower lines stand in addresses. */
const BOLD = /(?<![\\*])\*\*(?=[^\s*])([^*]*[^\s*\\])\*\*(?!\*)/g;

/** What stands raised, as the numbers of footnotes do. */
const RAISED = /<sup>([^<]*)<\/sup>/gi;

/** What a reader of the rendered page sees: no emphasis around the whole, no bold words, no escapes, line breaks for `<br>`. */
function plain(cell: string): string {
  return cell
    .trim()
    .replace(/^(\*\*|__|\*|_|`)(?=\S)(.*\S)\1$/, '$2')
    .replace(BOLD, '$1')
    .replace(RAISED, (_, text: string) => raised(text))
    .replace(/^\[([^\]]*)\]\([^)]*\)$/, '$1')
    .replace(/^<([^<>\s]+:[^<>\s]+)>$/, '$1')
    .replace(MARKED, (whole: string, escaped?: string, code?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10ffff));
      return name === undefined ? '\n' : (ENTITIES[name.toLowerCase()] ?? whole);
    });
}

function rowOf(line: string, row: number, meter: Meter, notes: MarkdownAsides): { row: RawRow; asides: RowAside[] } {
  const asides: RowAside[] = [];
  const cells: RawCell[] = [];
  const parts = split(line);
  parts.forEach((whole, index) => {
    const { text: part, asides: own } = notes.of(whole, row);
    asides.push(...own);
    const struck = [...part.matchAll(STRUCK)].map(([, tildes, tagged]) => tildes ?? tagged ?? '').join(' ');
    const text = plain(part.replace(STRUCK, '$1$2'));
    if (text.trim() === '') return;
    meter.cell(undefined, row, index + 1, text.length);
    cells.push({ column: index + 1, text, kind: 'text', ...(struck.trim() === '' ? {} : { struck }) });
  });
  return { row: { row, fields: parts.length, cells }, asides };
}

/**
 * Reads the tables of a Markdown file (GitHub's form); rows bear the numbers of their lines, headings and
 * paragraphs above a table are its titles.
 * @throws TableError
 */
export function readMarkdown(bytes: Uint8Array, name: string, limits: Readonly<Limits> = DEFAULT_LIMITS): RawTable[] {
  const meter = new Meter(name, limits);
  meter.bytes(bytes.length);
  const { text, note } = decodeText(bytes, name);
  const lines = text.split(/\r\n|\n|\r/);
  const titles = new TitleLines();
  const coded = new CodedLines();
  const below = new LinesBelow();
  const footnotes = new MarkdownAsides(lines);
  const tables: RawTable[] = [];
  let fenced = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced || footnotes.holds(i)) continue;
    const isHeaded = line.includes('|') && DELIMITER_ROW.test(lines[i + 1] ?? '');
    // rows cut off from their table by a blank line are no table to a browser, but rows to whoever wrote them
    const isCutOff = BARRED.test(line);
    if (!isHeaded && !isCutOff) {
      const text = plain(line.replace(/^[ \t]*#+[ \t]*/, ''));
      titles.add(text);
      coded.add(text, i + 1);
      below.add(tables.length - 1, text);
      continue;
    }
    const rows: RawRow[] = [];
    const asides: RowAside[] = [];
    for (let at = i; at < lines.length && (lines[at] ?? '').includes('|'); at += 1) {
      i = at;
      const above = rows.at(-1);
      // headings may take two rows, below the line too
      if (above !== undefined && rows.length <= 2 && DELIMITER_ROW.test(lines[at] ?? '')) {
        above.ruled = true;
        continue;
      }
      const { row, asides: own } = rowOf(lines[at] ?? '', at + 1, meter, footnotes);
      asides.push(...own);
      if (row.cells.length === 0) continue;
      meter.row();
      rows.push(row);
    }
    const notes = note === undefined || tables.length > 0 ? {} : { notes: [note] };
    tables.push({
      file: name,
      format: 'md',
      ...titles.take(),
      ...notes,
      rows,
      ...(asides.length === 0 ? {} : { asides }),
    });
  }
  const named = nameTables(tables).map((table, at) => below.with(table, at));
  return coded.with(named, name, 'md');
}
