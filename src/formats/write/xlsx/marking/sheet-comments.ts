import { cellName } from '../../../../core/cell-place.js';
import { escapeXml } from '../../ooxml/xml.js';
import { commentsXml, drawingXml } from '../comments-xml.js';
import type { MarkedCell } from './sheet-cells.js';

const AUTHOR = 'madinhdanh';
/** What stands between our words and those that were there, as programs write its line ends. */
const BELOW = /(?:&#10;|&#xA;|\r?\n)—(?:&#10;|&#xA;|\r?\n)/i;

function plainText(comment: string): string {
  return [...comment.matchAll(/<(?:[\w.-]+:)?t(?=[\s>])[^<>]*>([^<]*)</g)].map(([, text = '']) => text).join('');
}

/** The cells that an earlier copy of ours had marked, by the comments that it left. */
export function markedBefore(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  const names = [...xml.matchAll(/<(?:[\w.-]+:)?author(?=[\s>])[^<>]*>([^<]*)</g)].map(([, name = '']) => name);
  return [...xml.matchAll(/<(?:[\w.-]+:)?comment(?=\s)([^<>]*)>/g)].flatMap(([, attributes = '']) => {
    const id = /\sauthorId\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    const ref = /\sref\s*=\s*["']([A-Z]+\d+)["']/.exec(attributes)?.[1];
    return names[Number(id)] === AUTHOR && ref !== undefined ? [ref] : [];
  });
}

/** A comments part with those of marked cells; what somebody had said at a cell stays below ours. */
export function withComments(xml: string | undefined, cells: readonly MarkedCell[]): string | undefined {
  if (xml === undefined) return commentsXml(cells);
  const prefix = /<((?:[\w.-]+:)?)commentList(?=[\s/>])/.exec(xml)?.[1];
  const authors = /<(?:[\w.-]+:)?authors(?=[\s>])[^<>]*>([\s\S]*?)<\/(?:[\w.-]+:)?authors>/.exec(xml);
  if (prefix === undefined || authors === null) return undefined;
  const author = (authors[1]?.match(/<(?:[\w.-]+:)?author(?=[\s/>])/g) ?? []).length;
  const earlier = new Map<string, string>();
  const wanted = new Set(cells.map(({ row, column }) => cellName(row, column)));
  const ours = new Set(markedBefore(xml));
  const own = new RegExp(`<${prefix}comment(?=\\s)([^<>]*)>[\\s\\S]*?</${prefix}comment>`, 'g');
  const kept = xml.replace(own, (comment, attributes: string) => {
    const ref = /\sref\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
    const text = plainText(comment);
    // below our own words stands what somebody had said
    const theirs = ours.has(ref) ? text.split(BELOW)[1] : text;
    if (theirs !== undefined && wanted.has(ref)) earlier.set(ref, theirs);
    if (wanted.has(ref) || theirs === undefined) return '';
    return ours.has(ref) ? comment.replace(text, theirs) : comment;
  });
  const items = cells.map(({ row, column, text }) => {
    const ref = cellName(row, column);
    const before = earlier.get(ref);
    const words = escapeXml(text) + (before === undefined ? '' : `&#10;—&#10;${before}`);
    return `<${prefix}comment ref="${ref}" authorId="${author}"><${prefix}text><${prefix}t xml:space="preserve">${words}</${prefix}t></${prefix}text></${prefix}comment>`;
  });
  const name = `${prefix}commentList`;
  return kept
    .replace(/<\/((?:[\w.-]+:)?)authors>/, (close, p: string) => `<${p}author>${AUTHOR}</${p}author>${close}`)
    .replace(new RegExp(`<${name}\\s*/>`), `<${name}></${name}>`)
    .replace(`</${name}>`, (close) => items.join('') + close);
}

/** A drawing part with the boxes of comments, but those of cells that are marked no more. */
export function withBoxes(
  drawing: string | undefined,
  cells: readonly MarkedCell[],
  gone: readonly string[],
): string | undefined {
  if (drawing === undefined) return drawingXml(cells);
  const left = new Set(gone);
  const xml = drawing.replace(/<v:shape(?=\s)(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g, (shape) => {
    const place = /<x:Row>\s*(\d+)\s*<\/x:Row>\s*<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape);
    return place !== null && left.has(cellName(Number(place[1]) + 1, Number(place[2]) + 1)) ? '' : shape;
  });
  const hasBox = ({ row, column }: MarkedCell): boolean =>
    new RegExp(`<x:Row>\\s*${row - 1}\\s*</x:Row>\\s*<x:Column>\\s*${column - 1}\\s*</x:Column>`).test(xml);
  const shapes = drawingXml(cells.filter((cell) => !hasBox(cell)));
  const start = shapes.indexOf('<v:shapetype');
  const end = xml.lastIndexOf('</xml>');
  if (end === -1) return undefined;
  // ids of our own, which no other program gives
  const own = shapes
    .slice(start, shapes.lastIndexOf('</xml>'))
    .replaceAll('_x0000_s', '_x0000_s90')
    .replaceAll('_x0000_t202', '_x0000_t90202');
  return xml.slice(0, end) + own + xml.slice(end);
}
