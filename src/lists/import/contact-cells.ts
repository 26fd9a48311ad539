import { type ContactField, contactEntry } from '../../core/registry/contact-fields.js';
import { telephoneCell } from './telephone-cell.js';
import { websiteCell } from './website-cell.js';

/** What parts several values in one cell: signs that lists put between them, a new line, "hoặc". */
const BETWEEN = /\s*[;,/\r\n]+\s*|\s+(?:hoặc|hay|và|or|and)\s+/iu;
const LABEL = /^(?:e-?mail|mail(?:to)?|thư điện tử)\s*[:.]\s*/iu;
const MAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
/** One address and nothing beside it, as next to all cells have it. */
const ONE_MAIL = /^[A-Za-z0-9][A-Za-z0-9._-]*@[A-Za-z0-9.-]*[A-Za-z0-9]$/;
const BETWEEN_MAILS = new RegExp(`${BETWEEN.source}|\\s+`, 'iu');

/** A contact cell as the registry's field can hold it. */
export interface ContactCell {
  text: string;
  /** What else stands in it, which the field has no room for. */
  others: string[];
  /** Beside telephone numbers: those of a fax. */
  fax?: string;
}

function partsOf(text: string, between: RegExp, clean: (part: string) => string): string[] {
  const parts = text.split(between).map((part) => clean(part.replace(LABEL, '').replace(/^<|>$/g, '')));
  return [...new Set(parts.filter((part) => part !== ''))];
}

/**
 * Reads a cell with several telephone numbers or e-mail addresses: of numbers the field holds all, parted by semicolons,
 * of addresses one, the first; a web address gets its beginning. Undefined for a cell that is taken as it stands, sound or not.
 * @param before the text as it stands in the file
 * @param clean takes the dirt of copying out of one value
 * @param isPrinted the file is a PDF
 */
export function contactCell(
  field: ContactField,
  before: string,
  clean: (part: string) => string,
  isPrinted = false,
): ContactCell | undefined {
  const { value } = contactEntry(field);
  if (value === 'telephone') {
    const found = telephoneCell(before, clean, isPrinted);
    if (found?.fax === undefined || field === 'phone')
      return found === undefined ? undefined : { ...found, others: [] };
    // in the column of the fax its label says nothing new
    return { text: [found.text, found.fax].filter((each) => each !== '').join('; '), others: [] };
  }
  if (value === 'url') {
    const text = websiteCell(clean(before));
    return text === undefined ? undefined : { text, others: [] };
  }
  if (value !== 'email') return undefined;
  if (ONE_MAIL.test(before) && !LABEL.test(before)) return undefined;
  const parts = partsOf(before, BETWEEN_MAILS, clean).map((part) => part.replace(/\.+$/, ''));
  const [first, ...others] = [...new Set(parts)];
  if (first === undefined || !parts.every((part) => MAIL.test(part))) return undefined;
  return first === clean(before) && others.length === 0 ? undefined : { text: first, others };
}
