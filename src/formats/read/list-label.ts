import { roman } from '../../annex/roman.js';

/** One level of a numbered list as Word describes it. */
export interface ListLevel {
  start: number;
  format: string;
  /** The label, with `%1` for the number of the first level. */
  text: string;
  /** Numbers of the levels above are written in figures, whatever their own format. */
  isLegal: boolean;
  /** The levels up to this one make it begin again, 1 the first of them; 0 none. */
  restart: number | undefined;
  /** Nobody sees its label. */
  isHidden: boolean;
}

/** Longest label that is read; Word takes no longer one. */
const LONGEST = 255;
/** Beyond these, numerals and letters grow without end. */
const [MOST_NUMERALS, MOST_LETTERS] = [3999, 780];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** 27 → `aa`, 28 → `bb`. */
function letters(number: number): string {
  const letter = LETTERS[(number - 1) % LETTERS.length] ?? '';
  return letter.repeat(Math.floor((number - 1) / LETTERS.length) + 1);
}

function written(number: number, format: string): string {
  const isNumeral = number > 0 && number <= MOST_NUMERALS;
  const isLetter = number > 0 && number <= MOST_LETTERS;
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return isNumeral ? roman(number) : String(number);
    case 'lowerRoman':
      return isNumeral ? roman(number).toLowerCase() : String(number);
    case 'upperLetter':
      return isLetter ? letters(number).toUpperCase() : String(number);
    case 'lowerLetter':
      return isLetter ? letters(number) : String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** The label of a paragraph, from the numbers of its level and those above. */
export function listLabel(
  levels: ReadonlyMap<number, ListLevel>,
  at: number,
  numbers: readonly (number | undefined)[],
): string {
  const level = levels.get(at);
  if (level === undefined || level.isHidden) return '';
  const label = level.text.slice(0, LONGEST);
  // a sign before each of several lines says nothing, but for the dashes of a list
  if (level.format === 'bullet') return /[\p{L}\p{N}]/u.test(label) || /^[-–—+*]$/u.test(label) ? label : '';
  return label.replace(/%(\d)/g, (_, digit: string) => {
    const each = Number(digit) - 1;
    const own = levels.get(each);
    const format = level.isLegal && own?.format !== 'none' ? 'decimal' : (own?.format ?? 'decimal');
    return written(numbers[each] ?? own?.start ?? 1, format);
  });
}
