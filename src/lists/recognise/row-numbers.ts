import { columnName } from '../../core/cell-place.js';
import type { RawRow } from '../../formats/read/types.js';
import { rolesOf } from './column-roles.js';
import type { FieldColumn, Layout } from './layout.js';
import type { ListFinding } from './listed.js';
import { plainMark } from './mark-text.js';
import { missingNumbers } from './missing-numbers.js';
import { isOrdinal } from './row-marks.js';
import type { TableScan } from './table-scan.js';

const NAMES = new Set<FieldColumn['field']>(['name', 'nameBefore', 'nameAfter']);
const CODES = new Set<FieldColumn['field']>(['code', 'codeBefore', 'codeAfter']);

/** True for columns of numbers behind which the row goes on, as on the other half of a page: nobody is named there again. */
function goesOn(left: readonly FieldColumn[], right: readonly FieldColumn[]): boolean {
  const named = (columns: readonly FieldColumn[]): boolean => columns.some(({ field }) => NAMES.has(field));
  const coded = (columns: readonly FieldColumn[]): boolean => columns.some(({ field }) => CODES.has(field));
  if (right.every(({ field }) => field === 'order')) return false;
  return named(left) ? !named(right) : coded(left) && !coded(right);
}

/** The columns that number rows, of which each but the first stands before another part of them; only one in most lists. */
function numbering({ columns }: Layout): { own: number; others: number[] } | undefined {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  const [own, ...others] = sorted.filter(({ field }) => field === 'order');
  const found = others.filter(({ column }) => {
    const at = sorted.findIndex((each) => each.column === column);
    return goesOn(sorted.slice(0, at), sorted.slice(at + 1));
  });
  return own === undefined || found.length === 0
    ? undefined
    : { own: own.column, others: found.map(({ column }) => column) };
}

/** The number in a cell, `3` for `3.`, `(3)` and `03`; '' for what is none. */
function numberAt({ cells }: RawRow, column: number): string {
  const text = cells.find((cell) => cell.column === column)?.text ?? '';
  if (!isOrdinal(text)) return '';
  return plainMark(text)
    .replace(/^[([]|[.)\]:/-]+$/g, '')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
}

/** What is left out of the numbers, and where those of the halves of a row are not the same. */
interface NumberedRows {
  scan: Pick<TableScan, 'layouts' | 'place'> & { ledger: Pick<TableScan['ledger'], 'units'> };
  rows: readonly RawRow[];
  /** What stands before the field in an entry of `--map` for the table. */
  prefix: string;
}

/** Rows whose second half bears another number than the first: "1, Sở A | 1, giữ nguyên", then "2, Sở B | 3, giải thể". */
function differing({ scan, rows, prefix }: NumberedRows): ListFinding[] {
  const units = new Set(scan.ledger.units.map(({ place }) => place.row));
  const from = (at: number): number => scan.layouts[at]?.columns[0]?.row ?? Number.POSITIVE_INFINITY;
  return scan.layouts.flatMap((layout, at) => {
    const found = numbering(layout);
    if (found === undefined) return [];
    const own = rows.filter(({ row }) => units.has(row) && (at === 0 || row > from(at)) && row < from(at + 1));
    const first = new Set(own.map((row) => numberAt(row, found.own)).filter((number) => number !== ''));
    return own.flatMap((row) =>
      found.others.flatMap((column): ListFinding[] => {
        const [number, other] = [numberAt(row, found.own), numberAt(row, column)];
        // where the row itself has none, only a number of another row shows that the halves are not of one
        if (other === '' || other === number || (number === '' && !first.has(other))) return [];
        const letters = { column: columnName(column), own: columnName(found.own), in: prefix };
        const args = { number, other, ...letters, cell: `${letters.own}${row.row}` };
        const variant = number === '' ? { variant: 'blank' } : {};
        const place = scan.place(row.row, column);
        return [{ rule: 'list-numbers-differ', ...variant, severity: 'error', place, args }];
      }),
    );
  });
}

/** What is to be said of the numbers of a table's rows. */
export function numberFindings(numbered: NumberedRows): ListFinding[] {
  const { scan, rows } = numbered;
  const [first] = scan.layouts;
  const roles = first && rolesOf(first);
  const missing = roles === undefined ? [] : missingNumbers(rows, roles);
  const gaps = missing.map(({ row, from, to }): ListFinding => {
    const place = scan.place(row.row, [...(roles?.order ?? [])][0]);
    return { rule: 'list-number-missing', severity: 'warning', place, args: { from, to } };
  });
  return [...gaps, ...differing(numbered)];
}
