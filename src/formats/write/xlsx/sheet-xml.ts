/** A sheet as XML (ECMA-376): views, columns, rows, checks, protection, paper. */

import { cellName, columnName } from '../../../core/cell-place.js';
import { escapeXml, XML } from '../ooxml/xml.js';
import type { InputCheck, Sheet, SheetCell, SheetRow } from './sheet.js';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Height of a line of text in the default type, in points. */
export const LINE_HEIGHT = 15.75;

/** Excel reads `_x0041_` in a cell as the character it names (ECMA-376, ST_Xstring); such letters are written so. */
function literal(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

const CHECK_TYPES: Readonly<Record<InputCheck['kind'], string>> = {
  list: 'type="list"',
  custom: 'type="custom"',
  length: 'type="textLength" operator="lessThanOrEqual"',
};

function checkXml({ cells, kind, formula, lenient, error, prompt }: InputCheck): string {
  const style = lenient === true ? ' errorStyle="warning"' : '';
  const hint = prompt === undefined ? '' : ` showInputMessage="1" prompt="${escapeXml(prompt)}"`;
  const message = `showErrorMessage="1" error="${escapeXml(error)}"`;
  return `<dataValidation ${CHECK_TYPES[kind]}${style} allowBlank="1"${hint} ${message} sqref="${cells}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
}

function viewXml(frozen: number | undefined, isFirst: boolean): string {
  const below = `A${(frozen ?? 0) + 1}`;
  const pane =
    frozen === undefined
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`;
  return `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function paperXml(landscape: boolean, numbered: boolean): string {
  const orientation = landscape ? 'landscape' : 'portrait';
  if (!numbered) {
    return `<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`;
  }
  return [
    // inches: 30 mm on the left, 15 on the right, 20 above and below (NĐ 30/2020/NĐ-CP, Phụ lục I)
    '<pageMargins left="1.18" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" firstPageNumber="1" useFirstPageNumber="1" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader><firstHeader/></headerFooter>',
  ].join('');
}

/** Writes a sheet; what needs to know how many rows there were comes after them. */
export class SheetXml<Style extends string> {
  #last = 0;

  constructor(
    private readonly sheet: Sheet<Style>,
    private readonly styles: Readonly<Record<Style, number>>,
    private readonly isFirst: boolean,
  ) {}

  /** The table's heading and last row, once the sheet has been written; undefined where it is none. */
  get table(): { heading: number; cells: string } | undefined {
    const { isTable, frozen = 1, widths } = this.sheet;
    if (isTable !== true) return undefined;
    return { heading: frozen, cells: `$A$${frozen}:$${columnName(Math.max(1, widths.length))}$${this.#last}` };
  }

  /** The elements of the sheet, in the order the format demands. */
  *write(): Generator<string> {
    const { rows, merges = [], checks = [], comments = [], frozen, landscape, numberedPages } = this.sheet;
    const office = comments.length > 0 ? ` xmlns:r="${OFFICE}"` : '';
    yield `${XML}<worksheet xmlns="${MAIN}"${office}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
    yield viewXml(frozen, this.isFirst);
    yield `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`;
    yield this.#columns();
    yield '<sheetData>';
    for (const row of rows) {
      yield this.#row(row);
      this.#last = row.row;
    }
    yield '</sheetData>';
    if (this.sheet.protected === true) {
      yield '<sheetProtection sheet="1" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0"/>';
    }
    if (this.table !== undefined) yield `<autoFilter ref="${this.table.cells.replaceAll('$', '')}"/>`;
    if (merges.length > 0) {
      yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    }
    if (checks.length > 0) {
      yield `<dataValidations count="${checks.length}">${checks.map(checkXml).join('')}</dataValidations>`;
    }
    yield paperXml(landscape, numberedPages === true);
    if (comments.length > 0) yield '<legacyDrawing r:id="rId1"/>';
    yield '</worksheet>';
  }

  #columns(): string {
    const { widths, empty } = this.sheet;
    if (widths.length === 0) return '';
    const style = empty === undefined ? '' : ` style="${this.styles[empty]}"`;
    const columns = widths.map(
      (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width.toFixed(2)}" customWidth="1"${style}/>`,
    );
    return `<cols>${columns.join('')}</cols>`;
  }

  #row({ row, height, cells }: SheetRow<Style>): string {
    const size = height === undefined ? '' : ` ht="${height.toFixed(2)}" customHeight="1"`;
    return `<row r="${row}"${size}>${cells.map((cell) => this.#cell(row, cell)).join('')}</row>`;
  }

  #cell(row: number, { column, value, style }: SheetCell<Style>): string {
    const open = `<c r="${cellName(row, column)}" s="${this.styles[style]}"`;
    if (value === '') return `${open}/>`;
    if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
    return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal(value))}</t></is></c>`;
  }
}
