import { parentOf } from '../../core/code/code.js';
import { closingFor, isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn, nameHashIn } from '../../core/registry/names.js';
import { isPlaceholderName } from '../../core/registry/placeholder-name.js';
import { effectiveOf, type Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import { isOfOtherKind } from './kinds-changed.js';
import { isWhollyOther } from './name-likeness.js';
import { calledToday, isFormerName, PastBearers } from './past-bearers.js';
import type { CellPlaces } from './places.js';
import { changedBy } from './twin-names.js';

/** A unit that a row gives a new name. */
interface Renamed {
  row: ImportRow;
  unit: Unit;
  name: string;
  was: string;
}

/**
 * New names that another body bears, or bore: beside one that bears it, or for what a province has once, nothing is
 * renamed; of one that gave its name up it is told whose it was. A name that has nothing of the old one is told of too.
 */
export function askRenamed(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  askKinds(registry, acting, changes, places, report);
  const renamed = changes.flatMap(({ change, row }): Renamed[] => {
    const unit = 'rename' in change ? registry.unit(change.rename.code) : undefined;
    if (!('rename' in change) || unit === undefined || row === undefined || row.faulty) return [];
    const was = nameFor(registry, unit, acting);
    // what stood in for a name is no name that another one would follow
    return isPlaceholderName(was) ? [] : [{ row, unit, name: change.rename.name, was }];
  });
  if (renamed.length === 0) return;
  // whom the list itself ends or renames gives its name up
  const changed = new Set(changes.flatMap(({ change }) => changedBy(change)));
  const bearers = bearersOf(registry, acting, renamed, changed);
  const past = new PastBearers(registry, acting);
  for (const { row, unit, name, was } of renamed) {
    if (isSameNameIn(registry, name, was) || isFormerName(registry, unit, name)) continue;
    const { code } = unit;
    const place = places.of(row.unit, 'nameAfter', 'name');
    const open = (bearers.get(nameHashIn(registry, name)) ?? []).filter((each) =>
      isSameNameIn(registry, nameFor(registry, each, acting), name),
    );
    const beside = open.find((each) => parentOf(each.code) === parentOf(code));
    const other = beside ?? open[0];
    const kind = kindOfName(name);
    if (other !== undefined && (beside !== undefined || kind !== 'inner')) {
      const isAsked = beside !== undefined || kind === 'own';
      // two names side by side may be those of a body and of the one that it went into: only the word says which
      const isUnsaid = !isAsked && row.act !== 'rename' && kind !== 'common';
      if (isAsked || isUnsaid) row.faulty = true;
      const args = { own: code, name, code: other.code };
      const variant = isAsked ? 'renamed' : isUnsaid ? 'renamed-unsaid' : 'renamed-like';
      report(row.faulty ? 'error' : 'warning', 'import-name-elsewhere', place, args, variant);
      continue;
    }
    const before = past.find(name).find((each) => each.unit.code !== code && !changed.has(each.unit.code));
    if (before !== undefined && (kind !== 'inner' || parentOf(before.unit.code) === parentOf(code))) {
      const closing = closingFor(registry, before.unit, acting);
      const args = {
        own: code,
        name,
        was: before.unit.code,
        ...(closing === undefined ? {} : { closed: effectiveOf(registry, closing) ?? '' }),
        now: calledToday(registry, acting, before.today),
      };
      report('warning', 'import-name-past', place, args, closing === undefined ? 'other-renamed' : 'other-closed');
    } else if (isWhollyOther(registry, name, was))
      report('warning', 'import-name-wholly-other', places.of(row.unit, 'name'), { code, name, was });
  }
}

/** A new name by which a body would become one of quite another kind is that of another body, whatever the row calls it. */
function askKinds(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const moved = new Map<string, string>(
    changes.flatMap(({ change }) =>
      'replace' in change && change.replace.code !== undefined && change.replace.as !== undefined
        ? [[`$${change.replace.as}`, change.replace.code]]
        : [],
    ),
  );
  for (const { change, row } of changes) {
    if (!('rename' in change) || row === undefined || row.faulty) continue;
    const unit = registry.unit(moved.get(change.rename.code) ?? change.rename.code);
    const was = unit === undefined ? '' : nameFor(registry, unit, acting);
    if (unit === undefined || isPlaceholderName(was) || !isOfOtherKind(was, change.rename.name)) continue;
    row.faulty = true;
    const args = { code: unit.code, name: change.rename.name, was };
    report('error', 'import-name-wholly-other', places.of(row.unit, 'nameAfter', 'name'), args, 'kind');
  }
}

/** Open units by hashes of their names, as far as new names have the same; next to all have not. */
function bearersOf(
  registry: Registry,
  acting: string | undefined,
  renamed: readonly Renamed[],
  changed: ReadonlySet<string>,
): ReadonlyMap<number, readonly Unit[]> {
  const asked = new Set(renamed.map(({ name }) => nameHashIn(registry, name)));
  const found = new Map<number, Unit[]>();
  for (const unit of registry.units.values()) {
    const hash = nameHashIn(registry, nameFor(registry, unit, acting));
    if (!asked.has(hash) || changed.has(unit.code) || isClosedFor(registry, unit, acting)) continue;
    found.set(hash, [...(found.get(hash) ?? []), unit]);
  }
  return found;
}
