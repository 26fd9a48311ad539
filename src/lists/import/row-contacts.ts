import { contactEntry } from '../../core/registry/contact-fields.js';
import { CONTACT_FIELDS, type ContactField } from '../../core/registry/types.js';
import type { ListField } from '../recognise/listed.js';
import { cleanText } from './clean-text.js';
import { contactCell } from './contact-cells.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import { lostZeros } from './lost-zeros.js';
import type { CellPlaces } from './places.js';
import { saysNothing } from './says-nothing.js';

const FIELDS = ['shortName', ...CONTACT_FIELDS] as const;

/** What stands before further addresses in a note, which is Vietnamese like the registry. */
const OTHER_MAILS = 'Thư điện tử khác';

function clean(part: string): string {
  return cleanText(part, undefined, undefined, undefined).text;
}

/** Reads the short name and the contact data of rows; tells what was mended and what is left out. */
export class RowContacts {
  /** Addresses that a row's field has no room for. */
  readonly #others = new Map<ImportRow, readonly string[]>();

  constructor(
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
    /** Takes a text as it was meant, and tells what was mended. */
    private readonly text: (row: ImportRow, field: ListField, before: string) => string,
    /** Tells what was mended; `from` is the field in whose cell it stood. */
    private readonly repair: (
      row: ImportRow,
      field: ListField,
      before: string,
      after: string,
      from?: ListField,
    ) => void,
  ) {}

  /** Gives a row its details. */
  read(row: ImportRow): void {
    for (const field of FIELDS) {
      const text = row.unit[field];
      if (text === undefined || (field !== 'note' && saysNothing(text))) continue;
      const value = this.#contact(row, field, text);
      if (value === '') continue;
      row.details[field] = value;
      if (field !== 'shortName' && contactEntry(field).value === 'telephone') this.#zeros(row, field, value);
    }
    this.#noteOthers(row);
  }

  /** A cell of contact data, of several values what the field holds; the others are kept for the note, and told. */
  #contact(row: ImportRow, field: 'shortName' | ContactField, before: string): string {
    const isPrinted = /\.pdf$/i.test(row.unit.place.file);
    const cell = field === 'shortName' ? undefined : contactCell(field, before, clean, isPrinted);
    if (cell === undefined || (cell.fax !== undefined && !this.#takesFax(row, field, before, cell.fax)))
      return this.text(row, field, before);
    if (cell.others.length === 0) this.repair(row, field, before, cell.text);
    else {
      this.#others.set(row, cell.others);
      const args = { kept: cell.text, others: cell.others };
      this.report('warning', 'import-emails-several', this.places.of(row.unit, field), args);
    }
    return cell.text;
  }

  /** A fax beside the telephone is the row's where it names no other; false where it names one, or where none belongs. */
  #takesFax(row: ImportRow, field: 'shortName' | ContactField, before: string, fax: string): boolean {
    const own = row.unit.fax === undefined || saysNothing(row.unit.fax) ? '' : row.unit.fax;
    if (field !== 'phone') return false;
    if (own !== '') return own.replace(/\D/g, '') === fax.replace(/\D/g, '');
    row.details.fax = fax;
    this.repair(row, 'fax', before, fax, field);
    return true;
  }

  /** A number that lost its zero is never mended in silence: who sent the list knows what stood there. */
  #zeros(row: ImportRow, field: ContactField, value: string): void {
    const lost = lostZeros(value);
    if (lost === undefined) return;
    row.faulty = true;
    const place = this.places.of(row.unit, field);
    if (lost === 'scientific') this.report('error', 'import-zero-lost', place, { field, value }, 'scientific');
    else this.report('error', 'import-zero-lost', place, { field, value, after: lost.after });
  }

  #noteOthers(row: ImportRow): void {
    const others = this.#others.get(row);
    if (others === undefined) return;
    const { details } = row;
    const words = `${OTHER_MAILS}: ${others.join('; ')}`;
    if (details.note?.includes(words) !== true) details.note = [details.note, words].filter(Boolean).join('; ');
  }
}
