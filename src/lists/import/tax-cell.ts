import type { Identifier } from '../../core/registry/types.js';
import type { ListField } from '../recognise/listed.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';
import { saysNothing } from './says-nothing.js';

/** The word by which registries call tax codes. */
const SCHEME = 'mst';
/** Ten digits, and three more for a dependent body; a spreadsheet takes the first zero of either. */
const EATEN = /^[1-9]\d{8}(?:-?\d{3})?$/;
/** Since 2025 a person's number of twelve digits stands there too. */
const WHOLE = /^(?:\d{10}(?:-?\d{3})?|0\d{11})$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** Reads the tax code of a row into its identifiers; one that lost its zero is never mended in silence. */
export function readTaxCell(
  row: ImportRow,
  places: CellPlaces,
  report: ReportFinding,
  repair: (row: ImportRow, field: ListField, before: string, after: string) => void,
): void {
  const { taxCode: written } = row.unit;
  if (written === undefined) return;
  const plain = written
    .normalize('NFKC')
    .trim()
    .replace(/^'|\.0$/g, '');
  const digits = plain.replace(/[\s.]/g, '');
  const value = /^[\d-]+$/.test(digits) ? digits : plain;
  if (value === '' || saysNothing(value)) return;
  const place = places.of(row.unit, 'taxCode');
  if (SCIENTIFIC.test(value)) {
    row.faulty = true;
    report('error', 'import-zero-lost', place, { field: 'taxCode', value }, 'scientific');
  } else if (EATEN.test(value)) {
    row.faulty = true;
    report('error', 'import-zero-lost', place, { field: 'taxCode', value, after: `0${value}` });
  } else if (!WHOLE.test(value)) {
    row.faulty = true;
    report('error', 'import-tax-malformed', place, { value });
  } else {
    if (value !== written) repair(row, 'taxCode', written, value);
    row.details.identifiers = [{ scheme: SCHEME, value } satisfies Identifier];
  }
}
