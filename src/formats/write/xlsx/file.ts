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
import { columnLetters, type Sheet, sheetNames } from './sheet.js';
import { SheetXml } from './sheet-xml.js';
import { stylesXml } from './styles.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook; read after the sheets, for it names the rows they turned out to have. */
function* workbookXml(
  names: readonly string[],
  sheets: readonly Sheet[],
  written: readonly SheetXml[],
): Generator<string> {
  yield `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  yield ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews>';
  yield '<sheets>';
  for (const [i, name] of names.entries()) {
    yield `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`;
  }
  yield '</sheets><definedNames>';
  // sorted by name, as Excel keeps them
  for (const kind of ['_xlnm._FilterDatabase', '_xlnm.Print_Titles'] as const) {
    for (const [i, name] of names.entries()) {
      const { heading = 1, last = 1 } = written[i]?.extent ?? {};
      const sheet = `'${name.replaceAll("'", "''")}'!`;
      const filter = `$A$${heading}:$${columnLetters(sheets[i]?.columns.length ?? 1)}$${last}`;
      const hidden = kind === '_xlnm._FilterDatabase' ? ' hidden="1"' : '';
      const range = kind === '_xlnm._FilterDatabase' ? filter : `$${heading}:$${heading}`;
      yield `<definedName name="${kind}" localSheetId="${i}"${hidden}>${escapeXml(sheet + range)}</definedName>`;
    }
  }
  yield '</definedNames></workbook>';
}

/**
 * An Excel workbook: every sheet with its heading row frozen, filterable and repeated on each printed page (A4, page
 * numbers in the header from page 2). At least one sheet is needed.
 */
export function xlsxFile(sheets: readonly Sheet[], properties: Properties): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet, i) => new SheetXml(sheet, i === 0));
  const paths = sheets.map((_, i) => `xl/worksheets/sheet${i + 1}.xml`);
  const sheetParts = written.map((sheet, i): Part => ({ path: paths[i] ?? '', content: sheet.write() }));
  return pack([
    contentTypes({
      'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
      'xl/styles.xml': `${TYPE}.styles+xml`,
      ...Object.fromEntries(paths.map((path) => [path, `${TYPE}.worksheet+xml`])),
      ...PROPERTY_TYPES,
    }),
    rootRelationships('xl/workbook.xml'),
    ...sheetParts,
    { path: 'xl/workbook.xml', content: workbookXml(names, sheets, written) },
    relationships('xl/_rels/workbook.xml.rels', [
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    { path: 'xl/styles.xml', content: [stylesXml()] },
    ...propertyParts(properties),
  ]);
}
