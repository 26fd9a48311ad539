import type { ReportChart } from '../../../../core/query/report-tables.js';
import { contentTypes, type Part, pack, relationships } from '../../ooxml/package.js';
import { escapeXml, XML } from '../../ooxml/xml.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The sheet in which the figures of a chart stand: categories in column A, a series in each column after it. */
export const SHEET = 'Sheet1';

/** The letter of a series' column. */
export function seriesColumn(index: number): string {
  return String.fromCharCode('B'.charCodeAt(0) + index);
}

function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
}

function sheetXml({ categories, series }: ReportChart): string {
  const head = series.map(({ name }, i) => textCell(`${seriesColumn(i)}1`, name)).join('');
  const rows = categories.map((category, i) => {
    const figures = series.map(({ values }, at) => `<c r="${seriesColumn(at)}${i + 2}"><v>${values[i] ?? 0}</v></c>`);
    return `<row r="${i + 2}">${textCell(`A${i + 2}`, category)}${figures.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`;
}

/** The workbook behind a chart, which Word opens where somebody edits its data. */
export function chartWorkbook(chart: ReportChart): Uint8Array {
  const workbook = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const parts: Part[] = [
    contentTypes({
      'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
      'xl/worksheets/sheet1.xml': `${TYPE}.worksheet+xml`,
    }),
    relationships('_rels/.rels', [['officeDocument', 'xl/workbook.xml']]),
    { path: 'xl/workbook.xml', content: [workbook] },
    relationships('xl/_rels/workbook.xml.rels', [['worksheet', 'worksheets/sheet1.xml']]),
    { path: 'xl/worksheets/sheet1.xml', content: [sheetXml(chart)] },
  ];
  return pack(parts);
}
