import type { Identifier } from '../../core/registry/types.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

/** The word by which registries call tax codes. */
const SCHEME = 'mst';
/** Ten digits, and three more for a dependent body; a spreadsheet takes the first zero of either. */
const EATEN = /^[1-9]\d{8}(?:\s?-?\s?\d{3})?$/;
/** Since 2025 a person's number of twelve digits stands there too. */
const WHOLE = /^(?:\d{10}(?:-?\d{3})?|0\d{11})$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** Reads the tax code of a row into its identifiers; one that lost its zero is never mended in silence. */
export function readTaxCell(row: ImportRow, places: CellPlaces, report: ReportFinding): void {
  const value = row.unit.taxCode?.normalize('NFKC').replace(/\.0$/, '').trim() ?? '';
  if (value === '') return;
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
  } else row.details.identifiers = [{ scheme: SCHEME, value } satisfies Identifier];
}
