import { describe } from '../../core/cell-place.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CodedRow } from './new-codes.js';
import type { CellPlaces } from './places.js';
import type { RowConflicts } from './row-conflicts.js';

/** Acts that several rows may ask for of one code, each naming another body. */
const SHARED: ReadonlySet<ImportRow['act']> = new Set(['end', 'recode', 'spinOff']);

/** Acts of a body that is there, and that leave the code of the other one to rows of its own. */
const LEAVING: ReadonlySet<ImportRow['act']> = new Set(['end', 'recode', 'replace', 'spinOff']);

function subjectOf({ code, codeBefore }: CodedRow): string {
  return codeBefore ?? code;
}

/** All that a row says, by the column that says it, but for where it stands. */
function said(row: ImportRow): Readonly<Record<string, unknown>> {
  const { act, name, nameBefore, code, codeBefore, details, parent, group, receivers, sources } = row;
  const { effective, children, status } = row;
  return {
    ...details,
    change: act,
    name: name.toLocaleLowerCase('vi'),
    nameBefore,
    code,
    codeBefore,
    parent,
    groupName: group,
    successors: receivers,
    predecessors: sources,
    effective,
    children,
    status,
  };
}

/** The columns in which two rows do not say the same. */
export function unlike(row: ImportRow, other: ImportRow): string[] {
  const [one, two] = [said(row), said(other)];
  return [...new Set([...Object.keys(one), ...Object.keys(two)])].filter(
    (column) => JSON.stringify(one[column]) !== JSON.stringify(two[column]),
  );
}

/**
 * The rows without those that only say again, word for word, what another one asks of a body that is there. A code that
 * the list grants is another matter: two rows of it may be two bodies.
 */
export function withoutRepeats(
  rows: readonly ImportRow[],
  isThere: (row: ImportRow) => boolean,
  places: CellPlaces,
  report: ReportFinding,
): ImportRow[] {
  const first = new Map<string, ImportRow>();
  return rows.filter((row) => {
    if (row.faulty || !isThere(row)) return true;
    const key = JSON.stringify([Object.entries(said(row)).sort(), row.unit.reason]);
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, row);
      return true;
    }
    const where = (of: ImportRow) => places.of(of.unit, 'codeBefore', 'code', 'legacyCodes', 'name');
    report('warning', 'import-code-twice', where(row), { first: describe(where(twin)) }, 'same');
    return false;
  });
}

/**
 * The rows without those whose code another one has. What two rows say alike counts once; where they differ neither is
 * taken, for nobody knows which is meant. Several bodies may take over one, each in a row of its own.
 */
export function withoutTwins(
  rows: readonly CodedRow[],
  places: CellPlaces,
  report: ReportFinding,
  conflicts: RowConflicts,
  { isThere, isSame }: { isThere: (row: ImportRow) => boolean; isSame: (a: string, b: string) => boolean },
): CodedRow[] {
  const first = new Map<string, CodedRow>();
  const told = new Set<CodedRow>();
  return rows.filter((row) => {
    // what a row takes in has a row of its own; beside it the code may be granted
    const key = LEAVING.has(row.act) ? `> ${subjectOf(row)}` : row.code;
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, row);
      return true;
    }
    const isOther = JSON.stringify(twin.receivers) !== JSON.stringify(row.receivers);
    if (SHARED.has(row.act) && twin.act === row.act && isOther) return true;
    // one name in two spellings says one thing twice, but where the spelling is what is asked for
    const isSpelling = row.act !== 'rename' && row.act !== 'correct' && isThere(row) && isSame(twin.name, row.name);
    const columns = unlike(twin, isSpelling ? { ...row, name: twin.name } : row);
    if (isSpelling && columns.length === 0) {
      const place = places.of(row.unit, 'codeBefore', 'code', 'legacyCodes', 'name');
      const said = describe(places.of(twin.unit, 'codeBefore', 'code', 'legacyCodes', 'name'));
      report('warning', 'import-code-twice', place, { first: said }, 'spelling');
      return false;
    }
    if (columns.length === 0) {
      const args = {
        code: subjectOf(row),
        first: describe(places.of(twin.unit, 'code', 'legacyCodes', 'name')),
        name: twin.name,
      };
      row.faulty = true;
      report('error', 'import-code-twice', places.of(row.unit, 'code', 'legacyCodes', 'name'), args);
      return false;
    }
    if (!told.has(twin)) conflicts.say(twin, row, subjectOf(twin), undefined, columns);
    told.add(twin);
    conflicts.say(row, twin, subjectOf(row), undefined, columns);
    return false;
  });
}
