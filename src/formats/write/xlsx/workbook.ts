import {
  contentTypes,
  type Part,
  PROPERTY_TYPES,
  type Properties,
  pack,
  propertyParts,
  relationships,
  rootRelationships,
} from '../ooxml/package.js';
import { escapeXml, XML } from '../ooxml/xml.js';
import { commentsXml, drawingXml } from './comments-xml.js';
import { type Sheet, sheetNames } from './sheet.js';
import { MAIN, OFFICE, SheetXml } from './sheet-xml.js';
import type { StyleSheet } from './style-sheet.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A sheet with its name on the tab and what writes it. */
interface Written<Style extends string> {
  sheet: Sheet<Style>;
  name: string;
  xml: SheetXml<Style>;
}

/** The rows that tables filter by and repeat on paper; sorted by name, as Excel keeps them. */
function definedNames<Style extends string>(written: readonly Written<Style>[]): string {
  const named = (['_xlnm._FilterDatabase', '_xlnm.Print_Titles'] as const).flatMap((kind) =>
    written.flatMap(({ name, xml: { table } }, i) => {
      if (table === undefined) return [];
      const isFilter = kind === '_xlnm._FilterDatabase';
      const range = isFilter ? table.cells : `$${table.heading}:$${table.heading}`;
      const place = escapeXml(`'${name.replaceAll("'", "''")}'!${range}`);
      return `<definedName name="${kind}" localSheetId="${i}"${isFilter ? ' hidden="1"' : ''}>${place}</definedName>`;
    }),
  );
  return named.length === 0 ? '' : `<definedNames>${named.join('')}</definedNames>`;
}

/** The workbook; read after the sheets, for it names the rows they turned out to have. */
function* workbookXml<Style extends string>(written: readonly Written<Style>[]): Generator<string> {
  yield `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>`;
  for (const [i, { name, sheet }] of written.entries()) {
    const state = sheet.hidden === true ? ' state="hidden"' : '';
    yield `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  }
  yield `</sheets>${definedNames(written)}</workbook>`;
}

/** A sheet and, where it has any, its comments and the boxes they are shown in. */
function sheetParts<Style extends string>({ sheet, xml }: Written<Style>, number: number): Part[] {
  const { comments = [] } = sheet;
  const own: Part = { path: `xl/worksheets/sheet${number}.xml`, content: xml.write() };
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

/**
 * A workbook as the bytes of an .xlsx file; the same sheets always give the same bytes. At least one sheet is needed.
 * @param properties title, author and day; a form to be filled in has none
 */
export function workbook<Style extends string>(
  sheets: readonly Sheet<Style>[],
  styles: StyleSheet<Style>,
  properties?: Properties,
): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet, i) => ({
    sheet,
    name: names[i] ?? '',
    xml: new SheetXml(sheet, styles.index, i === 0),
  }));
  const parts = written.flatMap((each, i) => sheetParts(each, i + 1));
  const types: Record<string, string> = {
    'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
    'xl/styles.xml': `${TYPE}.styles+xml`,
  };
  for (const { path } of parts) {
    const type = typeOf(path);
    if (type !== undefined) types[path] = type;
  }
  const main = 'xl/workbook.xml';
  return pack([
    contentTypes({ ...types, ...(properties === undefined ? {} : PROPERTY_TYPES) }),
    properties === undefined ? relationships('_rels/.rels', [['officeDocument', main]]) : rootRelationships(main),
    ...parts,
    { path: main, content: workbookXml(written) },
    relationships('xl/_rels/workbook.xml.rels', [
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    { path: 'xl/styles.xml', content: [styles.xml()] },
    ...(properties === undefined ? [] : propertyParts(properties)),
  ]);
}
