import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { meaningOf } from './change-words.js';
import { headingKey } from './headings.js';
import type { FieldColumn } from './layout.js';

/** What a database writes of a record's own state: no kind of change. */
const FLAG = /^(?:\d{1,3}|true|false|yes|no|on|off|t|f|[yi]|n|active|inactive|enabled?|disabled?|co|khong)$/;
/** Headings of such columns; "Loại thay đổi" is none, its values are asked about. */
const STATE = /^(?:trang thai|tinh trang|hien trang|status|state)$/;

/** True for a column headed like states whose values are flags of a database (0, 1, active): it asks for no change. */
export function hasNoChanges({ field, column, heading, ticked }: FieldColumn, rows: readonly RawRow[]): boolean {
  if (field !== 'change' || ticked !== undefined || !STATE.test(headingKey(heading))) return false;
  const values = rows.flatMap(({ cells }) => {
    const text = cells.find((cell) => cell.column === column)?.text ?? '';
    return isBlank(text) ? [] : [headingKey(text)];
  });
  const flags = values.filter((value) => FLAG.test(value));
  return values.length > 0 && flags.length === values.length && values.some((value) => meaningOf(value) === undefined);
}
