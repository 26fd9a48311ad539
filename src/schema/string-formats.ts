import { fullFormats } from 'ajv-formats/dist/formats.js';
import { type ContactValue, VALUE_PATTERNS } from '../core/registry/contact-fields.js';
import { VIETNAM } from '../core/registry/dates.js';

const EMAIL = fullFormats.email as RegExp;

/** The string formats our schemas name: standard ones alone, which every validator knows. */
export const formats = { date: fullFormats.date, email: EMAIL };

const FORMS: Readonly<Record<ContactValue, readonly RegExp[]>> = {
  text: [/\S/],
  email: [EMAIL, new RegExp(VALUE_PATTERNS.email, 'u')],
  telephone: [new RegExp(VALUE_PATTERNS.telephone, 'u')],
  url: [new RegExp(VALUE_PATTERNS.url, 'u')],
};

/** True for a text that a contact field of this kind may hold. */
export function isValue(kind: ContactValue, text: string): boolean {
  return FORMS[kind].every((form) => form.test(text));
}

/** True for a time zone that this machine knows: no pattern can distinguish `Asia/Ho_Chi_Minh` from `Asia/Hai_Phong`. */
export function isTimezone(name: string): boolean {
  if (name === VIETNAM) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
