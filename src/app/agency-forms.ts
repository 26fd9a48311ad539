import { ancestorAt, compareCodes, isDescendantOf, levelOf, MAX_LEVEL, rootOf } from '../core/code/code.js';
import { isClosedFor } from '../core/registry/binding.js';
import { slug } from '../core/registry/decision-id.js';
import type { Registry } from '../core/registry/registry.js';
import { inForceAt, nameAt } from '../core/registry/timeline.js';
import type { IsoDate, Unit } from '../core/registry/types.js';
import { template } from '../lists/import/import-form.js';

/** Longest part of a file's name that is made of an agency's name. */
const LONGEST = 60;

/** Bodies that may stand above another: every open one that is not of the last level. */
function parentsIn(registry: Registry): Unit[] {
  return [...registry.units.values()].filter((unit) => !isClosedFor(registry, unit) && levelOf(unit.code) < MAX_LEVEL);
}

/** The form that agencies fill in, as a workbook; it offers every open unit that may stand above another. */
export function importForm(registry: Registry): Uint8Array {
  return template(parentsIn(registry));
}

/** A form for one agency, filled in with its units. */
export interface AgencyForm {
  code: string;
  name: string;
  /** Name of its file: the code and the name in plain letters, which any disk takes. */
  file: string;
  units: number;
  bytes: Uint8Array;
}

function fileOf({ code, name }: Unit): string {
  const words = slug(name).slice(0, LONGEST).replace(/-+$/, '');
  return `${[code, words].filter(Boolean).join('-')}.xlsx`;
}

/**
 * A form for each level-2 agency with all units beneath it, and one for each level-1 unit alone; only units in force.
 * @param under only this unit and those beneath it
 */
export function* agencyForms(registry: Registry, today: IsoDate, under?: string): Generator<AgencyForm> {
  const groups = new Map<string, Unit[]>();
  for (const unit of registry.units.values()) {
    if (!inForceAt(registry, unit, today)) continue;
    if (under !== undefined && unit.code !== under && !isDescendantOf(unit.code, under)) continue;
    const agency = ancestorAt(unit.code, 2) ?? rootOf(unit.code);
    const group = groups.get(agency);
    if (group === undefined) groups.set(agency, [unit]);
    else group.push(unit);
  }
  const parents = parentsIn(registry);
  for (const [code, units] of [...groups].sort(([a], [b]) => compareCodes(a, b))) {
    const [first] = units.sort((a, b) => compareCodes(a.code, b.code));
    const agency = registry.unit(code) ?? first;
    if (agency === undefined) continue;
    // names as they are borne today: what a draft would call a unit is nothing to be reviewed
    const named = units.map((unit) => ({ ...unit, name: nameAt(registry, unit, today) }));
    const bytes = template(parents, { units: named, agency: code });
    yield { code, name: agency.name, file: fileOf(agency), units: units.length, bytes };
  }
}
