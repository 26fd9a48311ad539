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

type Token = { literal: string } | { digit: '0' | '#' | '?' } | { mark: '.' | ',' | '%' };

/** The code of a number format by its id, where the workbook does not define it. */
export function builtInFormat(id: number): string {
  const isDateOfAsia = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (isDateOfAsia ? 'dd/mm/yyyy' : 'General');
}

function tokenize(section: string): Token[] {
  const tokens: Token[] = [];
  for (const [part] of section.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gsu)) {
    const char = part[0] ?? '';
    if (char === '"') tokens.push({ literal: part.slice(1, -1) });
    else if (char === '\\') tokens.push({ literal: part.slice(1) });
    else if (char === '_' || char === '*' || char === '[') continue;
    else if (part === '0' || part === '#' || part === '?') tokens.push({ digit: part });
    else if (part === ',' || part === '%') tokens.push({ mark: part });
    else if (part === '.')
      tokens.push(tokens.some((t) => 'mark' in t && t.mark === '.') ? { literal: '.' } : { mark: '.' });
    else tokens.push({ literal: part });
  }
  return tokens;
}

function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Digits laid over the placeholders from the right; those left over stand before the first one. */
function layInteger(tokens: readonly Token[], digits: string): string {
  const grouped = tokens.some((token) => 'mark' in token && token.mark === ',');
  const first = tokens.findIndex((token) => 'digit' in token);
  let rest = digits;
  let placed = 0;
  let out = '';
  const put = (digit: string): void => {
    if (grouped && placed > 0 && placed % 3 === 0) out = `,${out}`;
    out = `${digit}${out}`;
    placed += 1;
  };
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token === undefined || 'mark' in token) {
      if (token?.mark === '%') out = `%${out}`;
    } else if ('literal' in token) {
      out = `${token.literal}${out}`;
    } else {
      if (rest !== '') put(rest.slice(-1));
      else if (token.digit === '0') put('0');
      rest = rest.slice(0, -1);
      for (; i === first && rest !== ''; rest = rest.slice(0, -1)) put(rest.slice(-1));
    }
  }
  return out;
}

function layFraction(tokens: readonly Token[], digits: string): string {
  let out = '';
  let at = 0;
  for (const token of tokens) {
    if ('literal' in token) out += token.literal;
    else if ('digit' in token) {
      const rest = digits.slice(at);
      if (token.digit === '0' || /[1-9]/.test(rest)) out += rest[0] ?? '';
      at += 1;
    } else if (token.mark === '%') out += '%';
  }
  return out;
}

function format(value: number, code: string): string {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const own =
    value < 0 && sections.length > 1 ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0];
  const tokens = tokenize(own ?? '');
  const places = tokens.filter((token) => 'digit' in token).length;
  if (places === 0 || /e[+-]/i.test(code) || code.includes('/')) return general(value);
  const point = tokens.findIndex((token) => 'mark' in token && token.mark === '.');
  const before = point === -1 ? tokens : tokens.slice(0, point);
  const after = point === -1 ? [] : tokens.slice(point + 1);
  const decimals = after.filter((token) => 'digit' in token).length;
  const percent = tokens.some((token) => 'mark' in token && token.mark === '%');
  const [whole = '', fraction = ''] = Math.abs(percent ? value * 100 : value)
    .toFixed(Math.min(decimals, 20))
    .split('.');
  const sign = value < 0 && sections.length === 1 ? '-' : '';
  const tail = layFraction(after, fraction);
  return `${sign}${layInteger(before, whole === '0' ? '' : whole)}${/^\d/.test(tail) ? '.' : ''}${tail}`;
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
