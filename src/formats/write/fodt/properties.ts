import type { ParagraphStyle, RunStyle } from '../paged/model.js';

/** A length, which is given in twentieths of a point. */
export function points(twips: number): string {
  return `${twips / 20}pt`;
}

const ALIGNMENT = { left: 'start', center: 'center', right: 'end', both: 'justify' } as const;

/** Attributes of `style:paragraph-properties`. */
export function paragraphAttributes({
  keepNext,
  rule,
  before,
  after,
  height,
  lines,
  left,
  right,
  firstLine,
  align,
}: ParagraphStyle & { lines?: number | undefined }): string {
  const length = (name: string, value: number | undefined): string =>
    value === undefined ? '' : ` fo:${name}="${points(value)}"`;
  return [
    length('margin-top', before),
    length('margin-bottom', after),
    length('line-height', height),
    lines === undefined ? '' : ` fo:line-height="${(lines * 100) / 240}%"`,
    length('margin-left', left),
    length('margin-right', right),
    length('text-indent', firstLine),
    align === undefined ? '' : ` fo:text-align="${ALIGNMENT[align]}"`,
    keepNext ? ' fo:keep-with-next="always"' : '',
    rule ? ' fo:border-top="0.75pt solid #000000" fo:padding="0pt"' : '',
  ].join('');
}

/** Attributes of `style:text-properties`. */
export function runAttributes({ bold, italic, size, marked, raised }: RunStyle): string {
  return [
    bold ? ' fo:font-weight="bold"' : '',
    italic ? ' fo:font-style="italic"' : '',
    size === undefined ? '' : ` fo:font-size="${size}pt"`,
    marked ? ' fo:background-color="#ffff00"' : '',
    raised ? ' style:text-position="super 58%"' : '',
  ].join('');
}
