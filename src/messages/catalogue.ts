import type { ArgValue, Args } from '../core/finding.js';

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

function show(value: ArgValue | undefined, lang: Lang): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB');
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/**
 * Fills a wording: `{name}` the value, `{name:date}` a date as people write it,
 * `{name:raw}` a number without grouping, `{name:word}` a token such as a status by its own wording `word.<token>`,
 * `{name|unit|units}` the word for one or for several (the number itself is not printed).
 */
export function fill(text: string, args: Args, lang: Lang, word: (token: string) => string): string {
  return text.replace(
    /\{([A-Za-z]+)(?::(date|raw|word)|\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, as, one, several) => {
      const value = args[name];
      if (one !== undefined) return value === 1 ? one : several;
      if (as === 'date') return plainDate(String(value ?? ''));
      if (as === 'word') return word(String(value ?? ''));
      return as === 'raw' ? String(value ?? '') : show(value, lang);
    },
  );
}
