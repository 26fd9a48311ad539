import { everyNote } from '../../annex/papers/amendments.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { RawTable } from '../../formats/read/types.js';
import { rowKey } from '../place-keys.js';
import type { Listed, ListFinding } from '../recognise/listed.js';
import { shownLine } from '../recognise/row-places.js';
import { tidy } from './paper/tokens.js';

/** The code of each row, as far as it is written there. */
function codesByRow({ units, groups }: Listed): Map<string, string> {
  const written = [...units, ...groups].flatMap(({ place, code }) =>
    code === undefined || place.row === undefined ? [] : ([[rowKey({ ...place, row: place.row }), code]] as const),
  );
  return new Map(written.map(([row, code]) => [row, tidyCode(code)]));
}

/**
 * What is said of the way a list is read, without footnotes that tell of their row what signed decisions did to its code,
 * in the words of a consolidation: they say of it what the registry says, every other note is told of.
 */
export function withoutKnownNotes(
  read: readonly ListFinding[],
  {
    registry,
    today,
    listed,
    tables,
  }: { registry: Registry; today: IsoDate; listed: Listed; tables: readonly RawTable[] },
): ListFinding[] {
  if (!read.some(({ variant }) => variant === 'aside')) return [...read];
  const codes = codesByRow(listed);
  const notes = everyNote(registry, today);
  const isKnown = (row: string, text: string): boolean =>
    notes.get(codes.get(row) ?? '')?.some((note) => tidy(note) === tidy(text)) === true;
  const known = new Set(
    tables.flatMap(({ file, sheet, asides = [] }) =>
      asides.flatMap(({ row, text }) => {
        const key = rowKey({ file, ...(sheet === undefined ? {} : { sheet }), row });
        return isKnown(key, text) ? [`${key}\u0000${shownLine(text)}`] : [];
      }),
    ),
  );
  return read.filter(({ variant, place, args }) => {
    if (variant !== 'aside' || place.row === undefined) return true;
    return !known.has(`${rowKey({ ...place, row: place.row })}\u0000${args.text}`);
  });
}
