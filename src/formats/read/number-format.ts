import { isValidFormat, format as layOut } from 'numfmt';

/** Excel number formats, as far as lists of units need them: what a stored number looks like on the screen. */

export interface Shown {
  kind: 'number' | 'date';
  text: string;
  /** The stored number, or the date as `YYYY-MM-DD[THH:MM:SS]`. */
  raw: string;
}

/** Formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
};

const DAY_SECONDS = 86_400;
/** Serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** Longest code Excel accepts. */
const LONGEST = 255;
const MOST_SERIAL = 2_958_465;

/** The code of a number format by its id, where the workbook does not define it. */
export function builtInFormat(id: number): string {
  const isDateOfAsia = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (isDateOfAsia ? 'dd/mm/yyyy' : 'General');
}

function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Quoted and escaped text, spacing and fillers: what stands beside the placeholders. */
const BESIDE = /"[^"]*"|\\.|_.|\*./g;
/** The locale of a bracket, which would turn points into commas; its currency sign stays. */
const LOCALE = /\[\$([^\]-]*)-[^\]]*\]/g;

function withoutLocale(code: string): string {
  return code.replace(LOCALE, (_, sign: string) => (sign === '' ? '' : `[$${sign}]`));
}

/**
 * What Excel shows, but for powers of ten and fractions: those are shown plainly, as are codes Excel would refuse, and
 * numbers that a format hides: what stands in a cell is read, whether or not it can be seen. A zero may well be hidden.
 */
function format(value: number, code: string): string {
  const bare = code.replace(BESIDE, '').replace(/\[[^\]]*\]/g, '');
  if (/e[+-]/i.test(bare) || bare.includes('/')) return general(value);
  try {
    const shown = layOut(withoutLocale(code), value, { skipChar: '' }).trim();
    return shown === '' && value !== 0 ? general(value) : shown;
  } catch {
    return general(value);
  }
}

/** Formats met so far; a workbook has a few. */
const sound = new Map<string, boolean>();
const MOST_KNOWN = 1000;

/** True for a format that says more than a plain number, and that other programs take too. */
export function isOwnFormat(code: string): boolean {
  if (code === 'General') return false;
  let known = sound.get(code);
  if (known === undefined) {
    known = code.length <= LONGEST && isValidFormat(code);
    if (sound.size < MOST_KNOWN) sound.set(code, known);
  }
  return known;
}

/** What a format shows in the place of a text: the text itself, unless it has a section for texts that says otherwise. */
export function showText(text: string, code: string): string {
  if (!code.includes(';') || !isOwnFormat(code)) return text;
  try {
    return layOut(withoutLocale(code), text, { skipChar: '' });
  } catch {
    return text;
  }
}

/** True for a format that shows a date or a time. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0];
  return (
    bare !== undefined && !/general/i.test(bare) && /[ymdhs]/i.test(bare) && !/[0#]/.test(bare.replace(/s\.0+/gi, ''))
  );
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function date(serial: number): Shown | undefined {
  if (serial < 0 || serial > MOST_SERIAL + 1) return undefined;
  // Excel counts a 29 February 1900 that never was; before it, serials are one day off.
  const days = serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - EPOCH_SERIAL) * DAY_SECONDS) * 1000);
  const iso = moment.toISOString();
  const clock = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
  if (serial < 1) return { kind: 'date', text: clock, raw: iso.slice(11, 19) };
  const day = `${two(moment.getUTCDate())}/${two(moment.getUTCMonth() + 1)}/${moment.getUTCFullYear()}`;
  const midnight = iso.slice(11, 19) === '00:00:00';
  return midnight
    ? { kind: 'date', text: day, raw: iso.slice(0, 10) }
    : { kind: 'date', text: `${day} ${clock}`, raw: iso.slice(0, 19) };
}

/**
 * What Excel shows for a stored number under a format code: `1` under `"H24."00` is `H24.01`.
 * Dates are always written `dd/mm/yyyy`, whatever the format's own order.
 */
export function showNumber(value: number, code: string, is1904: boolean): Shown {
  if (code === 'General' || code.length > LONGEST) return { kind: 'number', text: general(value), raw: general(value) };
  if (isDateFormat(code)) {
    const shown = date(is1904 ? value + 1462 : value);
    if (shown !== undefined) return shown;
  }
  return { kind: 'number', text: format(value, code), raw: general(value) };
}
