import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName, columnNumber } from '../../../../core/cell-place.js';
import { MarkedStyles, noStyles } from './marked-styles.js';
import { type MarkedCell, markedSheet } from './sheet-cells.js';
import { markedBefore, withBoxes, withComments } from './sheet-comments.js';

/** Most bytes that a workbook may unpack to; a larger one is copied cell by cell. */
const MOST = 256 * 1024 * 1024;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The names that the strict kind of the format has for the same. */
const STRICT: readonly (readonly [string, string])[] = [
  [OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  [MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
];
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** What stands behind the boxes of comments in a sheet. */
const BEHIND =
  /<(?:[\w.-]+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)(?=[\s/>])|<\/(?:[\w.-]+:)?worksheet\s*>/;

interface Relation {
  id: string;
  type: string;
  target: string;
}

/** The parts of a workbook that is being marked. */
class Parts {
  readonly #parts: Record<string, Uint8Array>;
  /** The workbook is of the strict kind (ISO/IEC 29500-1), which has other names for the same. */
  isStrict = false;

  constructor(bytes: Uint8Array) {
    let size = 0;
    this.#parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > MOST) throw new RangeError('too large');
        return true;
      },
    });
  }

  text(path: string): string | undefined {
    const part = this.#parts[path];
    return part === undefined ? undefined : strFromU8(part);
  }

  /** Writes a part, in the names that the workbook has for things. */
  set(path: string, text: string): void {
    const own = this.isStrict ? STRICT.reduce((xml, [plain, strict]) => xml.replaceAll(plain, strict), text) : text;
    this.#parts[path] = strToU8(own);
  }

  relations(part: string): Relation[] {
    const xml = this.text(relationsOf(part)) ?? '';
    return [...xml.matchAll(/<(?:[\w.-]+:)?Relationship(?=\s)([^<>]*?)\/?>/g)].map(([, attributes = '']) => {
      const of = (name: string): string =>
        new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
      return { id: of('Id'), type: of('Type').split('/').at(-1) ?? '', target: resolved(part, of('Target')) };
    });
  }

  /** Ties a part to another, and gives the id of that. */
  relate(part: string, type: string, target: string): string {
    const path = relationsOf(part);
    const xml =
      this.text(path) ??
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const id = `rIdMark${type}`;
    const item = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${target}"/>`;
    this.set(
      path,
      xml
        .replace(/<((?:[\w.-]+:)?Relationships)([^<>]*)\/>/, '<$1$2></$1>')
        .replace(/<\/((?:[\w.-]+:)?)Relationships\s*>/, (end, p: string) => item.replace('<', `<${p}`) + end),
    );
    return id;
  }

  declare(path: string, type: string): void {
    const xml = this.text(TYPES) ?? '';
    const item = `Override PartName="/${path}" ContentType="${type}"/>`;
    this.set(
      TYPES,
      xml.replace(/<\/((?:[\w.-]+:)?)Types\s*>/, (end, p: string) => `<${p}${item}${end}`),
    );
  }

  zip(): Uint8Array {
    return zipSync(this.#parts, { level: 6, mtime: new Date(1980, 0, 1) });
  }
}

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(text: string): string {
  const plain: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, dec?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return dec === undefined ? (plain[name ?? ''] ?? whole) : String.fromCodePoint(Number(dec));
  });
}

/** The parts of the sheets, by their names. */
function sheetsIn(parts: Parts, main: string): Map<string, string> {
  const targets = new Map(parts.relations(main).map(({ id, target }) => [id, target]));
  const found = new Map<string, string>();
  for (const [, attributes = ''] of (parts.text(main) ?? '').matchAll(/<(?:[\w.-]+:)?sheet(?=\s)([^<>]*?)\/?>/g)) {
    const name = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    const part = targets.get(/\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '');
    if (name !== null && part !== undefined) found.set(decoded(name[1] ?? name[2] ?? ''), part);
  }
  return found;
}

/** Cells that an earlier copy had marked and that are not marked any more. */
function soundAgain(parts: Parts, sheet: string, cells: readonly MarkedCell[]): MarkedCell[] {
  const comments = parts.relations(sheet).find(({ type }) => type === 'comments')?.target;
  const before = markedBefore(comments === undefined ? undefined : parts.text(comments));
  const marked = new Set(cells.map(({ row, column }) => cellName(row, column)));
  return before.flatMap((ref): MarkedCell[] => {
    const column = columnNumber(ref.replace(/\d+$/, ''));
    const row = Number(ref.replace(/^\D+/, ''));
    return marked.has(ref) || column === undefined ? [] : [{ row, column, isWrong: undefined, text: '' }];
  });
}

