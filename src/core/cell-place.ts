/** The names of places in lists, as people know them from their sheets. */

import type { CellPlace, Finding, FindingSource, PagePlace, ReportedInList } from './finding.js';

/** Column letters as Excel shows them: 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column number of letters (`C` → 3, `aa` → 27), undefined for anything else. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `C17` for row 17, column 3. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `Danh sách.xlsx › Sheet1!C17`; row or column may be unknown. */
export function describePlace(file: string, sheet?: string, row?: number, column?: number): string {
  const cell = row === undefined ? (column === undefined ? '' : columnName(column)) : cellName(row, column ?? 0);
  const inside = sheet === undefined ? cell : cell === '' ? sheet : `${sheet}!${cell}`;
  return inside === '' ? file : `${file} › ${inside}`;
}

/** The words for a page and its row, by language. */
const ON_PAGE = { vi: ['trang', 'hàng'], en: ['page', 'row'] } as const;
const PARAGRAPH = { vi: 'đoạn', en: 'paragraph' } as const;
/** A language that places are worded in. */
export type PlaceLang = keyof typeof ON_PAGE;

/** `qd.pdf › Phụ lục II, trang 3, hàng 12!C12`: as people turn the pages. */
function describeOnPage(
  { file, sheet, list, column = list }: CellPlace,
  { number, row }: PagePlace,
  lang: PlaceLang,
): string {
  const [onPage, inRow] = ON_PAGE[lang];
  const page = `${onPage} ${number}, ${inRow} ${row}`;
  const inside = sheet === undefined ? page : `${sheet}, ${page}`;
  return column === undefined ? `${file} › ${inside}` : `${file} › ${inside}!${cellName(row, column)}`;
}

/** The words for any place; a row of one of several lists side by side is named by its first cell; a JSON value is named by its key: `danh-muc.json › qlvanbandieuhanhcap2 #3.TenDonVi`. */
export function describe(place: CellPlace, lang: PlaceLang = 'vi'): string {
  if (place.page !== undefined) return describeOnPage(place, place.page, lang);
  if (place.paragraph !== undefined) return `${place.file} › ${PARAGRAPH[lang]} ${place.paragraph}`;
  const own = place.row === undefined ? undefined : place.list;
  if (place.key === undefined) return describePlace(place.file, place.sheet, place.row, place.column ?? own);
  const object = [place.sheet, place.row ? `#${place.row}` : undefined].filter((part) => part !== undefined).join(' ');
  return `${place.file} › ${object === '' ? place.key : `${object}.${place.key}`}`;
}

/** A place that {@link describe} worded, in another language. */
export function placeIn(described: string, lang: PlaceLang): string {
  const [onPage, inRow] = ON_PAGE[lang];
  return described.replace(/(?<= › |, )trang (\d+), hàng (\d+)(?=$|!)/, `${onPage} $1, ${inRow} $2`);
}

/** A place in the form of reports, where a cell is named by one word. */
export function sourceOf({ page, ...place }: CellPlace): FindingSource {
  const { file, sheet, column, key } = place;
  const row = page?.row ?? place.row ?? place.paragraph;
  const named = column === undefined ? undefined : row === undefined ? columnName(column) : cellName(row, column);
  const cell = key ?? named;
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(page === undefined ? {} : { page: page.number }),
    ...(row === undefined ? {} : { row }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** What {@link describe} says of a place beyond its file; '' where nothing more is known. */
export function describeInside(place: CellPlace, lang: PlaceLang = 'vi'): string {
  return describe(place, lang).slice(place.file.length).replace(/^ › /, '');
}

const CELL = /^[A-Z]{1,3}(\d*)$/;

/** The place that a report names; a cell that is no `C17` of its own row is the key of a JSON object. */
export function placeOfSource({ file, sheet, page, row, cell }: FindingSource): CellPlace {
  const place = {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(page === undefined || row === undefined ? {} : { page: { number: page, row } }),
  };
  if (cell === undefined) return place;
  const ownRow = CELL.exec(cell)?.[1];
  const column = ownRow === String(row ?? '') ? columnNumber(cell.slice(0, cell.length - ownRow.length)) : undefined;
  return column === undefined ? { ...place, key: cell } : { ...place, column };
}

/** A finding about a list as it is reported. @param file the path of the list, as reports are to name it */
export function reportedInList(
  { rule, severity, args, code, place }: Finding<CellPlace, string>,
  file: string,
  { message, hint }: { message: string; hint?: string },
): ReportedInList {
  return {
    rule,
    severity,
    message,
    file,
    source: sourceOf(place),
    ...(code === undefined ? {} : { code }),
    args,
    ...(hint === undefined ? {} : { hint }),
  };
}
