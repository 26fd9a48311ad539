/**
 * Random numbers that are the same on every machine and in every run: a seed string fixes them all.
 * @typedef {object} Random
 * @property {(limit: number) => number} below A whole number from 0 up to, not including, `limit`.
 * @property {(share: number) => boolean} chance True in about `share` (0 to 1) of the calls.
 * @property {<T>(list: readonly T[]) => T} pick One entry of a list that has some.
 * @property {<T>(list: readonly T[]) => T[]} shuffled The entries in another order; the list itself is left alone.
 */

/** 32 bits out of a string (FNV-1a), so that seeds can be words. */
function hash(/** @type {string} */ text) {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return state >>> 0;
}

/**
 * A generator of random numbers (mulberry32) begun from a seed.
 * @param {string} seed
 * @returns {Random}
 */
export function makeRandom(seed) {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    shuffled: (list) => {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
      }
      return mixed;
    },
  };
}
