import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe as wordPlace } from '../../src/core/cell-place.js';
import type { Args } from '../../src/core/finding.js';
import { TableError } from '../../src/formats/read/table-fault.js';
import type { RawTable } from '../../src/formats/read/types.js';
import type { Listed, ListedUnit } from '../../src/lists/recognise/listed.js';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 1 | 6 = 1): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(files);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function relationships(entries: readonly { id: string; type: string; target: string }[]): string {
  const items = entries.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** A cell: text, a number, nothing, or the cell's XML without its reference. */
export type CellSpec = string | number | null | { xml: string; attributes?: string };

export interface SheetSpec {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows: readonly (readonly CellSpec[])[];
  /** Attributes of rows by number, such as `hidden="1"`. */
  rowAttributes?: Readonly<Record<number, string>>;
  cols?: string;
  merges?: readonly string[];
}

function columnLetters(column: number): string {
  return column > 26
    ? `${columnLetters(Math.floor((column - 1) / 26))}${columnLetters(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column);
}

function cellXml(cell: CellSpec, row: number, column: number): string {
  const r = `r="${columnLetters(column)}${row}"`;
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c ${r} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c ${r}><v>${cell}</v></c>`;
  return `<c ${r} ${cell.attributes ?? ''}>${cell.xml}</c>`;
}

function sheetXml({ rows, rowAttributes = {}, cols = '', merges = [] }: SheetSpec): string {
  const data = rows.map((cells, i) => {
    const inside = cells.map((cell, j) => cellXml(cell, i + 1, j + 1)).join('');
    return `<row r="${i + 1}" ${rowAttributes[i + 1] ?? ''}>${inside}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const tail = merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}">${cols}<sheetData>${data.join('')}</sheetData>${tail}</worksheet>`;
}

export interface BookSpec {
  sheets: readonly SheetSpec[];
  /** `<si>` items of the shared strings. */
  strings?: readonly string[];
  styles?: string;
  workbookPr?: string;
}

/** The parts of a workbook as Excel writes them. */
export function bookParts({ sheets, strings = [], styles = '', workbookPr = '' }: BookSpec): Record<string, string> {
  const parts: Record<string, string> = {
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ({ id: `rId${i + 1}`, type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
      { id: 'rId98', type: 'sharedStrings', target: 'sharedStrings.xml' },
      { id: 'rId99', type: 'styles', target: 'styles.xml' },
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
  const list = sheets.map(({ name = 'Sheet1', state }, i) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${list.join('')}</sheets></workbook>`;
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
  });
  return parts;
}

export function book(spec: BookSpec): Uint8Array {
  return zip(bookParts(spec));
}

/** A workbook with one sheet of plain rows. */
export function simpleBook(rows: readonly (readonly CellSpec[])[]): Uint8Array {
  return book({ sheets: [{ rows }] });
}

export function p(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A Word cell: text, or paragraphs as XML with properties of the cell. */
export type WordSpec = string | { body: string; properties?: string };

export function tr(cells: readonly WordSpec[], properties = ''): string {
  const inside = cells.map((cell) => {
    const { body, properties: cellProperties = '' } = typeof cell === 'string' ? { body: p(cell) } : cell;
    return `<w:tc><w:tcPr>${cellProperties}</w:tcPr>${body}</w:tc>`;
  });
  return `<w:tr><w:trPr>${properties}</w:trPr>${inside.join('')}</w:tr>`;
}

export function tbl(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

export function wordTable(rows: readonly (readonly WordSpec[])[]): string {
  return tbl(rows.map((cells) => tr(cells)));
}

export function document(body: string, styles?: string, theme?: string, numbering?: string): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: '/word/document.xml' }]),
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
  };
  const related: { id: string; type: string; target: string }[] = [];
  if (styles !== undefined) {
    related.push({ id: 'rId1', type: 'styles', target: 'styles.xml' });
    parts['word/styles.xml'] = `<w:styles xmlns:w="${WORD}">${styles}</w:styles>`;
  }
  if (theme !== undefined) {
    related.push({ id: 'rId2', type: 'theme', target: 'theme/theme1.xml' });
    parts['word/theme/theme1.xml'] =
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:clrScheme>${theme}</a:clrScheme></a:theme>`;
  }
  if (numbering !== undefined) {
    related.push({ id: 'rId3', type: 'numbering', target: 'numbering.xml' });
    parts['word/numbering.xml'] = `<w:numbering xmlns:w="${WORD}">${numbering}</w:numbering>`;
  }
  if (related.length > 0) parts['word/_rels/document.xml.rels'] = relationships(related);
  return zip(parts);
}

/** An OLE compound file that holds streams of these names and nothing in them. */
export function compound(names: readonly string[]): Uint8Array {
  const sector = 512;
  const bytes = new Uint8Array(sector * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x4c, 0, true);
  view.setUint32(sector, 0xfffffffd, true);
  view.setUint32(sector + 4, 0xfffffffe, true);
  ['Root Entry', ...names].forEach((name, i) => {
    const at = sector * 2 + i * 128;
    for (let j = 0; j < name.length; j += 1) view.setUint16(at + j * 2, name.charCodeAt(j), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
  });
  return bytes;
}

/** The rows of a table as texts by column, blanks as ''. */
export function grid(table: RawTable | undefined): string[][] {
  return (table?.rows ?? []).map(({ cells }) => {
    const line: string[] = [];
    for (const cell of cells) line[cell.column - 1] = cell.text;
    return Array.from(line, (text) => text ?? '');
  });
}

/** The fault with which a file is refused. */
export async function faultOf(run: () => unknown): Promise<{ kind: string; args: Args }> {
  try {
    await run();
  } catch (error) {
    if (error instanceof TableError) {
      const { rule, args } = error.finding;
      return { kind: rule.replace(/^table-/, ''), args };
    }
    throw error;
  }
  throw new Error('the file was read');
}

/** Problems as lines: `error number-where-text a.xlsx › Sheet1!C3`. */
export function lines(listed: Listed): string[] {
  return listed.findings.map(
    ({ severity, rule, place }) => `${severity} ${rule.replace(/^list-/, '')} ${wordPlace(place)}`,
  );
}

/** A list as a table of some format: rows of texts, '' for blank. */
export function listOf(rows: readonly (readonly string[])[], extra: Partial<RawTable> = {}): RawTable {
  return {
    file: 'a.csv',
    format: 'csv',
    rows: rows.map((texts, i) => ({
      row: i + 1,
      cells: texts.flatMap((text, j) => (text === '' ? [] : [{ column: j + 1, text, kind: 'text' as const }])),
    })),
    ...extra,
  };
}

/** What a list says of a unit, without where it was found. */
export function withoutPlaces({
  place: _place,
  cells: _cells,
  fonts: _fonts,
  ...rest
}: ListedUnit): Omit<ListedUnit, 'place' | 'cells' | 'fonts'> {
  return rest;
}
