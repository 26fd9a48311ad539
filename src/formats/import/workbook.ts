import { strToU8, type Zippable, zipSync } from 'fflate';
import {
  commentsXml,
  DECLARATION,
  drawingXml,
  escapeXml,
  MAIN,
  OFFICE,
  type SheetSpec,
  sheetXml,
  stylesXml,
} from './workbook-xml.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Longest name of a sheet, in characters. */
const MOST_NAME = 31;

function relationships(entries: readonly (readonly [type: string, target: string])[]): string {
  const items = entries.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly SheetSpec[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPES}.${type}+xml"/>`;
  const parts = sheets.flatMap(({ comments = [] }, i) => [
    override(`worksheets/sheet${i + 1}`, 'worksheet'),
    ...(comments.length === 0 ? [] : [override(`comments${i + 1}`, 'comments')]),
  ]);
  const defaults = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${override('workbook', 'sheet.main')}${override('styles', 'styles')}${parts.join('')}</Types>`;
}

function workbookXml(sheets: readonly SheetSpec[], names: readonly string[]): string {
  const items = sheets.map(({ hidden }, i) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(names[i] ?? '')}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${items.join('')}</sheets></workbook>`;
}

/** Names Excel accepts: short, without some signs, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, i) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || `Sheet${i + 1}`;
    let unique = plain.slice(0, MOST_NAME);
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      const suffix = ` (${n})`;
      unique = plain.slice(0, MOST_NAME - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** A workbook as the bytes of an .xlsx file; the same sheets always give the same bytes. */
export function workbook(sheets: readonly SheetSpec[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const targets = sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, names),
    'xl/_rels/workbook.xml.rels': relationships([...targets, ['styles', 'styles.xml']]),
    'xl/styles.xml': stylesXml(),
  };
  sheets.forEach((sheet, i) => {
    const number = i + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, i === 0);
    const { comments = [] } = sheet;
    if (comments.length === 0) return;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships([
      ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ['comments', `../comments${number}.xml`],
    ]);
    parts[`xl/comments${number}.xml`] = commentsXml(comments);
    parts[`xl/drawings/vmlDrawing${number}.vml`] = drawingXml(comments);
  });
  // the first day a zip file can name, in whatever zone: the bytes must not tell when they were made
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = [strToU8(text), { level: 6, mtime }];
  return zipSync(files);
}
