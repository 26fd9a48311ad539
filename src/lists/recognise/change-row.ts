import type { RawRow } from '../../formats/read/types.js';
import { meaningOfCell } from './change-cell.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import type { Layout } from './layout.js';
import type { ListedUnit } from './listed.js';

/** Changes that end a unit or give it another code: the code says which. */
const BY_CODE: ReadonlySet<string> = new Set([
  'close',
  'dissolve',
  'annul',
  'merge',
  'split',
  'spinOff',
  'replace',
  'move',
]);

/** True for a row that needs no name: it only says what becomes of a code. */
export function byCodeAlone({ change, code, legacyCodes }: ListedUnit): boolean {
  return change !== undefined && BY_CODE.has(change) && (code ?? legacyCodes) !== undefined;
}

/** True for a row that says what is to be done with a named unit: a new one at the end of a form has nothing else. */
export function asksForChange(row: RawRow, { columns }: Layout, roles: ColumnRoles): boolean {
  if (textIn(row, roles.name) === '') return false;
  return columns.some(({ column, field, ticked }) => {
    const text = row.cells.find((cell) => cell.column === column)?.text ?? '';
    const meaning = field === 'change' && ticked === undefined ? meaningOfCell(text) : undefined;
    return meaning !== undefined && 'change' in meaning;
  });
}
