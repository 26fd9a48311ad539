import { isMisprint, isSlip } from '../text/misprint.js';
import type { Correction, Unit } from './types.js';

/** Earlier codes as a correction found them and left them. */
export interface CodesCorrected {
  gone: string[];
  came: string[];
}

/** What each correction of a unit's earlier codes took out and put in, from old to new. */
export function correctedCodes({ corrections = [], legacyCodes = [] }: Unit): CodesCorrected[] {
  const lists = corrections.flatMap(({ field, was }) => (field === 'legacyCodes' && Array.isArray(was) ? [was] : []));
  return lists.map((was, i) => {
    const now = lists[i + 1] ?? legacyCodes;
    return { gone: was.filter((code) => !now.includes(code)), came: now.filter((code) => !was.includes(code)) };
  });
}

/** True where some codes are others misprinted, one for one. */
export function areCodesMisprinted({ gone, came }: CodesCorrected): boolean {
  const left = [...came];
  const found = gone.every((code) => {
    const at = left.findIndex((other) => isSlip(code, other));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return found && left.length === 0;
}

/** True where a value of a field may be another one misprinted; of short names and addresses nobody but a reader can tell. */
export function isMisprintOf(field: Correction['field'], was: Correction['was'], now: Correction['was']): boolean {
  if (field === 'name') return typeof was === 'string' && typeof now === 'string' && isMisprint(was, now);
  if (field !== 'legacyCodes') return !Array.isArray(was) && typeof now === 'string';
  if (!Array.isArray(was) || !Array.isArray(now)) return false;
  return areCodesMisprinted({
    gone: was.filter((code) => !now.includes(code)),
    came: now.filter((code) => !was.includes(code)),
  });
}
