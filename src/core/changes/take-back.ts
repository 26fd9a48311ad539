import { parentOf } from '../code/code.js';
import { Registry } from '../registry/registry.js';
import type { Exemption, Settings, Unit } from '../registry/types.js';
import {
  entriesOn,
  mapEntries,
  type NamedEntry,
  type UnitEntryName,
  withoutEntries,
} from '../registry/unit-entries.js';
import { codesToGiveBack, withoutCodes } from '../seal/given-back.js';
import { withRevokesMoved } from './revoked-entries.js';

/** What of a draft is taken out again: on one unit, of some kinds. */
export interface Taking {
  code: string;
  decision: string;
  kinds: readonly UnitEntryName[];
}

/** The registry without it, and the codes that are not in it any more. */
export interface TakenBack {
  registry: Registry;
  gone: Unit[];
  /** What other decisions say of those codes: nothing can be taken out that it rests on. */
  left: NamedEntry[];
}

/** Exemptions of codes that are gone are for nothing. */
function withoutExemptions(settings: Settings, gone: ReadonlySet<string>): Settings {
  const { exemptions, ...rest } = settings;
  if (exemptions?.some(({ codes }) => codes.some((code) => gone.has(code))) !== true) return settings;
  const left = exemptions.flatMap((each): Exemption[] => {
    const codes = each.codes.filter((code) => !gone.has(code));
    return codes.length === 0 ? [] : [{ ...each, codes }];
  });
  return { ...rest, ...(left.length === 0 ? {} : { exemptions: left }) };
}

/** A registry with other units and without some decisions; everything else is shared. */
function rebuilt(registry: Registry, units: Iterable<Unit>, gone: ReadonlySet<string>, drop?: string): Registry {
  const decisions = [...registry.decisions.values()].filter(({ id }) => id !== drop);
  return new Registry(withoutExemptions(registry.settings, gone), decisions, units);
}

/** Closings by which a unit would still end above one that is not to end any more. */
function closedAbove(registry: Registry, takings: readonly Taking[], units: ReadonlyMap<string, Unit>): NamedEntry[] {
  return takings.flatMap(({ code, decision }) => {
    const isOpened = registry.unit(code)?.closed?.decision === decision && units.get(code)?.closed === undefined;
    const above = units.get(parentOf(code) ?? '');
    if (!isOpened || !units.has(code) || above?.closed?.decision !== decision) return [];
    return entriesOn(above).filter((entry) => entry.kind === 'closing' && entry.decision === decision);
  });
}

/**
 * Takes entries of drafts out again. A unit without its grant goes.
 * @param drop a draft that goes as a whole
 */
export function takeBack(registry: Registry, takings: readonly Taking[], drop?: string): TakenBack {
  const units = new Map(registry.units);
  const gone: Unit[] = [];
  const left: NamedEntry[] = [];
  for (const { code, decision, kinds } of takings) {
    const unit = units.get(code);
    if (unit === undefined) continue;
    // earlier codes that were to go over to another unit stay where they are
    const isTaken = kinds.includes('closing') && unit.closed?.decision === decision;
    for (const { heir, codes } of isTaken ? codesToGiveBack(registry, unit) : []) {
      const heirNow = units.get(heir);
      if (heirNow !== undefined) units.set(heir, withoutCodes(heirNow, codes));
    }
    const next = withoutEntries(unit, decision, kinds);
    if (next !== undefined) units.set(code, next);
    else {
      units.delete(code);
      gone.push(unit);
      left.push(...entriesOn(unit).filter((entry) => entry.decision !== decision));
    }
  }
  const codes = new Set(gone.map(({ code }) => code));
  for (const unit of units.values()) {
    left.push(...entriesOn(unit).filter((entry) => entry.codes.some((code) => codes.has(code))));
  }
  left.push(...closedAbove(registry, takings, units));
  const now = rebuilt(registry, units.values(), codes, drop);
  const drafts = takings.map(({ decision }) => decision);
  return { registry: withRevokesMoved(registry, now, drafts), gone, left };
}

/** Puts what decisions did to some units under another one. */
export function moveEntries(registry: Registry, takings: readonly Taking[], to: string): Registry {
  const units = new Map<string, Unit>();
  for (const { code, decision, kinds } of takings) {
    const unit = units.get(code) ?? registry.unit(code);
    if (unit !== undefined)
      units.set(
        code,
        mapEntries(unit, decision, kinds, (ref) => ({ ...ref, decision: to })),
      );
  }
  const ids = [...takings.map(({ decision }) => decision), to];
  return withRevokesMoved(registry, registry.with({ units: units.values() }), ids);
}
