import type { CellPlace } from '../core/finding.js';

/** The sheet of a place as one word; of lists side by side in it, the one that is spoken of. */
export function sheetKey({ file, sheet, list }: CellPlace): string {
  const key = `${file}\u0000${sheet ?? ''}`;
  return list === undefined ? key : `${key}\u0000${list}`;
}

/** The row of a place as one word. */
export function rowKey(place: CellPlace): string {
  return `${sheetKey(place)}\u0000${place.row ?? ''}`;
}

/** The cell of a place as one word. */
export function cellKey(place: CellPlace): string {
  return `${rowKey(place)}\u0000${place.column ?? ''}`;
}
