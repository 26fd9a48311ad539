import { columnName } from '../../core/cell-place.js';
import type { CellPlace } from '../../core/finding.js';
import type { RawTable } from '../../formats/read/types.js';
import type { Layout } from './layout.js';
import type { ListFinding } from './listed.js';
import { speaksByLooks } from './notes-below.js';
import { saysEnd } from './words-of-end.js';

/** A remark where a heading stands: "Ghi chú: hàng tô đỏ không cấp mã". */
const REMARK = /^\W*(?:ghi chú|lưu ý|chú thích)\s*[:–-]\s*\S/iu;

/** Names the cells of a table. */
interface Placed {
  table: RawTable;
  /** What stands before the field in an entry of `--map` for it. */
  prefix: string;
  of(row?: number, column?: number): CellPlace;
}

/** What is to be said of a layout: headings that claim one field, columns that are hidden, remarks among the headings by which rows end. */
export function layoutFindings(layout: Layout, { table, prefix, of }: Placed): ListFinding[] {
  const faults = layout.faults.map((fault): ListFinding => {
    const { rule, variant, severity, column, row, field, heading, other, columns = {} } = fault;
    const place = row === undefined ? of() : of(row, column);
    const others = other === undefined ? {} : { other };
    const at = column === undefined ? {} : { column: columnName(column), in: prefix };
    const said = variant === undefined ? {} : { variant };
    return { rule, ...said, severity, place, args: { field, heading, ...others, ...at, ...columns } };
  });
  const hidden = layout.columns.flatMap(({ column, heading, row, field }): ListFinding[] => {
    if (field === 'order' || table.hiddenColumns?.includes(column) !== true) return [];
    const place = row === undefined ? of() : of(row, column);
    return [{ rule: 'list-hidden-column', severity: 'warning', place, args: { field, heading } }];
  });
  const remarks = [...layout.columns, ...layout.ignored].flatMap(({ column, heading }): ListFinding[] => {
    const plain = heading.normalize('NFC');
    if (!saysEnd(plain) || !(REMARK.test(plain) || speaksByLooks(plain))) return [];
    const args = { column: columnName(column), heading: heading.trim() };
    const place = { ...of(), column };
    return [{ rule: 'list-changes-unread', variant: 'heading', severity: 'error', place, args }];
  });
  return [...faults, ...hidden, ...remarks];
}
