import type { CellPlace } from '../../core/finding.js';
import { seenColumns, unreadColumns } from './columns-seen.js';
import type { ListTable } from './listed.js';
import type { TableScan } from './table-scan.js';
import type { Understood } from './understand.js';

/** One table of the file, and how it was understood. */
export function summaryOf(
  { table, layout, titles, headings }: Understood,
  scan: TableScan,
  place: CellPlace,
): ListTable {
  const columns = layout.columns.flatMap(({ column, heading, field }) =>
    field === 'order' ? [] : [{ column, heading, field }],
  );
  const ignored = unreadColumns(table, scan.layouts, headings);
  const seen = seenColumns(scan.layouts, ignored);
  const { units } = scan.ledger;
  return { place, titles, columns, ignored, seen, rows: table.rows.length, units: units.length };
}
