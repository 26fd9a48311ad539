import { parentOf } from '../code/code.js';
import type { PublishedField } from '../registry/contact-fields.js';
import type { Registry } from '../registry/registry.js';
import type { IsoDate, Unit } from '../registry/types.js';
import type { CurrentCode } from './current-code.js';
import { type Resolved, resolve, resolveUnit } from './resolve.js';
import { describeUnit, type UnitView } from './show.js';

/** What of a unit is nobody's business outside: notes, who looked it over, what drafts are about to do. */
const INTERNAL = ['note', 'verified', 'latestName', 'pending', 'inForce', 'children'] as const;
type Internal = (typeof INTERNAL)[number];

/** A unit as it is handed to other systems: everything public, and where its code leads. */
export interface PublicUnit extends Omit<UnitView, Internal>, Record<PublishedField, string | null> {
  parent: string | null;
  result: Resolved;
  current: CurrentCode[];
  /** The units that bear the code apart from each other, it as its own and others as an earlier one, where that is several. */
  bearers?: string[];
}

/**
 * Everything public about a unit at a date.
 * @param registry one without drafts: `publishedRegistry`
 */
export function publicUnit(registry: Registry, unit: Unit, at: IsoDate): PublicUnit {
  // whoever asks for the code is given all that bear it
  const asked = resolve(registry, unit.code, at);
  const { result, current } = asked.bearers === undefined ? resolveUnit(registry, unit, at) : asked;
  const shared = asked.bearers === undefined ? {} : { bearers: asked.bearers };
  const view = describeUnit(registry, unit, { at, dated: true, includeClosed: true });
  const shown = Object.fromEntries(
    Object.entries(view).filter(([key]) => !(INTERNAL as readonly string[]).includes(key)),
  ) as Omit<UnitView, Internal>;
  return { ...shown, parent: parentOf(unit.code) ?? null, result, current, ...shared };
}
