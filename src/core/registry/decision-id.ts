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

/** The id of a draft: year, `du-thao`, and a few words of its title. */
export function draftId(title: string, today: IsoDate): string {
  const words = slug(title)
    .replace(/^ve-viec-/, '')
    .split('-')
    .slice(0, 6);
  return [today.slice(0, 4), 'du-thao', ...words].filter(Boolean).join('-');
}
