import { linesIn, piecesOf } from '../ooxml/lines.js';
import { escapeXml, XML } from '../ooxml/xml.js';
import { columnLetters, type Extent, type Sheet } from './sheet.js';
import { CELL, SIZE } from './styles.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Height of a line of text, in points. */
const LINE = 15.75;
/** Width of a digit in the default type, in points: the unit of column widths. */
const DIGIT = SIZE / 2;
/** Part of a column's width that stays empty. */
const PADDING = 1;

/** Excel reads `_x0041_` in a cell as the character it names (ECMA-376, ST_Xstring); such letters are written so. */
function literal(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

function cellXml(reference: string, value: string | number, style: number): string {
  if (value === '') return `<c r="${reference}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${reference}" s="${CELL.number}"><v>${value}</v></c>`;
  const text = escapeXml(literal(value));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Lines a cell takes in a column that wraps; a program opening the file does not measure rows by itself. */
function linesOf(value: string | number, width: number, bold: boolean): number {
  if (typeof value === 'number') return 1;
  const points = (width - PADDING) * DIGIT;
  return value.split('\n').reduce((sum, line) => sum + linesIn(piecesOf(line, SIZE, bold), points), 0);
}

/** The parts of a sheet: its rows as they come, then what needs to know how many there were. */
export class SheetXml {
  private row = 0;
  /** Where the table lies; complete once the sheet has been written. */
  readonly extent: Extent = { heading: 0, last: 0 };

  constructor(
    private readonly sheet: Sheet,
    private readonly first: boolean,
  ) {
    this.extent.heading = sheet.titles.length + 1;
  }

  *write(): Generator<string> {
    const { titles, columns, rows, landscape } = this.sheet;
    const heading = this.extent.heading;
    const below = `A${heading + 1}`;
    yield `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
    yield `<sheetViews><sheetView ${this.first ? 'tabSelected="1" ' : ''}workbookViewId="0">`;
    yield `<pane ySplit="${heading}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`;
    yield `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`;
    yield `<sheetFormatPr defaultRowHeight="${LINE}"/><cols>`;
    for (const [i, { width }] of columns.entries()) {
      yield `<col min="${i + 1}" max="${i + 1}" width="${width.toFixed(2)}" customWidth="1"/>`;
    }
    yield '</cols><sheetData>';
    for (const [i, title] of titles.entries()) yield this.title(title, i === 2 ? CELL.source : CELL.title);
    yield this.line(
      columns.map(({ label }) => label),
      true,
      () => CELL.heading,
    );
    for (const { cells, strong } of rows) {
      yield this.line(cells, strong, (i) => {
        const middle = columns[i]?.middle ?? false;
        if (strong) return middle ? CELL.groupMiddle : CELL.group;
        return middle ? CELL.middle : CELL.text;
      });
    }
    this.extent.last = this.row;
    const last = columnLetters(columns.length);
    yield `</sheetData><autoFilter ref="A${heading}:${last}${this.row}"/>`;
    if (titles.length > 0 && columns.length > 1) {
      yield `<mergeCells count="${titles.length}">`;
      for (let at = 1; at <= titles.length; at += 1) yield `<mergeCell ref="A${at}:${last}${at}"/>`;
      yield '</mergeCells>';
    }
    yield '<printOptions horizontalCentered="1"/>';
    yield '<pageMargins left="0.59" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>';
    yield `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" firstPageNumber="1" useFirstPageNumber="1" fitToWidth="1" fitToHeight="0"/>`;
    yield '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader><firstHeader/></headerFooter></worksheet>';
  }

  private title(text: string, style: number): string {
    const width = this.sheet.columns.reduce((sum, column) => sum + column.width, 0);
    this.row += 1;
    const height = LINE * linesOf(text, width, true);
    return `<row r="${this.row}" ht="${height.toFixed(2)}" customHeight="1">${cellXml(`A${this.row}`, text, style)}</row>`;
  }

  private line(cells: readonly (string | number)[], strong: boolean, style: (column: number) => number): string {
    this.row += 1;
    let lines = 1;
    let drawn = '';
    for (const [i, value] of cells.entries()) {
      lines = Math.max(lines, linesOf(value, this.sheet.columns[i]?.width ?? 10, strong));
      drawn += cellXml(`${columnLetters(i + 1)}${this.row}`, value, style(i));
    }
    const height = lines === 1 ? '' : ` ht="${(LINE * lines).toFixed(2)}" customHeight="1"`;
    return `<row r="${this.row}"${height}>${drawn}</row>`;
  }
}
