import type { MarkedStyle } from './sheet-cells.js';

/** Fill colours of what is wrong and of what is doubtful, as in the copies that we write ourselves. */
const COLOURS = { wrong: 'FFFFC7CE', doubtful: 'FFFFEB9C' } as const;

interface Section {
  start: number;
  end: number;
  prefix: string;
  inner: string;
}

function sectionOf(xml: string, name: string): Section | undefined {
  const found = new RegExp(`<((?:[\\w.-]+:)?)${name}(?=[\\s>])[^<>]*>([\\s\\S]*?)</\\1${name}>`).exec(xml);
  if (found === null) return undefined;
  const [whole, prefix = '', inner = ''] = found;
  return { start: found.index, end: found.index + whole.length, prefix, inner };
}

function replaced(xml: string, { start, end, prefix }: Section, name: string, items: readonly string[]): string {
  const written = `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;
  return xml.slice(0, start) + written + xml.slice(end);
}

function itemsOf({ inner, prefix }: Section, name: string): string[] {
  const item = new RegExp(`<${prefix}${name}(?=[\\s/>])(?:[^<>]*/>|[^<>]*>[\\s\\S]*?</${prefix}${name}>)`, 'g');
  return inner.match(item) ?? [];
}

function withFill(xf: string, fill: number): string {
  return xf.replace(/^<([\w.:-]+)([^<>]*?)(\/?)>/, (_, name: string, attributes: string, empty: string) => {
    const bare = attributes.replace(/\s(?:fillId|applyFill)\s*=\s*["'][^"']*["']/g, '');
    return `<${name}${bare} fillId="${fill}" applyFill="1"${empty}>`;
  });
}

/** The sections that a program may leave out where no cell has a style, in the order in which they have to stand. */
const SECTIONS: readonly (readonly [string, string])[] = [
  ['fonts', '<fonts count="1"><font/></fonts>'],
  [
    'fills',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  ],
  ['borders', '<borders count="1"><border/></borders>'],
  ['cellStyleXfs', '<cellStyleXfs count="1"><xf/></cellStyleXfs>'],
  ['cellXfs', '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'],
];

/** A part of styles in which every section stands that cells are marked by. */
function completed(xml: string): string {
  const root = /<((?:[\w.-]+:)?)styleSheet(?=[\s/>])([^<>]*?)(\/?)>/.exec(xml);
  if (root === null) return xml;
  const [tag, p = '', attributes = '', empty] = root;
  let whole = empty === '/' ? xml.replace(tag, `<${p}styleSheet${attributes}></${p}styleSheet>`) : xml;
  let after = root.index + tag.length - (empty === '/' ? 1 : 0);
  const formats = sectionOf(whole, 'numFmts');
  if (formats !== undefined) after = formats.end;
  for (const [name, section] of SECTIONS) {
    const there = sectionOf(whole, name);
    if (there !== undefined) {
      after = there.end;
      continue;
    }
    const text = section.replace(/<(\/?)(?=\w)/g, `<$1${p}`);
    whole = whole.slice(0, after) + text + whole.slice(after);
    after += text.length;
  }
  return whole;
}

/** Styles for a workbook that has none. */
export function noStyles(namespace: string): string {
  return completed(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"/>`);
}

/** The styles of a workbook, with a marked twin of each style that a marked cell has. */
export class MarkedStyles {
  readonly #fills: string[];
  readonly #formats: string[];
  readonly #twins = new Map<string, number>();
  readonly #first: number;

  private constructor(
    private readonly xml: string,
    fills: Section,
    formats: Section,
  ) {
    this.#fills = itemsOf(fills, 'fill');
    this.#formats = itemsOf(formats, 'xf');
    this.#first = this.#fills.length;
    const { prefix: p } = fills;
    for (const colour of [COLOURS.wrong, COLOURS.doubtful]) {
      this.#fills.push(
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
      );
    }
  }

  /** Undefined for a part that has no styles as workbooks have them. */
  static of(xml: string): MarkedStyles | undefined {
    const whole = completed(xml);
    const [fills, formats] = [sectionOf(whole, 'fills'), sectionOf(whole, 'cellXfs')];
    return fills === undefined || formats === undefined ? undefined : new MarkedStyles(whole, fills, formats);
  }

  readonly styleOf: MarkedStyle = (style, isWrong) => {
    if (isWrong === undefined) return this.#unmarked(style);
    const key = `${style}:${isWrong}`;
    const known = this.#twins.get(key);
    if (known !== undefined) return known;
    const original = this.#formats[style] ?? this.#formats[0] ?? '<xf numFmtId="0" fontId="0" borderId="0" xfId="0"/>';
    this.#formats.push(withFill(original, this.#first + (isWrong ? 0 : 1)));
    const twin = this.#formats.length - 1;
    this.#twins.set(key, twin);
    return twin;
  };

  /** The style of which one is a marked twin: alike in all but the fill. */
  #unmarked(style: number): number {
    const marked = this.#formats[style];
    if (marked === undefined || !this.#isMarked(marked)) return style;
    const same = withFill(marked, 0);
    const twin = this.#formats.findIndex((xf) => !this.#isMarked(xf) && withFill(xf, 0) === same);
    return twin === -1 ? style : twin;
  }

  #isMarked(xf: string): boolean {
    const fill = this.#fills[Number(/\sfillId\s*=\s*["'](\d+)["']/.exec(xf)?.[1])] ?? '';
    return Object.values(COLOURS).some((colour) => fill.includes(colour));
  }

  /** The part with what was asked for so far. */
  text(): string {
    const fills = sectionOf(this.xml, 'fills');
    const first = fills === undefined ? this.xml : replaced(this.xml, fills, 'fills', this.#fills);
    const formats = sectionOf(first, 'cellXfs');
    return formats === undefined ? first : replaced(first, formats, 'cellXfs', this.#formats);
  }
}
