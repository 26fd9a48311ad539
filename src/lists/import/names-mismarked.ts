import { parentOf } from '../../core/code/code.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { fold } from '../../core/text/fold.js';
import { type Mismarked, mismarked } from './fewer-marks.js';
import type { ReportFinding, SourcedChange } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import { withKnownMarks } from './odd-marks.js';
import type { CellPlaces } from './places.js';
import { changedBy, isTold } from './twin-names.js';

/** An open body with its name as names are compared. */
interface Bearer {
  code: string;
  name: string;
  key: string;
}

/** How one name is to be taken beside another one of the same letters. */
function taken(registry: Registry, name: string, own: string, other: Bearer): Mismarked | undefined {
  const meant = nameKeyIn(registry, withKnownMarks(name));
  // either of them may be the one that lost its marks: "Sở Y tê" beside "Sở Y tế", and the other way about
  if (meant === nameKeyIn(registry, withKnownMarks(other.name))) return 'surely';
  return mismarked(own, other.key);
}

/**
 * Asks about new codes for names that are those of open bodies but for marks that were lost on the way: it has its code
 * already. Where the name may be one of its own it is told of beside that body.
 */
export function askMismarked(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const granted = changes.flatMap(({ change, row }) =>
    'grant' in change && row !== undefined && !row.faulty ? [{ grant: change.grant, row }] : [],
  );
  if (granted.length === 0) return;
  const changed = new Set(changes.flatMap(({ change }) => changedBy(change)));
  const bearers = new Map<string, Bearer[]>();
  for (const unit of registry.units.values()) {
    if (!unit.code.includes('.') || changed.has(unit.code) || isClosedFor(registry, unit, acting)) continue;
    const name = nameFor(registry, unit, acting);
    const key = nameKeyIn(registry, name);
    const letters = fold(key);
    bearers.set(letters, [...(bearers.get(letters) ?? []), { code: unit.code, name, key }]);
  }
  for (const { grant, row } of bearers.size === 0 ? [] : granted) {
    const { name, code, parent = parentOf(code ?? '') ?? '' } = grant;
    const key = nameKeyIn(registry, name);
    const alike = bearers.get(fold(key)) ?? [];
    // bodies of the very same name are told of as such
    if (alike.length === 0 || alike.some((each) => each.key === key)) continue;
    const beside = alike.filter((each) => parentOf(each.code) === parent);
    const kind = kindOfName(name);
    const isMeant = beside.length > 0 || kind === 'own' || (kind === 'placed' && code === undefined);
    const [other, ...others] = beside.length > 0 ? beside : alike;
    const unit = registry.unit(other?.code ?? '');
    if (!isMeant || other === undefined || unit === undefined || others.length > 0) continue;
    const as = taken(registry, name, key, other);
    const place = places.of(row.unit, 'name', 'code');
    if (as === 'surely' && !isTold(row, unit)) {
      row.faulty = true;
      report('error', 'import-name-elsewhere', place, { name, code: other.code, was: other.name }, 'otherwise');
    } else if (as !== undefined && beside.length > 0) {
      report('warning', 'import-name-doubtful', place, { name, other: `${other.code} – ${other.name}` }, 'unmarked');
    }
  }
}
