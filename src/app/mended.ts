import { codesApart } from '../core/registry/apart.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Unit } from '../core/registry/types.js';
import { entriesOn, mapEntries, type NamedEntry } from '../core/registry/unit-entries.js';
import { isSealed } from '../core/seal/seal.js';
import { sealIsWhole } from './seal.js';

/** An entry that stood under a sealed decision and stands under a draft now. */
interface Moved {
  entry: NamedEntry;
  to: string;
}

function movedOf(before: Registry, now: Registry, was: Unit, is: Unit): Moved[] {
  const then = entriesOn(was);
  return entriesOn(is).flatMap((entry): Moved[] => {
    if (isSigned(now.decision(entry.decision))) return [];
    const old = then.find((each) => each.kind === entry.kind && each.decision !== entry.decision);
    return old !== undefined && isSealed(before.decision(old.decision)) ? [{ entry: old, to: entry.decision }] : [];
  });
}

/**
 * The earlier state with what was put right since: entries that a branch had added to a decision which was issued
 * meanwhile stand under the draft they were moved to. Only where the seal did not hold with them, and holds without: it
 * tells them from what the decision did.
 */
export function withMended(before: Registry, now: Registry): Registry {
  const moved = [...codesApart(before, now)].flatMap((code) => {
    const [was, is] = [before.unit(code), now.unit(code)];
    return was === undefined || is === undefined ? [] : movedOf(before, now, was, is);
  });
  if (moved.length === 0) return before;
  const sealed = new Set(moved.map(({ entry }) => entry.decision));
  const isSame = (id: string): boolean => before.decision(id)?.seal?.sha256 === now.decision(id)?.seal?.sha256;
  const mended = [...sealed].filter((id) => isSame(id) && !sealIsWhole(before, id) && sealIsWhole(now, id));
  const units = new Map<string, Unit>();
  for (const { entry, to } of moved) {
    const { code, kind, decision } = entry;
    const unit = units.get(code) ?? before.unit(code);
    if (unit === undefined || !mended.includes(decision)) continue;
    units.set(
      code,
      mapEntries(unit, decision, [kind], (ref) => ({ ...ref, decision: to })),
    );
  }
  return before.with({ units: units.values() });
}
