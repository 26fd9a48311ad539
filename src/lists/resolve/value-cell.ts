import type { ListCell } from '../../core/query/resolved-list.js';
import type { RawCell } from '../../formats/read/types.js';

/** A day with or without its time, or a time. */
const DAY = /^(?:\d{4}-\d{2}-\d{2})?(?:T?\d{2}:\d{2}:\d{2})?$/;
/** A figure that begins with zeros, such as a telephone number, is a text to its reader. */
const ZERO_FIRST = /^-?0\d/;

/** Ways in which the figures of a number may be grouped and parted. */
function isShownPlainly(text: string, value: number): boolean {
  const bare = text.replace(/\s/g, '');
  const readings = [bare, bare.replaceAll(',', ''), bare.replaceAll('.', '').replace(',', '.')];
  return bare !== '' && !ZERO_FIRST.test(bare) && readings.some((each) => Number(each) === value);
}

/**
 * A cell as it is given back: a number, a truth value or a day as such, in the format in which its workbook shows it; a
 * number without one where its text is that number; else its text. A formula is what it came to.
 */
export function givenBack({ text, kind, raw, result, format }: RawCell): ListCell {
  const { kind: is, raw: stored = text } = result ?? { kind, ...(raw === undefined ? {} : { raw }) };
  const shown = format === undefined ? {} : { format };
  if (is === 'boolean') return { text, value: text === 'TRUE' };
  if (is === 'date' && stored !== '' && DAY.test(stored)) return { text, value: { day: stored }, ...shown };
  const value = Number(stored);
  if (is !== 'number' || (format === undefined && !isShownPlainly(text, value))) return text;
  return { text, value, ...shown };
}
