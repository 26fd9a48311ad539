import { VIETNAMESE_LETTERS } from './syllable.js';

/** What windows-1252 shows for the bytes 0x80 to 0x9F, which are no letters of Latin-1. */
const SHOWN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTES = new Map([...SHOWN].map((shown, i) => [shown, 0x80 + i]));
/** Characters that a byte beyond ASCII may be shown as. */
const RUN = new RegExp(`[\\u0080-\\u00FF${SHOWN.replace(/[\u0080-\u009F]/g, '')}]{2,}`, 'gu');
const VIETNAMESE = new RegExp(`[${VIETNAMESE_LETTERS}–—“”‘’…]`, 'iu');

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (shown) => BYTES.get(shown) ?? shown.charCodeAt(0));
}

function decoded(run: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(run));
  } catch {
    return undefined;
  }
}

/**
 * The text meant by one whose UTF-8 was read as windows-1252 (`Sá»Ÿ Y táº¿` → `Sở Y tế`); undefined for any other. Only
 * runs that are UTF-8 to the last byte and give Vietnamese letters count, and no text of ours has such by chance.
 */
export function unmixed(text: string): string | undefined {
  let found = false;
  const meant = text.replace(RUN, (run) => {
    const read = decoded(run);
    if (read === undefined || !VIETNAMESE.test(read)) return run;
    found = true;
    return read;
  });
  return found ? meant.normalize('NFC') : undefined;
}
