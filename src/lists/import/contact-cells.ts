import { type ContactField, contactEntry, VALUE_PATTERNS } from '../../core/registry/contact-fields.js';

/** What parts several values in one cell: signs that lists put between them, a new line, "hoặc". */
const BETWEEN = /\s*[;,/\r\n]+\s*|\s+(?:hoặc|hay|và|or|and)\s+/iu;
const LABEL = /^(?:e-?mail|mail(?:to)?|thư điện tử|điện thoại|đt|tel|phone|fax)\s*[:.]\s*/iu;
const MAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
/** One address and nothing beside it, as next to all cells have it. */
const ONE_MAIL = /^[A-Za-z0-9][A-Za-z0-9._-]*@[A-Za-z0-9.-]*[A-Za-z0-9]$/;
const BETWEEN_MAILS = new RegExp(`${BETWEEN.source}|\\s+`, 'iu');
const NUMBERS = new RegExp(VALUE_PATTERNS.telephone, 'u');

/** A contact cell as the registry's field can hold it. */
export interface ContactCell {
  text: string;
  /** What else stands in it, which the field has no room for. */
  others: string[];
}

function partsOf(text: string, between: RegExp, clean: (part: string) => string): string[] {
  const parts = text.split(between).map((part) => clean(part.replace(LABEL, '').replace(/^<|>$/g, '')));
  return [...new Set(parts.filter((part) => part !== ''))];
}

/**
 * Reads a cell with several telephone numbers or e-mail addresses: of numbers the field holds all, parted by semicolons,
 * of addresses one, the first. Undefined for a cell that is taken as it stands, sound or not.
 * @param before the text as it stands in the file
 * @param clean takes the dirt of copying out of one value
 */
export function contactCell(
  field: ContactField,
  before: string,
  clean: (part: string) => string,
): ContactCell | undefined {
  const { value } = contactEntry(field);
  if (value === 'telephone') {
    const text = clean(before);
    const hasLines = /[\r\n]/.test(before.trim());
    if (!hasLines && NUMBERS.test(text)) return undefined;
    const parts = partsOf(before, BETWEEN, clean);
    if (parts.length === 0 || !parts.every((part) => NUMBERS.test(part))) return undefined;
    return { text: parts.join('; '), others: [] };
  }
  if (value !== 'email') return undefined;
  if (ONE_MAIL.test(before) && !LABEL.test(before)) return undefined;
  const parts = partsOf(before, BETWEEN_MAILS, clean).map((part) => part.replace(/\.+$/, ''));
  const [first, ...others] = [...new Set(parts)];
  if (first === undefined || !parts.every((part) => MAIL.test(part))) return undefined;
  return first === clean(before) && others.length === 0 ? undefined : { text: first, others };
}
