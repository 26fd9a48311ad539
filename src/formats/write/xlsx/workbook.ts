import { contentTypes, type Part, pack, relationships } from '../ooxml/package.js';
import { XML } from '../ooxml/xml.js';
import { sheetNames } from './sheet.js';
import { stylesXml } from './workbook-styles.js';
import { commentsXml, drawingXml, MAIN, OFFICE, type SheetSpec, sheetXml, textXml } from './workbook-xml.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

function workbookPart(sheets: readonly SheetSpec[]): Part {
  const names = sheetNames(sheets.map(({ name }) => name));
  const items = sheets.map(({ hidden }, i) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${textXml(names[i] ?? '')}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const open = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`;
  const content = [XML, open, '<bookViews><workbookView/></bookViews><sheets>', ...items, '</sheets></workbook>'];
  return { path: 'xl/workbook.xml', content };
}

/** A sheet and, where it has any, its comments and the boxes they are shown in. */
function sheetParts(sheet: SheetSpec, number: number): Part[] {
  const { comments = [] } = sheet;
  const own: Part = { path: `xl/worksheets/sheet${number}.xml`, content: sheetXml(sheet, number === 1) };
  if (comments.length === 0) return [own];
  return [
    own,
    relationships(`xl/worksheets/_rels/sheet${number}.xml.rels`, [
      ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ['comments', `../comments${number}.xml`],
    ]),
    { path: `xl/comments${number}.xml`, content: [commentsXml(comments)] },
    { path: `xl/drawings/vmlDrawing${number}.vml`, content: [drawingXml(comments)] },
  ];
}

function typeOf(path: string): string | undefined {
  if (path.endsWith('.vml')) return DRAWING_TYPE;
  if (path.startsWith('xl/comments')) return `${TYPE}.comments+xml`;
  return /^xl\/worksheets\/sheet\d+\.xml$/.test(path) ? `${TYPE}.worksheet+xml` : undefined;
}

/** A workbook as the bytes of an .xlsx file; the same sheets always give the same bytes. */
export function workbook(sheets: readonly SheetSpec[]): Uint8Array {
  const parts = sheets.flatMap((sheet, i) => sheetParts(sheet, i + 1));
  const types: Record<string, string> = {
    'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
    'xl/styles.xml': `${TYPE}.styles+xml`,
  };
  for (const { path } of parts) {
    const type = typeOf(path);
    if (type !== undefined) types[path] = type;
  }
  const targets = sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  return pack([
    contentTypes(types),
    relationships('_rels/.rels', [['officeDocument', 'xl/workbook.xml']]),
    workbookPart(sheets),
    relationships('xl/_rels/workbook.xml.rels', [...targets, ['styles', 'styles.xml']]),
    { path: 'xl/styles.xml', content: [stylesXml()] },
    ...parts,
  ]);
}
