import { describe } from '../../core/cell-place.js';
import type { Change } from '../../core/changes/types.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** The codes and `$names` of bodies that a change stands on. */
export function needsOf(change: Change): string[] {
  const found: (string | undefined)[] = [];
  const into = (body: object): void => {
    if ('code' in body && typeof body.code === 'string') found.push(body.code);
    if ('parent' in body && typeof body.parent === 'string') found.push(body.parent);
  };
  if ('grant' in change) found.push(change.grant.parent);
  if ('replace' in change) {
    if ('parent' in change.replace) found.push(change.replace.parent);
    if ('with' in change.replace) found.push(change.replace.with);
  }
  if ('rename' in change && change.rename.code.startsWith('$')) found.push(change.rename.code);
  if ('merge' in change) into(change.merge.into);
  if ('split' in change) change.split.into.forEach(into);
  if ('spinOff' in change) change.spinOff.into.forEach(into);
  if ('reorganise' in change) change.reorganise.forEach(into);
  if ('reestablish' in change) into(change.reestablish);
  return found.flatMap((each) => each ?? []);
}

/** What a change calls into being: the code it grants, the `$name` that others call it by. */
function broughtBy(change: Change): string[] {
  if ('grant' in change) {
    const { as, code } = change.grant;
    return [...(as === undefined ? [] : [`$${as}`]), ...(code === undefined ? [] : [code])];
  }
  if ('replace' in change && 'as' in change.replace && change.replace.as !== undefined)
    return [`$${change.replace.as}`];
  return [];
}

/** The code of the body that a change parts. */
function partedBy(change: Change): string | undefined {
  if ('spinOff' in change) return change.spinOff.from;
  return 'split' in change ? change.split.from : undefined;
}

function marked({ faulty }: ImportRow): boolean {
  return faulty;
}

/** The changes without those of faulty rows; of a merger the rows that are sound stay. */
function withoutFaulty(changes: readonly SourcedChange[]): SourcedChange[] {
  return changes.flatMap((each): SourcedChange[] => {
    const { change, row, rows } = each;
    if (rows === undefined || !('merge' in change)) {
      return row?.faulty === true || rows?.some(({ faulty }) => faulty) === true ? [] : [each];
    }
    const sound = rows.filter(({ faulty }) => !faulty);
    const [first] = sound;
    if (first === undefined) return [];
    if (sound.length === rows.length) return [each];
    const from = change.merge.from.filter((_, i) => rows[i]?.faulty !== true);
    return [{ change: { ...change, merge: { ...change.merge, from } }, rows: sound, row: first }];
  });
}

/**
 * The changes of sound rows alone. A row that stands on one which turned out to be faulty (its body above, the body that
 * takes over) is reported and left out with it: no change may name a body that will not be there.
 * What several rows say of a body that is parted is taken whole: where one of them is faulty, the others are reported.
 */
export function soundChanges(
  changes: readonly SourcedChange[],
  registry: Registry,
  places: CellPlaces,
  report: ReportFinding,
): SourcedChange[] {
  // where no row is faulty none stands on a faulty one
  const isFaulty = ({ row, rows }: SourcedChange): boolean => row?.faulty === true || rows?.some(marked) === true;
  if (!changes.some(isFaulty)) return withoutFaulty(changes);
  const brought = new Map<string, ImportRow>();
  for (const { change, row } of changes) {
    if (row !== undefined) for (const name of broughtBy(change)) brought.set(name, row);
  }
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const { change, row, rows = row === undefined ? [] : [row] } of changes) {
      const parted = partedBy(change);
      if (parted !== undefined && rows.some(({ faulty }) => faulty)) {
        for (const each of rows) {
          if (each.faulty) continue;
          each.faulty = true;
          isNew = true;
          const args = { code: parted, name: registry.unit(parted)?.name ?? '' };
          report('error', 'import-rows-together', places.of(each.unit, 'codeBefore', 'code', 'name'), args);
        }
      }
      for (const need of needsOf(change)) {
        const other = registry.unit(need) !== undefined ? undefined : brought.get(need);
        if (other?.faulty !== true) continue;
        for (const each of rows) {
          if (each.faulty || each === other) continue;
          each.faulty = true;
          isNew = true;
          const args = { name: other.name, other: describe(places.of(other.unit, 'code', 'name')) };
          report('error', 'import-row-needed', places.of(each.unit, 'successors', 'parent', 'name', 'code'), args);
        }
      }
    }
  }
  return withoutFaulty(changes);
}
