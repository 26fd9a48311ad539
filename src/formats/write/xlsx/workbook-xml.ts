/** The parts of a small workbook as XML (ECMA-376): sheets with styles, comments, input checks, protection. */

import { cellName, columnName } from '../../../core/cell-place.js';
import { CONTROL } from '../../../core/text/characters.js';
import { escapeXml, XML } from '../ooxml/xml.js';

/** How a cell looks, and whether it may be changed in a protected sheet. */
export const CELL_STYLES = [
  'plain',
  'wrong',
  'doubtful',
  'title',
  'remark',
  'heading',
  'explanation',
  'example',
  'input',
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

export interface SheetCell {
  column: number;
  text: string;
  style: CellStyle;
}

export interface SheetRow {
  row: number;
  /** Points; left to the program that opens the file where it is absent. */
  height?: number;
  cells: readonly SheetCell[];
}

/** A check of what is typed into cells. */
export interface InputCheck {
  /** Cells it holds for: `B6:B2000`. */
  cells: string;
  kind: 'list' | 'custom' | 'length';
  formula: string;
  /** Other values are warned about and may stay. */
  lenient?: boolean;
  /** Shown when a value does not pass. */
  error: string;
  /** Shown while the cell is chosen. */
  prompt?: string;
}

export interface SheetSpec {
  name: string;
  hidden?: boolean;
  /** Widths of the columns in characters, from the first on. */
  widths: readonly number[];
  /** Style of cells that hold nothing yet. */
  empty?: CellStyle;
  rows: readonly SheetRow[];
  merges?: readonly string[];
  comments?: readonly { row: number; column: number; text: string }[];
  checks?: readonly InputCheck[];
  /** Only cells of style `input` may be changed. */
  protected?: boolean;
  /** Rows that stay in sight. */
  frozen?: number;
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A text as XML holds it; what XML cannot hold is left out. */
export function textXml(text: string): string {
  return escapeXml(text.replace(CONTROL, ''));
}

function styleIndex(style: CellStyle): number {
  return CELL_STYLES.indexOf(style) + 1;
}

function cellXml(row: number, { column, text, style }: SheetCell): string {
  const open = `<c r="${cellName(row, column)}" s="${styleIndex(style)}"`;
  if (text === '') return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is></c>`;
}

function rowXml({ row, height, cells }: SheetRow): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${size}>${cells.map((cell) => cellXml(row, cell)).join('')}</row>`;
}

const CHECK_TYPES: Readonly<Record<InputCheck['kind'], string>> = {
  list: 'type="list"',
  custom: 'type="custom"',
  length: 'type="textLength" operator="lessThanOrEqual"',
};

function checkXml({ cells, kind, formula, lenient, error, prompt }: InputCheck): string {
  const style = lenient === true ? ' errorStyle="warning"' : '';
  const hint = prompt === undefined ? '' : ` showInputMessage="1" prompt="${textXml(prompt)}"`;
  const message = `showErrorMessage="1" error="${textXml(error)}"`;
  return `<dataValidation ${CHECK_TYPES[kind]}${style} allowBlank="1"${hint} ${message} sqref="${cells}"><formula1>${textXml(formula)}</formula1></dataValidation>`;
}

function viewXml(frozen: number | undefined, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  const pane =
    frozen === undefined
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="${cellName(frozen + 1, 1)}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0"${selected}>${pane}</sheetView></sheetViews>`;
}

function columnsXml({ widths, empty }: SheetSpec): string {
  if (widths.length === 0) return '';
  const style = empty === undefined ? '' : ` style="${styleIndex(empty)}"`;
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${style}/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

/** A sheet; its elements in the order the format demands. */
export function* sheetXml(sheet: SheetSpec, isFirst: boolean): Generator<string> {
  const { rows, merges = [], checks = [], comments = [] } = sheet;
  const guard = '<sheetProtection sheet="1" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0"/>';
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield viewXml(sheet.frozen, isFirst);
  yield columnsXml(sheet);
  yield '<sheetData>';
  for (const row of rows) yield rowXml(row);
  yield '</sheetData>';
  if (sheet.protected === true) yield guard;
  if (merges.length > 0) {
    yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  }
  if (checks.length > 0) {
    yield `<dataValidations count="${checks.length}">${checks.map(checkXml).join('')}</dataValidations>`;
  }
  yield '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  if (comments.length > 0) yield '<legacyDrawing r:id="rId1"/>';
  yield '</worksheet>';
}

/** The words of a sheet's comments. */
export function commentsXml(comments: NonNullable<SheetSpec['comments']>): string {
  const items = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><t xml:space="preserve">${textXml(text)}</t></text></comment>`,
  );
  return `${XML}<comments xmlns="${MAIN}"><authors><author>madinhdanh</author></authors><commentList>${items.join('')}</commentList></comments>`;
}

/** The boxes in which the comments are shown. */
export function drawingXml(comments: NonNullable<SheetSpec['comments']>): string {
  const shapes = comments.map(({ row, column, text }, i) => {
    const lines = Math.min(12, 2 + Math.ceil(text.length / 40) + text.split('\n').length);
    const anchor = [column, 15, row - 1, 2, column + 3, 15, row - 1 + lines, 4].join(', ');
    return `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

/** A range of one column: `B6:B2000`. */
export function columnRange(column: number, from: number, to: number): string {
  return `${columnName(column)}${from}:${columnName(column)}${to}`;
}
