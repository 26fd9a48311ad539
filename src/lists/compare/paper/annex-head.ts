import { numberKey } from '../../../core/registry/decision-number.js';
import type { PlacedLine, Saying } from './saying.js';
import { headingNumber } from './zones.js';

const NUMBER = /^Số\s*:?\s*(\d*)\s*(\/\s*\p{L}[\p{L}\d]*(?:\s?-\s?\p{L}[\p{L}\d]*)*)?$/u;
const BLANK_SOURCE = /kèm theo\s+(?:quyết định|văn bản)\s+số\s*:?\s*\//iu;

/** True where the line "(Kèm theo …)" leaves room for number and day, which the signing system writes there. */
export function isBlankSource(lines: readonly PlacedLine[]): boolean {
  const sources = lines.filter(({ text }) => /^\(?kèm theo\s/iu.test(text));
  return sources.length > 0 && sources.every(({ text }) => BLANK_SOURCE.test(text));
}

/** Behind the heading of an annex that goes on, on another page or behind a cut of its table. */
const CONTINUED = /\s*\(tiếp(?: theo)?\)[.:]?$/iu;

/**
 * Headings that say again which annex goes on: taken out where they name the one that stands above them. One that names
 * another stays, and is one heading too many.
 */
export function continuedHeadings<Line extends PlacedLine>(
  lines: readonly Line[],
): { continued: Line[]; others: Line[] } {
  const continued: Line[] = [];
  let above = 0;
  const others = lines.filter((line) => {
    const isAgain = CONTINUED.test(line.text);
    const number = headingNumber([{ text: line.text.replace(CONTINUED, '') }]);
    if (isAgain && number === above && (number !== 0 || /^phụ lục\s*\(/iu.test(line.text))) {
      continued.push(line);
      return false;
    }
    if (number !== 0) above = number;
    return true;
  });
  return { continued, others };
}

/** The number that an annex in a file of its own bears at its top right: taken out of its lines, and told where it is another one. */
export function annexNumbers<Line extends PlacedLine>(
  lines: readonly Line[],
  number: string,
): { lines: Line[]; sayings: Saying[] } {
  const rest: Line[] = [];
  const sayings: Saying[] = [];
  for (const line of lines) {
    const [whole, digits = '', symbol = ''] = NUMBER.exec(line.text) ?? [];
    if (whole === undefined) {
      rest.push(line);
      continue;
    }
    const said = `${digits}${symbol.replace(/\s/g, '')}`;
    const expected = digits === '' ? number.slice(number.indexOf('/')) : number;
    if (numberKey(said) === numberKey(expected)) continue;
    sayings.push({
      likeness: 'different',
      field: 'decision',
      file: said,
      registry: expected,
      line: line.text,
      place: line.place,
    });
  }
  return { lines: rest, sayings };
}
