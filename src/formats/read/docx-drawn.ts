import type { OoxmlPackage } from './ooxml.js';
import { attribute } from './ooxml.js';
import type { TableNote } from './types.js';

/** Fields whose text in the file is what is seen, whenever that is. */
const STEADY =
  /^(?:PAGE|NUMPAGES|SECTIONPAGES|HYPERLINK|REF|PAGEREF|NOTEREF|STYLEREF|SEQ|TOC|TC|XE|MERGEFIELD|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|BIBLIOGRAPHY|CITATION)$/iu;
/** In twentieths of a point: the least room for text on a page, the smallest side of one. */
const LEAST_ROOM = 2000;
const LEAST_SIDE = 5000;
const MOST_COLUMNS = 4;
/** How light the ground of a page has to be, of 255. */
const LIGHT = 160;

/** The side of a page and its margins: whether its text is on it. */
interface Side {
  length: number;
  margins: [number, number];
}

function isOff({ length, margins: [before, after] }: Side): boolean {
  return length < LEAST_SIDE || before < 0 || length - before - Math.abs(after) < LEAST_ROOM;
}

function isDark(colour: string): boolean {
  if (!/^[\da-f]{6}$/i.test(colour)) return false;
  const [red = 255, green = 255, blue = 255] = (colour.match(/../g) ?? []).map((two) => Number.parseInt(two, 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue < LIGHT;
}

/**
 * What is to be said of a document whose text is not seen as it is read: fields that are worked out when it is opened or
 * printed, pages whose size, margins, columns or ground leave no room for what they hold. @throws TableError
 */
export function drawnNotes(pack: OoxmlPackage, main: string): TableNote[] {
  const fields: string[] = [];
  const pages = new Set<string>();
  let instruction: string | undefined;
  let inText = false;
  let depth = 0;
  let size: [number, number] = [11906, 16838];
  const told = (field: string): void => {
    const text = field.replace(/\s+/g, ' ').trim();
    const name = /^\S+/.exec(text)?.[0];
    if (name !== undefined && !STEADY.test(name)) fields.push(text);
  };
  pack.parse(main, {
    open(element, attributes) {
      const of = (name: string): string => attribute(attributes, name) ?? '';
      const number = (name: string, otherwise: number): number => Number(of(name) || otherwise);
      if (element === 'fldSimple') told(of('instr'));
      else if (element === 'fldChar' && of('fldCharType') === 'begin') {
        if (depth === 0) instruction = '';
        depth += 1;
      } else if (element === 'fldChar' && depth > 0) {
        if (of('fldCharType') === 'end') depth -= 1;
        if (instruction !== undefined) told(instruction);
        instruction = undefined;
      } else if (element === 'instrText') inText = true;
      else if (element === 'pgSz') size = [number('w', size[0]), number('h', size[1])];
      else if (element === 'pgMar') {
        const sides: Side[] = [
          { length: size[0], margins: [number('left', 1440), number('right', 1440)] },
          // a margin below nought is one that the text is held to
          { length: size[1], margins: [Math.abs(number('top', 1440)), number('bottom', 1440)] },
        ];
        if (sides.some(isOff)) pages.add(`${size.join(' × ')}; ${sides.flatMap(({ margins }) => margins).join(', ')}`);
      } else if (element === 'cols' && number('num', 1) > MOST_COLUMNS) pages.add(`w:cols ${of('num')}`);
      else if (element === 'background' && isDark(of('color'))) pages.add(`w:background ${of('color')}`);
    },
    text(text) {
      if (inText && instruction !== undefined) instruction += text;
    },
    close(element) {
      if (element === 'instrText') inText = false;
    },
  });
  const note = (variant: string, text: string): TableNote => ({ kind: 'object-unread', variant, args: { text } });
  return [...[...new Set(fields)].map((text) => note('field', text)), ...[...pages].map((text) => note('page', text))];
}
