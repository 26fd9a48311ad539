import { ENGLISH, VIETNAMESE } from '../../annex/annex-words.js';
import { typedDate } from '../../core/registry/dates.js';
import type { IsoDate } from '../../core/registry/types.js';
import { headingKey } from './headings.js';

const WHEN_SIGNED: ReadonlySet<string> = new Set([VIETNAMESE, ENGLISH].map(({ whenSigned }) => headingKey(whenSigned)));

/** True for a cell of a column of days that leaves the day to the signing, as annexes of drafts print it. */
export function isWhenSigned(text: string): boolean {
  return WHEN_SIGNED.has(headingKey(text).replace(/^(?:ke )?tu /, ''));
}

/** The day in a cell of a column of days; undefined for what is none. */
export function dayOfCell(text: string): IsoDate | undefined {
  return typedDate(text.trim().replace(/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/, '$1/$2/$3'));
}
