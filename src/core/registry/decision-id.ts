import type { IsoDate } from './types.js';

/** Letters, digits and hyphens only, as file names and ids are written: `QĐ-UBND` → `qd-ubnd`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** True for a text that may name a decision's file. */
export function isDecisionId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The id of a signed decision: `1500/QĐ-UBND` of 2023 → `2023-1500-qd-ubnd`; a year in the number is not repeated. */
export function decisionId(number: string, signed: IsoDate): string {
  const year = signed.slice(0, 4);
  const parts = number.split('/').filter((part, i) => !(i > 0 && part === year));
  return `${year}-${slug(parts.join('-'))}`;
}

/** Words of a title that make an id. */
const WORDS = 6;

/** The id of a draft: year, and a few words of its title. It stays the same when the draft is issued. */
export function draftId(title: string, today: IsoDate): string {
  const words = slug(title)
    .replace(/^ve-viec-/, '')
    .split('-')
    .filter(Boolean)
    .slice(0, WORDS);
  return [today.slice(0, 4), ...(words.length === 0 ? ['quyet-dinh'] : words)].join('-');
}

/** An id that is not taken: the one made up, else with `-2`, `-3` … after it. */
export function freeId(made: string, isTaken: (id: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? made : `${made}-${n}`;
    if (!isTaken(id)) return id;
  }
}
