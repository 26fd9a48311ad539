import { CONTACT_FIELDS, contactEntry } from '../../core/registry/contact-fields.js';
import { hasLines } from '../../core/registry/flagged-texts.js';
import type { RawCell } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { ListField, ListFinding } from './listed.js';

/** What is wrong with the way a cell holds its value. */
export type CellFault = Pick<ListFinding, 'rule' | 'severity'>;

const CODES = new Set<ListField>([
  'code',
  'codeBefore',
  'codeAfter',
  'legacyCodes',
  'parent',
  'parentBefore',
  'groupCode',
]);
const NUMBERS = new Set<ListField>(CONTACT_FIELDS.filter((field) => contactEntry(field).value === 'telephone'));
/** Columns of days: there a date of the program is what belongs. */
const DAYS = new Set<ListField>(['decisionDate', 'effective', 'verified']);
const NAMES = new Set<ListField>(['name', 'nameBefore', 'nameAfter']);
/** A long number as Excel writes it into CSV: `2.25384E+09`. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;

function numberFault(field: ListField, text: string): CellFault | undefined {
  if (CODES.has(field) || NAMES.has(field)) return { rule: 'list-number-where-text', severity: 'error' };
  if (hasLines(field) || field === 'decision') return undefined;
  // A telephone number is at home in a number cell only as long as it kept its leading zero.
  if (NUMBERS.has(field) && /^[0+(]|^1[89]00/.test(text)) return undefined;
  return { rule: 'list-number-where-text', severity: 'warning' };
}

function dateFault(field: ListField): CellFault | undefined {
  if (DAYS.has(field) || hasLines(field)) return undefined;
  return { rule: 'list-date-where-text', severity: 'error' };
}

/** What a cell's kind does to a field that is text; undefined where all is well. */
export function cellFault(cell: RawCell, field: ListField): CellFault | undefined {
  switch (cell.kind) {
    case 'text':
      return NUMBERS.has(field) && SCIENTIFIC.test(cell.text.trim())
        ? { rule: 'list-number-where-text', severity: 'warning' }
        : undefined;
    case 'empty':
      return undefined;
    case 'number':
      return numberFault(field, cell.text);
    case 'date':
      return dateFault(field);
    case 'boolean':
      if (field === 'change' || field === 'part' || field === 'verified') return undefined;
      return {
        rule: 'list-boolean-where-text',
        severity: CODES.has(field) || NAMES.has(field) ? 'error' : 'warning',
      };
    case 'error':
      return { rule: cell.text.startsWith('#') ? 'list-error-cell' : 'list-value-not-text', severity: 'error' };
    case 'formula':
      return cell.text === ''
        ? { rule: 'list-formula-without-value', severity: 'error' }
        : { rule: 'list-formula-value', severity: 'warning' };
  }
}

/** The text a cell gives to a field; undefined where it gives none (blank, faulty). */
export function cellText(cell: RawCell | undefined): string | undefined {
  if (cell === undefined || cell.kind === 'error' || isBlank(cell.text)) return undefined;
  return cell.text;
}
