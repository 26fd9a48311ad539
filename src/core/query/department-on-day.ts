import type { Registry } from '../registry/registry.js';
import { headOfBody, headTitleOf } from '../registry/state-bodies.js';
import type { Decision, Department, IsoDate } from '../registry/types.js';
import { bodyOnDay } from './body-on-day.js';

/** The title of a head without the office behind it, however it was typed: `Giám đốc`, `Chánh Văn phòng`. */
export function bareTitle(name: string, head: string | undefined): string | undefined {
  const usual = headTitleOf(name);
  if (head === undefined || (usual !== undefined && head === headOfBody(usual, name))) return usual;
  return head.endsWith(` ${name}`) ? head.slice(0, -name.length - 1) : head;
}

/** An office under the name that it took: its letters were those of the old one, its people stay. */
function underNewName({ symbol: _symbol, head, ...department }: Department, name: string): Department {
  const title = bareTitle(department.name, head);
  // the usual title follows from the name
  const isUsual = title === undefined || title === headTitleOf(department.name);
  return { ...department, name, ...(isUsual ? {} : { head: title }) };
}

/**
 * The office in charge as it is on a paper's day: under the name it bears then, or the one that took its place, of whose
 * people nothing is known; undefined where nobody, or nobody alone, did.
 */
export function departmentOn(
  registry: Registry,
  department: Department,
  authority: string,
  at: IsoDate,
  but?: string,
): Department | undefined {
  const now = bodyOnDay(registry, department.name, authority, at, but);
  switch (now?.fate) {
    case undefined:
      return department;
    case 'renamed':
      return underNewName(department, now.name);
    case 'succeeded':
      return { name: now.name };
    case 'gone':
      return undefined;
  }
}

/**
 * The office in charge as the decision itself names it: of a draft the one of today. What was signed keeps what it says,
 * but for an office that was another one on the day of signing; what the decision itself does came after its words.
 */
export function departmentSaid(
  registry: Registry,
  { id, department, signed }: Decision,
  authority: string,
  today: IsoDate,
): Department | undefined {
  if (department === undefined) return undefined;
  if (signed === undefined) return departmentOn(registry, department, authority, today);
  return departmentOn(registry, department, authority, signed, id) ?? department;
}
