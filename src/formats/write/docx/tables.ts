import { escapeXml } from '../ooxml/xml.js';
import type { Cell, Paragraph, Row, Table } from '../paged/model.js';

/** Sets a paragraph of a cell. */
type SetParagraph = (paragraph: Paragraph) => string;

const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const OPEN = ['left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('');
const RULED_MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>';
const NO_MARGINS = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('');

/** The beginning of a table, up to its rows. */
function opening({ widths, ruled, caption }: Table): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>`,
    ruled ? `<w:tblBorders>${RULES}</w:tblBorders>` : '',
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${ruled ? RULED_MARGINS : NO_MARGINS}</w:tblCellMar>`,
    caption === undefined ? '' : `<w:tblCaption w:val="${escapeXml(caption)}"/>`,
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
  ].join('');
}

function cellXml({ span, blocks, middle, whole, open }: Cell, width: number, set: SetParagraph): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    open ? `<w:tcBorders>${OPEN}</w:tcBorders>` : '',
    whole ? '<w:noWrap/>' : '',
    middle ? '<w:vAlign w:val="center"/>' : '',
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks.map(set).join('')}</w:tc>`;
}

function rowXml({ cells, head }: Row, widths: readonly number[], set: SetParagraph): string {
  let at = 0;
  const drawn = cells.map((cell) => {
    const width = widths.slice(at, at + cell.span).reduce((sum, each) => sum + each, 0);
    at += cell.span;
    return cellXml(cell, width, set);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${drawn.join('')}</w:tr>`;
}

/** A table in pieces of WordprocessingML. */
export function* tableXml(table: Table, set: SetParagraph): Generator<string> {
  yield opening(table);
  for (const row of table.rows) yield rowXml(row, table.widths, set);
  yield '</w:tbl>';
}
