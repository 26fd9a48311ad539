import { isOver } from '../../core/registry/timeline.js';
import type { RawRow } from '../../formats/read/types.js';
import { endsWhole, meaningOfCell } from './change-cell.js';
import { isAsking, type UnreadColumn } from './columns-seen.js';
import { headingKey } from './headings.js';
import type { ListedUnit, SeenColumn } from './listed.js';

/** Headings of what somebody asks for, or makes of a body, beside the column of how things stand. */
const PROPOSES =
  /^(?:de xuat|kien nghi|[iy] kien|de nghi|phuong an|noi dung|huong|giai phap|ket luan|ket qua|du kien|xu li|hinh thuc|yeu cau|loai|viec|thay doi|bien dong|tham muu|nhan xet|danh gia)(?: |$)/;
/** Longer texts tell of something else. */
const LONGEST = 160;
/** Changes beside which an end is another thing. */
const LESSER: ReadonlySet<string> = new Set(['update', 'correct', 'rename']);

/** True where a cell asks for what its row does not: anything, of one that stays as it is; its end, of one that goes on. */
function asksBeyond(text: string, { change, status, said }: ListedUnit): boolean {
  if (text === '' || text.length > LONGEST || !isAsking(text)) return false;
  if (change === undefined) return said === undefined && (status === undefined || !isOver(status));
  const meaning = meaningOfCell(text);
  return LESSER.has(change) && meaning !== undefined && 'change' in meaning && endsWhole(meaning.change);
}

/** The unread column that asks for a change of some row, beside the one which is read as that of changes or states. */
export function unreadProposals(
  columns: readonly Pick<SeenColumn, 'field'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
  units: readonly ListedUnit[],
): UnreadColumn | undefined {
  if (!columns.some(({ field }) => field === 'change')) return undefined;
  const byRow = new Map(units.map((unit) => [unit.place.row, unit]));
  return unread.find(({ column, heading }) => {
    if (!PROPOSES.test(headingKey(heading))) return false;
    return rows.some(({ row, cells }) => {
      const unit = byRow.get(row);
      const text =
        cells
          .find((cell) => cell.column === column)
          ?.text.normalize('NFC')
          .trim() ?? '';
      return unit !== undefined && asksBeyond(text, unit);
    });
  });
}
