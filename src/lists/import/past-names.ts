import { parentOf } from '../../core/code/code.js';
import { nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import { type PastBearer, PastBearers, pastTold } from './past-bearers.js';
import type { CellPlaces } from './places.js';
import { changedBy, isTold } from './twin-names.js';

/**
 * Codes for names that another body bore before: a renamed one, or one that was closed. What a province has once, or stood
 * in the same place, is not granted a second time where nothing tells two bodies apart; of what places have alike it is told.
 */
export function askPastNames(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const past = new PastBearers(registry, acting);
  if (!past.any) return;
  let changed: ReadonlySet<string> | undefined;
  for (const { change, row } of changes) {
    if (!('grant' in change) || row === undefined || row.faulty) continue;
    const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
    const found = past.find(name);
    if (found.length === 0) continue;
    changed ??= new Set(changes.flatMap((each) => changedBy(each.change)));
    const bearers = asked(found, { name, parent }, changed, (other) => isSameNameIn(registry, name, other), {
      registry,
      acting,
    });
    const told = pastTold(registry, acting, name, bearers);
    if (told === undefined) continue;
    const refused = isRefused(row, { name, parent, code }, bearers);
    if (refused) row.faulty = true;
    const place = places.of(row.unit, 'name', 'code');
    const variant = `${refused ? 'grant' : 'like'}-${told.kind}`;
    report(refused ? 'error' : 'warning', 'import-name-past', place, told.args, variant);
  }
}

/** Those of a name's past bearers that a grant may double: of parts that every body has, only one that stood in the same place. */
function asked(
  found: readonly PastBearer[],
  { name, parent }: { name: string; parent: string },
  changed: ReadonlySet<string>,
  isSame: (name: string) => boolean,
  { registry, acting }: { registry: Registry; acting: string | undefined },
): readonly PastBearer[] {
  const isInner = kindOfName(name) === 'inner';
  // whom the list itself ends or renames it speaks of
  const others = found.filter(({ unit }) => !changed.has(unit.code));
  const beside = others.filter(({ unit }) => parentOf(unit.code) === parent);
  if (isInner) return beside;
  // an heir of the same name is told of as the bearer that it is
  const isNew = ({ today }: PastBearer): boolean => !today.some((each) => isSame(nameFor(registry, each, acting)));
  return (beside.length > 0 ? beside : others).filter(isNew);
}

function isRefused(
  row: ImportRow,
  { name, parent, code }: { name: string; parent: string; code: string | undefined },
  bearers: readonly PastBearer[],
): boolean {
  const [first, ...others] = bearers;
  // one that ended without heirs is doubled by nobody: that it is founded again is only likely
  if (first === undefined || first.kind === 'gone') return false;
  if (bearers.every(({ unit }) => isTold(row, unit))) return false;
  const kind = kindOfName(name);
  if (kind === 'own' || (parentOf(first.unit.code) === parent && code === undefined)) return true;
  return kind === 'placed' && code === undefined && others.length === 0;
}
