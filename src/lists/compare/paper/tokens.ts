import { placeTone } from '../../../core/text/syllable.js';

/** A word, a code, a figure or a mark of punctuation. */
export interface Token {
  /** What is compared: Unicode form, the place of a tone mark, zeros before figures are no difference. */
  key: string;
  /** The same in lower case. */
  lower: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** Which paragraph, or line, it stands in. */
  at: number;
  /** Part of `Điều 2.`, `1.`, `a)` at the beginning of a paragraph. */
  isLabel: boolean;
  /** It begins a sentence, so that its capital says nothing. */
  opens: boolean;
}

/** Paragraphs as one text and its tokens. */
export interface Tokens {
  text: string;
  list: readonly Token[];
}

const TOKEN =
  /[A-Y]\d{2}(?:\.[A-Z\d]+)+(?![\p{L}\d])|\d+(?:\.\d{3})+(?![\d.]*\d)|\d+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;
const LABEL = /^(?:Điều\s+\d+\s*[.:]?|\d{1,2}[.)]|\p{Ll}{1,2}\)|[-+•])(?=\s|$)/u;
/** Marks after which a sentence begins. */
const STOP = /^[.:;!?“”"([•+-]$/u;

/** A text as it is compared: one form of letters, hyphens, quotes and spaces, without the dots of blanks. */
export function tidy(text: string): string {
  return (
    text
      .normalize('NFC')
      // small letters beside large ones look raised
      .replace(/[⁰¹²³⁴-⁹]/g, (digit) => digit.normalize('NFKC'))
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[\u00ad\u2010-\u2015\u2212]/g, '-')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/Ð/g, 'Đ')
      .replace(/ð/g, 'đ')
      .replace(/(?:\.\s?){3,}|…+|_{2,}/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function keyOf(text: string): string {
  if (/^0\d$/.test(text)) return text.slice(1);
  if (/^\d+(?:\.\d{3})+$/.test(text)) return text.replaceAll('.', '');
  if (!/^\p{L}/u.test(text) || /\d/.test(text)) return text;
  const lower = text.toLocaleLowerCase('vi');
  const placed = placeTone(lower, 'old');
  // the letters' cases as they were, for the mark alone moves
  return [...placed].map((letter, i) => (text[i] === lower[i] ? letter : letter.toLocaleUpperCase('vi'))).join('');
}

/** @param breaksOpen true where every line is a paragraph; the lines of a page break anywhere */
export function tokensOf(paragraphs: readonly string[], breaksOpen: boolean): Tokens {
  const list: Token[] = [];
  let text = '';
  for (const [at, raw] of paragraphs.entries()) {
    const paragraph = tidy(raw);
    const base = text.length;
    const label = LABEL.exec(paragraph)?.[0].length ?? 0;
    for (const found of paragraph.matchAll(TOKEN)) {
      const start = base + found.index;
      const key = keyOf(found[0]);
      const last = list.at(-1);
      const isFirst = found.index === 0;
      const isAfterStop = last === undefined || last.isLabel || STOP.test(last.key);
      list.push({
        key,
        lower: key.toLocaleLowerCase('vi'),
        start,
        end: start + found[0].length,
        at,
        isLabel: found.index < label,
        opens: isFirst && breaksOpen ? true : isAfterStop,
      });
    }
    text += `${paragraph}\n`;
  }
  return { text, list };
}

/** The words of some tokens, as they stand in the text. */
export function wordsOf({ text, list }: Tokens, from: number, to: number): string {
  const first = list[from];
  const last = list[to - 1];
  return first === undefined || last === undefined || to <= from
    ? ''
    : text.slice(first.start, last.end).replace(/\s+/g, ' ');
}
