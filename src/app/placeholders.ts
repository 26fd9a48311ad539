import { isPlaceholderName } from '../core/registry/placeholder-name.js';
import type { Unit } from '../core/registry/types.js';
import { type MadinhdanhError, refusal } from './errors.js';

/** Most codes that a refusal names. */
const SHOWN = 10;

/** Units whose name is still to be found out. */
export function namelessAmong(units: Iterable<Unit>): Unit[] {
  return [...units].filter(({ name }) => isPlaceholderName(name));
}

/** Makes sure that every unit which is published has its name. @throws MadinhdanhError (exit code 1) */
export function refuseNameless(units: Iterable<Unit>): void {
  const nameless = namelessAmong(units).filter(({ closed }) => closed === undefined);
  if (nameless.length > 0) throw placeholders('export.placeholder', nameless);
}

/** What refuses to publish or issue a placeholder for a name; exit code 1. */
export function placeholders(
  id: 'decision.placeholder' | 'export.placeholder',
  units: readonly Pick<Unit, 'code'>[],
): MadinhdanhError {
  const codes = units.slice(0, SHOWN).map(({ code }) => code);
  const more = units.length > SHOWN ? ', …' : '';
  return refusal(id, { count: units.length, codes, more }).advise(`${id}.hint`, { code: codes[0] ?? '' });
}
