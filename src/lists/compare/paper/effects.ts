import type { IsoDate } from '../../../core/registry/types.js';
import type { Tokens } from './tokens.js';

/** From when a text says that its decision has effect. */
export interface Effect {
  /** A day, or the words that stand for one. */
  value: string;
  /** Where that stands in the text. */
  start: number;
  end: number;
}

const EFFECT = /Quyết\s+định\s+này\s+có\s+hiệu\s+lực\s+/giu;
/** What may stand between that and the day. */
const DAY =
  /^((?:(?:thi|hành|kể|từ)\s+)*)(?:ngày\s+(ký|kí)(?!\p{L})|(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|[/.-])(\d{1,2})(?:\s+năm\s+|[/.-])(\d{4}))/iu;
/** Words in which a day is looked for. */
const LONGEST = 14;

/** @param signed the day that `ngày ký` is */
export function effectsIn({ text }: Tokens, signed: IsoDate | undefined): Effect[] {
  return [...text.matchAll(EFFECT)].map((match): Effect => {
    const start = match.index + match[0].length;
    const rest = text.slice(start);
    const [whole, , signing, day = '', month = '', year = ''] = DAY.exec(rest) ?? [];
    if (whole !== undefined) {
      const value = signing === undefined ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : signed;
      return { value: value ?? 'signed', start, end: start + whole.length };
    }
    // up to the end of the sentence, words that are no day are one of their own
    const words = rest.split(/\s+/u).slice(0, LONGEST);
    const last = words.findIndex((word) => /[.;]$/.test(word));
    const said = words.slice(0, last === -1 ? LONGEST : last + 1).join(' ');
    return { value: said.replace(/[.,;:]+$/, ''), start, end: start + said.length };
  });
}
