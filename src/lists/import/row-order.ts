import type { ImportRow, SourcedChange } from './import-model.js';

/** Changes in the order of the rows that ask for them: the codes they need come in that order. */
export function inRowOrder(rows: readonly ImportRow[], changes: readonly SourcedChange[]): SourcedChange[] {
  const places = new Map(rows.map((row, i) => [row, i]));
  const placeOf = ({ row }: SourcedChange): number => (row === undefined ? rows.length : (places.get(row) ?? 0));
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
}
