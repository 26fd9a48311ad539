import { compareCodes } from '../core/code/code.js';
import type { Found } from '../core/query/search/found.js';
import type { UnpackedUnit } from '../core/query/search/packed.js';
import { Searching } from '../core/query/search/searching.js';
import { isExact, type Reach } from '../core/query/search/steps.js';
import type { SiteParts } from './index-parts.js';

/** A unit that was found, and by what. */
export interface SiteHit {
  unit: UnpackedUnit;
  found: Found;
}

/** What is shown of a search that may still go on. */
export interface Answer {
  /** Best first. */
  hits: readonly SiteHit[];
  exact: boolean;
  /** Parts were left out because enough was found. */
  hasMore: boolean;
  isDone: boolean;
}

/** Milliseconds after which the page is given time to draw and to take keys. */
const SLICE = 12;
/** Milliseconds after which what was found so far is shown, be it not in its last order. */
const FIRST = 30;
/** Units that are looked at before the clock is. */
const OFTEN = 64;
/** Hits for which no further part is loaded. */
const ENOUGH = 100;

/** A letter or two, behind which the next key is on its way: what the first part has for them is enough. */
const BRIEF = /^\p{L}\p{M}*(?:\p{L}\p{M}*)?$/u;

/** Gives the page time to draw and to take keys. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function ranked(hits: SiteHit[]): SiteHit[] {
  return hits.sort((a, b) => b.found.score - a.found.score || compareCodes(a.unit.code, b.unit.code));
}

/** The units of each part that a query may find, worked out in the first of all steps of the same reach. */
class Reached {
  readonly #known = new Map<string, { loaded: number; units: readonly UnpackedUnit[] }>();

  /** @param loaded how many parts are: another one may hold a body above units of this one */
  of(number: number, reach: Reach, loaded: number): readonly UnpackedUnit[] | undefined {
    const known = this.#known.get(`${reach} ${number}`);
    return known?.loaded === loaded ? known.units : undefined;
  }

  keep(number: number, reach: Reach, loaded: number, units: readonly UnpackedUnit[]): void {
    this.#known.set(`${reach} ${number}`, { loaded, units });
  }
}

/**
 * Looks a query up, part by part, and shows what there is after the first one and after each that adds something.
 * @param isStale true once something else is asked: nothing more is shown then
 */
export async function run(
  parts: SiteParts,
  query: string,
  show: (answer: Answer) => void,
  isStale: () => boolean,
): Promise<void> {
  await parts.open();
  const searching = new Searching(query, parts);
  if (isStale()) return;
  if (searching.isEmpty) return show({ hits: [], exact: true, hasMore: false, isDone: true });
  const { likely, others } = parts.order(searching.asked);
  const reached = new Reached();
  const isBrief = BRIEF.test(query.trim());
  const begun = performance.now();
  let isShown = false;
  for (const step of searching.steps) {
    const hits: SiteHit[] = [];
    const answer = (isDone: boolean, hasMore: boolean): void => {
      isShown = true;
      const best = ranked(hits);
      show({ hits: best, exact: best[0] === undefined || isExact(step, best[0].found), hasMore, isDone });
    };
    const all = [...likely, ...others];
    for (const [i, number] of all.entries()) {
      // the likely ones answered: what else there may be only fits less well, unless a word was mistyped
      const isAnswered = step.way !== 'slip' && i === likely.length && hits.length > 0 && likely.length > 1;
      const isMuch = hits.length >= ENOUGH || (isBrief && hits.length > 0);
      if (i > 0 && (isMuch || isAnswered)) return answer(true, isMuch);
      const whole = await parts.part(number);
      const reach = searching.reachOf(step);
      const { loaded } = parts;
      const known = reached.of(number, reach, loaded);
      const within: UnpackedUnit[] = [];
      const before = hits.length;
      let since = performance.now();
      for (const [i, unit] of (known ?? whole).entries()) {
        if (known !== undefined || searching.isWithin(reach, unit)) {
          within.push(unit);
          const found = searching.find(step, unit);
          if (found !== undefined) hits.push({ unit, found });
        }
        if (i % OFTEN !== 0 || performance.now() - since < SLICE) continue;
        if (!isShown && hits.length > 0 && performance.now() - begun > FIRST) answer(false, false);
        await pause();
        if (isStale()) return;
        since = performance.now();
      }
      if (isStale()) return;
      if (known === undefined) reached.keep(number, reach, loaded, within);
      if (hits.length > before) answer(i === all.length - 1, false);
    }
    if (hits.length > 0) return answer(true, false);
  }
  show({ hits: [], exact: true, hasMore: false, isDone: true });
}

/** Makes the names of units ready to be searched, while nobody types. */
export async function warm(units: readonly UnpackedUnit[]): Promise<void> {
  let since = performance.now();
  for (const { names } of units) {
    for (const { spellings } of names) for (const text of spellings) void text.numbers;
    if (performance.now() - since < SLICE) continue;
    await pause();
    since = performance.now();
  }
}
