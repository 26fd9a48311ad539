import type { ColumnContent } from '../../../annex/annex-columns.js';
import type { TableColumn } from '../../../annex/table-model.js';
import { PUBLISHED_FIELDS } from '../../../core/registry/contact-fields.js';
import { gridWidth } from './grid.js';

/** Narrowest a column may be on a screen before it is rather left out; others keep their whole width. */
const LEAST: Readonly<Partial<Record<ColumnContent, number>>> = { name: 36, text: 30, link: 24 };

/** Columns that may be left out of a narrow screen, the first to go first. */
const DISPENSABLE: readonly string[] = [...[...PUBLISHED_FIELDS].reverse(), 'legacyCodes'];

/** A column chosen for a screen: its place among all, and its width there. */
export interface FittedColumn {
  index: number;
  width: number;
  natural: number;
}

/** Shares out room, one column of the screen at a time, to whichever lacks the largest part of its natural width. */
function grow(columns: readonly FittedColumn[], room: number): void {
  const lack = ({ natural, width }: FittedColumn) => (natural - width) / Math.max(1, natural);
  for (let left = room; left > 0; left -= 1) {
    let neediest: FittedColumn | undefined;
    for (const column of columns) if (lack(column) > (neediest === undefined ? 0 : lack(neediest))) neediest = column;
    if (neediest === undefined) return;
    neediest.width += 1;
  }
}

/**
 * Fits columns into a screen: contact columns are left out from the right until the others have room to be read.
 * Codes, numbers and short words are never broken.
 * @param naturals width of the widest text of each column
 * @param screen columns of the screen
 * @param mayDrop false where the user has named the columns: then all are kept, however narrow
 */
export function fitColumns(
  columns: readonly TableColumn[],
  naturals: readonly number[],
  screen: number,
  mayDrop: boolean,
): FittedColumn[] {
  let kept = columns.map(({ key, content }, index) => {
    const natural = naturals[index] ?? 0;
    return { key, index, natural, width: Math.min(natural, LEAST[content] ?? natural) };
  });
  const total = () => gridWidth(kept.map(({ width }) => width));
  for (const dispensable of mayDrop ? DISPENSABLE : []) {
    if (total() <= screen) break;
    kept = kept.filter(({ key }) => key !== dispensable);
  }
  grow(kept, screen - total());
  return kept;
}
