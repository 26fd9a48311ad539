import type { Lang } from './catalogue.js';
import { en } from './en/index.js';
import { type Catalogue, type Messages, messagesOf } from './messages.js';
import { vi } from './vi/index.js';

export type { Lang } from './catalogue.js';
export type { ArgsFor, MessageId, Messages, Translate } from './messages.js';

/** Both catalogues. */
export const catalogues: Readonly<Record<Lang, Catalogue>> = { vi, en };

/** The messages of one language, where both may be wanted; who wants one loads it by `load.ts`. */
export function messagesFor(lang: Lang): Messages {
  return messagesOf(lang, catalogues[lang]);
}
