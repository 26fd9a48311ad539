import type { Lang } from './catalogue.js';
import { type Messages, messagesOf } from './messages.js';

/** The messages of one language; the other one is not read. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  const catalogue = lang === 'en' ? (await import('./en/index.js')).en : (await import('./vi/index.js')).vi;
  return messagesOf(lang, catalogue);
}
