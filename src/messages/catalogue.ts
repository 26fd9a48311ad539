import { placeIn } from '../core/cell-place.js';
import type { Args, ArgValue } from '../core/finding.js';
import { oneLine } from '../core/text/visible.js';

export type Lang = 'vi' | 'en';

/** Names of the placeholders of a wording: `{code}`, `{until:date}`, `{n|unit|units}`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? NameOf<Inside> | Placeholders<Rest>
  : never;

type NameOf<Inside extends string> = Inside extends `${infer Name}|${string}`
  ? Name
  : Inside extends `${infer Name}:${string}`
    ? Name
    : Inside;

/** `2022-01-10` as people write it: `10/01/2022`. */
export function plainDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? date : `${match[3]}/${match[2]}/${match[1]}`;
}

/** Families of tokens that have wordings of their own. */
export type Tokens = 'word' | 'fault' | 'field' | 'entry';

/** An ISO time as people write it, in the time zone of the machine. */
function plainTime(time: string, lang: Lang): string {
  return new Date(time).toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB');
}

const numbers: Partial<Record<Lang, Intl.NumberFormat>> = {};
/** Between thousands. */
const THOUSANDS: Readonly<Record<Lang, string>> = { vi: '.', en: ',' };

/** A number as people write it. The machine's own forms take longer to load than all else that a short command does. */
function plainNumber(value: number, lang: Lang): string {
  if (Number.isSafeInteger(value)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS[lang]);
  numbers[lang] ??= new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB');
  return numbers[lang].format(value);
}

function show(value: ArgValue | undefined, lang: Lang): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value, lang);
  return oneLine(typeof value === 'object' ? value.join(', ') : String(value));
}

/** `H24.07 closing 2025-sap-xep` as people read it: `H24.07 (đóng mã, 2025-sap-xep)`; anything else as it stands. */
function entryText(text: string, token: (kind: Tokens, token: string) => string): string {
  const [code, kind, about, ...more] = text.split(' ');
  if (kind === undefined || about === undefined || more.length > 0) return text;
  return `${code} (${token('entry', kind)}, ${plainDate(about)})`;
}

/** A day that nobody has written down, as a draft may leave it out. */
const UNDATED: Record<Lang, string> = { vi: '(chưa định)', en: '(not set)' };

/**
 * Fills a wording: `{name}` the value, `{name:date}` a date and `{name:time}` a time as people write it,
 * `{name:raw}` a number without grouping, `{name:word}` a token such as a status by its own wording `word.<token>`,
 * `{name:fault}` what is wrong with a code (`code.fault.<token>`), `{name:field}` a column or several (`field.<token>`),
 * `{name:place}` a place in a list, `{name:entries}` what decisions are to do, each `code kind decision` or `code kind date` (`entry.<kind>`),
 * `{name|unit|units}` the word for one or for several (the number itself is not printed). No value breaks the line.
 */
export function fill(text: string, args: Args, lang: Lang, token: (kind: Tokens, token: string) => string): string {
  if (!text.includes('{')) return text;
  return text.replace(
    /\{([A-Za-z]+)(?::(date|time|raw|word|fault|field|entries|place)|\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, as, one, several) => {
      const value = args[name];
      if (one !== undefined) return value === 1 ? one : several;
      if (as === 'date') return oneLine(plainDate(String(value ?? '')) || UNDATED[lang]);
      if (as === 'time') return plainTime(String(value ?? ''), lang);
      if (as === 'field')
        return [value ?? '']
          .flat()
          .map((each) => token(as, String(each)))
          .join(', ');
      if (as === 'word' || as === 'fault') return token(as, String(value ?? ''));
      if (as === 'place') return oneLine(placeIn(String(value ?? ''), lang));
      if (as === 'entries')
        return oneLine(
          [value ?? []]
            .flat()
            .map((each) => entryText(String(each), token))
            .join(', '),
        );
      return as === 'raw' ? oneLine(String(value ?? '')) : show(value, lang);
    },
  );
}
