import type { AnnexChange } from '../../annex/annex-changes.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckFinding } from '../../core/comparison.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';
import { compareHeadings, type PlacedRow } from './compare-headings.js';
import { ComparedColumns } from './compared-columns.js';
import { withCorrections } from './corrected.js';
import type { Listing } from './match.js';
import { unheaded } from './unheaded.js';

/**
 * Compares the headings between the rows of a list of changes with the bodies that they name. A row may stand under
 * whoever is above the code that it ends or the one that follows it: annexes are grouped by either.
 * @param whole it is a signed paper, whose rows of level 3 and 4 all have their heading
 */
export function changeHeadings(
  listed: Listed,
  changes: readonly AnnexChange[],
  state: Listing,
  whole: boolean,
): CheckFinding[] {
  if (!whole && listed.groups.length === 0 && listed.units.every(({ group }) => group === undefined)) return [];
  const byCode = new Map(changes.map((change) => [change.unit.code, change]));
  const placed = new Map(
    listed.units.flatMap((row): [ListedUnit, PlacedRow][] => {
      const codes = [row.codeBefore, row.code].flatMap((code) => (code === undefined ? [] : tidyCode(code)));
      const change = codes.flatMap((code) => byCode.get(code) ?? [])[0];
      if (change === undefined) return [];
      const { unit, before, after } = change;
      return [[row, { unit, codes: [unit, ...before, ...after].map(({ code }) => code) }]];
    }),
  );
  const columns = new ComparedColumns(listed, false);
  const lacking = whole ? unheaded(columns, placed, state) : [];
  const found = compareHeadings(listed, columns, listed.units, placed, state);
  return withCorrections(state.registry, [...found, ...lacking]);
}
