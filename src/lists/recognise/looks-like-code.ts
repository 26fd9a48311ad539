import { tidyCode } from '../../core/code/tidy.js';

/** What looks like a code, sound or not: enough to recognise which column or words hold codes, never to accept one. */

const OLD = /^\d{1,4}(?:\.\d{1,4}){1,3}\.[A-Z]\d{1,3}$/i;
const NEW = /^[A-Z]\d{2,3}(?:\.[A-Z0-9]{1,6}){0,4}$/i;
const IN_TEXT = /(?:[A-Z]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}|\d{1,4}(?:\.\d{1,4}){1,3}\.[A-Z]\d{1,3})/;
const AT_END = new RegExp(`(?:^|[\\s(\\[:–—-])(${IN_TEXT.source})[\\s)\\].:]*$`);
const AT_START = new RegExp(`^\\(?(${IN_TEXT.source})\\)?\\s*(?:[-–—:.]\\s|$)`);

/** True for the old form, well made or not: `000.00.12.H24`, `000.68.07.G5`. */
export function looksOld(text: string): boolean {
  return OLD.test(tidyCode(text));
}

/** True for the new form: `H24`, `H24.12.03`. */
export function looksNew(text: string): boolean {
  return NEW.test(tidyCode(text));
}

/** Letters that no code has, whichever way it is typed: next to all names have one, and are let go by it. */
const VIETNAMESE = /[À-ÖØ-ÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;

export function looksLikeCode(text: string): boolean {
  if (VIETNAMESE.test(text)) return false;
  return looksNew(text) || looksOld(text);
}

/** Takes apart "Sở Y tế – H24.03", "H24.03: Sở Y tế", "Sở Y tế (mã định danh: H24.03)"; a text without a code is a name. */
export function nameAndCode(text: string): { code?: string; name?: string } {
  const trimmed = text.trim();
  const atEnd = AT_END.exec(trimmed);
  const found = atEnd ?? AT_START.exec(trimmed);
  if (found === null) return trimmed === '' ? {} : { name: trimmed };
  const [whole, code] = found;
  const rest = atEnd === null ? trimmed.slice(whole.length) : trimmed.slice(0, atEnd.index);
  const name = rest
    .replace(/[\s(,;:–—-]*(?:mã(?:\s+(?:số|định danh))?(?:\s+điện tử)?)?[\s(,;:–—-]*$/iu, '')
    .replace(/^[\s,;:–—-]+/, '')
    .trim();
  return { ...(code === undefined ? {} : { code }), ...(name === '' ? {} : { name }) };
}

/** How grave it is that a row is not read: one with a code is a row of the list, whatever keeps it from being read. */
export function gravityOf(cells: readonly { text: string }[], severity: 'warning' | 'error'): 'warning' | 'error' {
  return cells.some(({ text }) => text.includes('.') && looksLikeCode(text)) ? 'error' : severity;
}
