import type { ListCell } from '../../core/query/resolved-list.js';
import type { RawCell } from '../../formats/read/types.js';

/** A day as people write it in full; other ways of showing one (a month, a time) come back as their text. */
const WHOLE_DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** A figure that begins with zeros, such as a telephone number, is a text to its reader. */
const ZERO_FIRST = /^-?0\d/;

/** Ways in which the figures of a number may be grouped and parted. */
function isShownPlainly(text: string, value: number): boolean {
  const bare = text.replace(/\s/g, '');
  const readings = [bare, bare.replaceAll(',', ''), bare.replaceAll('.', '').replace(',', '.')];
  return bare !== '' && !ZERO_FIRST.test(bare) && readings.some((each) => Number(each) === value);
}

/** A cell as it is given back: a number or a day as such, where it shows nothing but that; else its text. */
export function givenBack({ text, kind, raw }: RawCell): ListCell {
  if (kind === 'date' && raw !== undefined && WHOLE_DAY.test(text)) return { text, value: { day: raw } };
  if (kind !== 'number') return text;
  const value = Number(raw ?? text);
  return isShownPlainly(text, value) ? { text, value } : text;
}
