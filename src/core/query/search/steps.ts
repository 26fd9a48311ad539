/** Ways in which every reading of a query is looked for, and those in which it is guessed what was meant. */
const SURE = ['exact', 'beneath'] as const;
const GUESSING = ['slip', 'tail', 'beneath-letters', 'near', 'near-beneath', 'spare'] as const;
/** Where a code stands beside words: what fits by both. */
const BOTH = ['both', 'both-beneath'] as const;
/** Where nothing else was found: a whole name with which the query begins, whatever stands behind it; one with words between. */
const LAST = ['head', 'between'] as const;
export type Way = (typeof SURE | typeof GUESSING | typeof BOTH | typeof LAST)[number];

/**
 * What a word may stand for: words, beginnings of words where the name is not there whole, such as stand about in names
 * above too, first letters of them too, those with slips too.
 */
export type How = 'words' | 'begun' | 'scattered' | 'letters' | 'near';

/** What the words of a query may stand for in names of bodies above. */
export const BENEATH = {
  beneath: 'words',
  begun: 'begun',
  tail: 'scattered',
  'beneath-letters': 'letters',
  'near-beneath': 'near',
} as const;

/** Of all units those that have something for every word in their names or above them, as they were typed or with slips. */
export type Reach = 'all' | 'plain' | 'near';

/** Which units a way may find at all. */
export const REACH: Readonly<Record<Way, Reach>> = {
  both: 'all',
  'both-beneath': 'all',
  exact: 'plain',
  beneath: 'plain',
  slip: 'near',
  tail: 'plain',
  'beneath-letters': 'plain',
  near: 'near',
  'near-beneath': 'near',
  spare: 'all',
  head: 'all',
  between: 'all',
};

/** True for a way that finds only what was typed without slips. */
export function isExact({ way }: Step, { guessed }: { guessed?: boolean }): boolean {
  if (guessed === true) return false;
  return way !== 'near' && way !== 'near-beneath' && way !== 'spare';
}

/** What is looked for in one step: by a reading of the query, in a way. */
export interface Step {
  way: Way;
  reading: number;
}

/**
 * The steps for so many readings, of which the one behind them is all of them at once.
 * @param late how many stand behind that: they are looked for where nothing else was found
 * @param isBoth a code was typed beside words
 */
export function stepsOf(readings: number, late: number, isBoth: boolean): Step[] {
  const steps: Step[] = [];
  if (isBoth)
    for (const way of BOTH) for (let reading = 0; reading < readings; reading += 1) steps.push({ way, reading });
  for (let reading = 0; reading < readings; reading += 1) for (const way of SURE) steps.push({ way, reading });
  for (const way of GUESSING) steps.push({ way, reading: readings });
  for (let i = 1; i <= late; i += 1) for (const way of SURE) steps.push({ way, reading: readings + i });
  for (const way of LAST) steps.push({ way, reading: readings });
  return steps;
}