/** Puts the comments of marked cells beside those that a sheet has. */
function comment(
  parts: Parts,
  sheet: string,
  xml: string,
  cells: readonly MarkedCell[],
  number: number,
): string | undefined {
  const relations = parts.relations(sheet);
  const comments = relations.find(({ type }) => type === 'comments')?.target;
  const drawingId = /<(?:[\w.-]+:)?legacyDrawing(?=\s)[^<>]*?:id\s*=\s*["']([^"']*)["']/.exec(xml)?.[1];
  const drawing = relations.find(({ id }) => id === drawingId)?.target;
  const gone = soundAgain(parts, sheet, cells).map(({ row, column }) => cellName(row, column));
  const words = withComments(comments === undefined ? undefined : parts.text(comments), cells);
  const boxes = withBoxes(drawing === undefined ? undefined : parts.text(drawing), cells, gone);
  if (words === undefined || boxes === undefined) return undefined;
  const own = { words: `xl/commentsMark${number}.xml`, boxes: `xl/drawings/vmlDrawingMark${number}.vml` };
  parts.set(comments ?? own.words, words);
  parts.set(drawing ?? own.boxes, boxes);
  if (comments === undefined) {
    parts.relate(sheet, 'comments', own.words);
    parts.declare(own.words, COMMENTS_TYPE);
  }
  if (drawing !== undefined) return xml;
  const id = parts.relate(sheet, 'vmlDrawing', own.boxes);
  parts.declare(own.boxes, DRAWING_TYPE);
  const data = xml.search(/<(?:[\w.-]+:)?sheetData(?=[\s/>])/);
  const prefix = /^<((?:[\w.-]+:)?)/.exec(xml.slice(data))?.[1] ?? '';
  const after = Math.max(data, xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>/));
  const behind = BEHIND.exec(xml.slice(after));
  if (behind === null) return undefined;
  const at = after + behind.index;
  return `${xml.slice(0, at)}<${prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>${xml.slice(at)}`;
}

/** Gives a workbook without styles a part of them: programs that write values alone leave it out. */
function addStyles(parts: Parts, main: string): string {
  const path = 'xl/stylesMark.xml';
  parts.set(path, noStyles(MAIN));
  parts.relate(main, 'styles', path);
  parts.declare(path, STYLES_TYPE);
  return path;
}

function marked(bytes: Uint8Array, cells: ReadonlyMap<string, readonly MarkedCell[]>): Uint8Array | undefined {
  const parts = new Parts(bytes);
  const main = parts.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  parts.isStrict = /="http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main"/.test(parts.text(main) ?? '');
  const stylesPart = parts.relations(main).find(({ type }) => type === 'styles')?.target ?? addStyles(parts, main);
  const styles = MarkedStyles.of(parts.text(stylesPart) ?? '');
  const sheets = sheetsIn(parts, main);
  if (styles === undefined) return undefined;
  let number = 0;
  for (const [name, own] of cells) {
    const part = sheets.get(name) ?? '';
    const text = parts.text(part);
    const coloured =
      text === undefined ? undefined : markedSheet(text, [...own, ...soundAgain(parts, part, own)], styles.styleOf);
    number += 1;
    const done = coloured === undefined ? undefined : comment(parts, part, coloured, own, number);
    if (done === undefined) return undefined;
    parts.set(part, done);
  }
  parts.set(stylesPart, styles.text());
  return parts.zip();
}

/**
 * A workbook as it was sent, with cells coloured and commented and nothing else changed: formats, widths, merged cells,
 * hidden rows, columns and sheets stay.
 * @param cells by the name of the sheet
 * @returns undefined for a file that is not put together as workbooks are
 */
export function markedWorkbook(
  bytes: Uint8Array,
  cells: ReadonlyMap<string, readonly MarkedCell[]>,
): Uint8Array | undefined {
  try {
    return marked(bytes, cells);
  } catch {
    // whatever is odd about a package, the plain copy can be made of what was read
    return undefined;
  }
}
