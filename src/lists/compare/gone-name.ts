import { GONE_WORDS } from '../../annex/papers/amendments.js';

/** What a consolidation says beside the name of a body whose code it keeps though it is over. */
const GONE = new RegExp(` \\((?:${[...new Set(Object.values(GONE_WORDS))].join('|')})\\)$`, 'u');

/** A name without words by which its code is over; undefined for one that has none. */
export function nameOfGone(name: string): string | undefined {
  return GONE.test(name) ? name.replace(GONE, '') : undefined;
}
