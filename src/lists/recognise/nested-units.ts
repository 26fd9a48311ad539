import type { RawRow } from '../../formats/read/types.js';
import type { UnreadColumn } from './columns-seen.js';
import { headingOf } from './headings.js';

/** Keys of what bodies were called, were made of, or what was done: no units of their own. */
const OF_PAST = /former|previous|history|predecessor|successor|lịch ?sử|lich_?su|tên ?cũ|ten_?cu|spun|corrections/iu;

/** Units within a unit of a JSON file. */
export interface NestedUnits extends UnreadColumn {
  row: number;
  example: string;
}

/** The name or code of an object that is a unit by its keys. */
function unitIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const said = Object.entries(value).flatMap(([key, text]) => {
    const field = typeof text === 'string' && text !== '' ? headingOf(key)?.field : undefined;
    return field === 'name' || field === 'code' ? [{ field, text: String(text) }] : [];
  });
  return (said.find(({ field }) => field === 'name') ?? said[0])?.text;
}

function listOf(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Keys of a JSON file under which units have lists of units of their own: nobody reads these. */
export function nestedUnits(unread: readonly UnreadColumn[], rows: readonly RawRow[]): NestedUnits[] {
  return unread.flatMap(({ column, heading }): NestedUnits[] => {
    if (OF_PAST.test(heading)) return [];
    for (const { row, cells } of rows) {
      const cell = cells.find((each) => each.column === column && each.kind === 'error' && each.text.startsWith('['));
      const example =
        cell === undefined
          ? undefined
          : listOf(cell.text)
              .map(unitIn)
              .find((each) => each !== undefined);
      if (example !== undefined) return [{ column, heading, row, example }];
    }
    return [];
  });
}
