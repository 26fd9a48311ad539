import { CONTACT_FIELDS } from '../../core/registry/types.js';
import { isKindOfBodies } from './class-words.js';
import type { ListedBody, ListedGroup, ListedUnit, ListFinding } from './listed.js';
import { groupWords } from './row-kinds.js';

/** True for a row with data of a body of its own: what only divides a list has no address. */
export function hasOwnData(unit: ListedUnit): boolean {
  return unit.parent !== undefined || CONTACT_FIELDS.some((field) => unit[field] !== undefined);
}

/** A row numbered like a heading: the body it names, and the row as that of a unit where it is laid out like one. */
export function asHeading(unit: ListedUnit): { words: ListedBody; unit: ListedUnit | undefined } {
  const code = unit.code ?? unit.legacyCodes?.[0];
  const words = code === undefined ? groupWords(unit.name) : { code, name: unit.name };
  const isUnit = code !== undefined || (hasOwnData(unit) && words.code === undefined && !isKindOfBodies(unit.name));
  return { words, unit: isUnit && unit.name !== '' ? unit : undefined };
}

/** "I | Sở Y tế (H24.03)": behind the name of a heading its code stands where it is looked for, and nothing is said of it. */
export function withoutCodesOf(groups: readonly ListedGroup[], findings: readonly ListFinding[]): ListFinding[] {
  const rows = new Set(groups.flatMap(({ unit, place }) => (unit === undefined ? [] : [place.row])));
  return findings.filter(({ rule, place }) => rule !== 'list-code-in-name' || !rows.has(place.row));
}
