import { isDescendantOf, parentOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { sheetKey } from '../place-keys.js';
import type { Listed } from '../recognise/listed.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { letterheadBodies } from './letterhead-body.js';
import type { CellPlaces } from './places.js';

/** Who administers a place sends lists of its own bodies; a department may send those of all. */
const OF_PLACE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s/iu;
/** Acts of rows that say how things are, and of none that goes elsewhere. */
const STANDING: ReadonlySet<ImportRow['act']> = new Set(['state', 'grant', 'keep', 'update', 'correct']);

/** The body of a place that the head of a table says it comes from. */
function senderOf(titles: readonly string[], find: (name: string) => Unit | undefined): Unit | undefined {
  const [nearest] = letterheadBodies(titles);
  return nearest === undefined || !OF_PLACE.test(nearest.normalize('NFC')) ? undefined : find(nearest);
}

/** Tells, once for each table, of rows whose codes lie under other bodies than the commune that sends the list. */
export function askLetterheads(
  registry: Registry,
  { tables }: Pick<Listed, 'tables'>,
  rows: readonly ImportRow[],
  { decision }: Pick<ImportOptions, 'decision'>,
  places: CellPlaces,
  report: ReportFinding,
): void {
  let open: Map<string, Unit[]> | undefined;
  const find = (name: string): Unit | undefined => {
    if (open === undefined) {
      open = new Map();
      for (const unit of registry.units.values()) {
        if (isClosedFor(registry, unit, decision)) continue;
        const key = nameKeyIn(registry, unit.name);
        open.set(key, [...(open.get(key) ?? []), unit]);
      }
    }
    const [only, ...others] = open.get(nameKeyIn(registry, name)) ?? [];
    return others.length === 0 ? only : undefined;
  };
  for (const { place, titles, units } of tables) {
    const sender = units === 0 ? undefined : senderOf(titles, find);
    if (sender === undefined) continue;
    const key = sheetKey(place);
    const strays = rows.filter(({ unit, code, act, faulty, parent, group }) => {
      if (faulty || code === undefined || parent !== undefined || group !== undefined || !STANDING.has(act))
        return false;
      if (sheetKey(unit.place) !== key || code === sender.code) return false;
      return !isDescendantOf(code, sender.code) && !isDescendantOf(sender.code, code);
    });
    const [first] = strays;
    if (first?.code === undefined) continue;
    const above = parentOf(first.code) ?? '';
    const name = registry.unit(above)?.name;
    const own = name === undefined ? above : `${above} – ${name}`;
    const args = { code: first.code, parent: `${sender.code} – ${sender.name}`, own, count: strays.length };
    report('warning', 'import-parent-differs', places.of(first.unit, 'code', 'name'), args, 'letterhead');
  }
}
