import { sameValue } from '../equal.js';
import type { Registry } from '../registry/registry.js';
import { shortNameOfIndex, withShortNameAt } from '../registry/short-names.js';
import { nameIndexAt } from '../registry/timeline.js';
import type { Correction, Unit } from '../registry/types.js';
import { fieldChange, type KeyWords, shownValue } from './fields.js';
import type { FieldChange, UnitChange } from './types.js';

/** True for the same correction, be it dated back for a renaming before it. */
function isSameCorrection({ on: _then, ...was }: Correction, is: Correction | undefined): boolean {
  const { on: _now, ...rest } = is ?? { on: '' };
  return sameValue(was, rest);
}

/** Corrections that came; the others must be what they were. */
function freshCorrections({ corrections: then = [] }: Unit, { corrections: now = [] }: Unit): Correction[] {
  return then.every((each, i) => isSameCorrection(each, now[i])) ? now.slice(then.length) : [];
}

/** A unit with fresh corrections undone, to see what else changed; and what they changed. */
export function uncorrected(registry: Registry, before: Unit, after: Unit): { unit: Unit; changes: UnitChange[] } {
  const changes: UnitChange[] = [];
  let unit = after;
  for (const { field, was, by, on, reason } of freshCorrections(before, after).reverse()) {
    const index = nameIndexAt(registry, unit, on);
    const isFormer = field === 'name' && index < (unit.formerNames?.length ?? 0);
    const isShort = field === 'shortName';
    const held = isShort ? shortNameOfIndex(unit, index) : unit[field];
    const to = isFormer ? unit.formerNames?.[index]?.name : held;
    const { code, name } = after;
    changes.unshift({
      kind: 'corrected',
      code,
      name,
      field,
      from: shownValue(was),
      to: shownValue(to),
      by,
      on,
      reason,
    });
    if (isShort) {
      unit = withShortNameAt(unit, index, typeof was === 'string' ? was : undefined);
      continue;
    }
    const formerNames = unit.formerNames?.map((former, i) => (i === index ? { ...former, name: String(was) } : former));
    unit = isFormer && formerNames !== undefined ? { ...unit, formerNames } : { ...unit, [field]: was };
  }
  return { unit, changes };
}

/** A correction on one line, with all that is on record of it. */
function textOf({ field, was, by, on, reason }: Correction, words: KeyWords): string {
  const grounds = by === undefined ? reason : `${by}: ${reason}`;
  return `${words.key(field)} “${shownValue(was) ?? ''}” (${on}, ${grounds})`;
}

/** Corrections on record that stand otherwise now, to the day, or are gone; those that came are told by themselves. */
export function correctionsChange(before: Unit, after: Unit): FieldChange {
  const { corrections: then = [] } = before;
  const { corrections: now = [] } = after;
  const fresh = freshCorrections(before, after).length;
  const left = now.filter((each, i) => i < now.length - fresh && !sameValue(each, then[i]));
  const gone = then.filter((each, i) => !sameValue(each, now[i]));
  const text = (all: readonly Correction[], words: KeyWords): string | undefined =>
    all.map((each) => textOf(each, words)).join('; ') || undefined;
  return fieldChange('corrections', (words) => ({ from: text(gone, words), to: text(left, words) }));
}
