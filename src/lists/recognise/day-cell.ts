import { ENGLISH, VIETNAMESE } from '../../annex/annex-words.js';
import { typedDate } from '../../core/registry/dates.js';
import type { IsoDate } from '../../core/registry/types.js';
import { headingKey } from './headings.js';

const WHEN_SIGNED: ReadonlySet<string> = new Set([VIETNAMESE, ENGLISH].map(({ whenSigned }) => headingKey(whenSigned)));

/** True for a cell of a column of days that leaves the day to the signing, as annexes of drafts print it. */
export function isWhenSigned(text: string): boolean {
  return WHEN_SIGNED.has(headingKey(text).replace(/^(?:ke )?tu /, ''));
}

/** What stands before a day and says no more: "Kể từ ngày 01/7/2025". */
const LEAD = /^(?:có hiệu lực )?(?:(?:kể )?từ )?(?:ngày )?(?=\d)/iu;
const IN_WORDS = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu;
const WITH_SIGNS = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/;
/** The first moment of a day, as programs write it. */
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+07:?00)?$/;

/** The day in a cell of a column of days; undefined for what is none. */
export function dayOfCell(text: string): IsoDate | undefined {
  const plain = text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(LEAD, '');
  return typedDate(plain.replace(IN_WORDS, '$1/$2/$3').replace(WITH_SIGNS, '$1/$2/$3').replace(MIDNIGHT, '$1'));
}
