import { CONTACT_FIELDS } from '../../core/registry/types.js';
import { isKindOfBodies } from './class-words.js';
import { headingKey } from './headings.js';
import type { ListedBody, ListedGroup, ListedUnit, ListFinding } from './listed.js';
import { groupWords } from './row-kinds.js';

/** True for a row with data of a body of its own: what only divides a list has no address. */
export function hasOwnData(unit: ListedUnit): boolean {
  return unit.parent !== undefined || CONTACT_FIELDS.some((field) => unit[field] !== undefined);
}

/** What a row says that only finds a body, and nothing of it. */
const FINDING = new Set<keyof ListedUnit>([
  'place',
  'cells',
  'fonts',
  'hidden',
  'name',
  'code',
  'said',
  'group',
  'stray',
  'line',
  'above',
  'doubtful',
]);
/** "05 đơn vị", "gồm 12 trường": how many rows stand under the heading. */
const COUNT = /^(?:(?:gom|co|tong(?: so| cong)?) )*\d+ [a-z]+(?: [a-z]+){0,2} ?$/;

/** True for a heading that says something of its body beside name and code: a change, who takes over, a note, contact data. */
export function saysOfItself(unit: ListedUnit): boolean {
  return (Object.keys(unit) as (keyof ListedUnit)[]).some((field) => {
    if (FINDING.has(field) || unit[field] === undefined) return false;
    return field !== 'note' || !COUNT.test(headingKey(unit.note ?? ''));
  });
}

/** True for one that says what becomes of its body; that codes are granted is said of those beneath. */
export function asksOfItself({ change, status, keep }: ListedUnit): boolean {
  return change === undefined ? status !== undefined && keep !== true : change !== 'grant';
}

/** A row numbered like a heading: the body it names, and the row as that of a unit where it is laid out like one. */
export function asHeading(unit: ListedUnit): { words: ListedBody; unit: ListedUnit | undefined } {
  const code = unit.code ?? unit.legacyCodes?.[0];
  const words = code === undefined ? groupWords(unit.name) : { code, name: unit.name };
  const isUnit =
    code !== undefined ||
    ((hasOwnData(unit) || asksOfItself(unit)) && words.code === undefined && !isKindOfBodies(unit.name));
  return { words, unit: isUnit && unit.name !== '' ? unit : undefined };
}

/** "I | Sở Y tế (H24.03)": behind the name of a heading its code stands where it is looked for, and nothing is said of it. */
export function withoutCodesOf(groups: readonly ListedGroup[], findings: readonly ListFinding[]): ListFinding[] {
  const rows = new Set(groups.flatMap(({ unit, place }) => (unit === undefined ? [] : [place.row])));
  return findings.filter(({ rule, place }) => rule !== 'list-code-in-name' || !rows.has(place.row));
}
