import { cellName } from '../../../../core/cell-place.js';
import { escapeXml } from '../../ooxml/xml.js';
import { commentsXml, drawingXml } from '../comments-xml.js';
import type { MarkedCell } from './sheet-cells.js';

const AUTHOR = 'madinhdanh';

function plainText(comment: string): string {
  return [...comment.matchAll(/<(?:[\w.-]+:)?t(?=[\s>])[^<>]*>([^<]*)</g)].map(([, text = '']) => text).join('');
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
  const own = new RegExp(`<${prefix}comment(?=\\s)([^<>]*)>[\\s\\S]*?</${prefix}comment>`, 'g');
  const kept = xml.replace(own, (comment, attributes: string) => {
    const ref = /\sref\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
    if (!wanted.has(ref)) return comment;
    earlier.set(ref, plainText(comment));
    return '';
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

/** A drawing part with the boxes of comments; `shown` already have theirs. */
export function withBoxes(xml: string | undefined, cells: readonly MarkedCell[]): string | undefined {
  if (xml === undefined) return drawingXml(cells);
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
