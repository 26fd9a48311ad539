/**
 * How well a text fits a query, by the poorest of its words. Only their order means something; they lie so far apart that
 * nothing added to one reaches the next.
 */
export const FIT = {
  /** The same words and no other. */
  equal: 100,
  /** Its first words. */
  start: 84,
  /** Words that stand together in it. */
  phrase: 74,
  /** Whole words of it, in any order. */
  words: 64,
  /** Whole words alone, all those of the name and others of bodies above, in a query with its short forms written out. */
  owned: 61.5,
  /** The beginnings of words. */
  beginnings: 55,
  /** First letters of words that follow one another (`bv` in "bệnh viện"), or such words without their spaces. */
  runs: 46,
  /** Some of the words, the others being those of bodies above: `phòng giáo dục quận Lê Chân`. */
  beneath: 37,
  /** The body above, of which the query goes on to name something that is not there. */
  tail: 43,
  /** With slips of the keyboard; less for each of them. */
  near: 28,
  /** By the beginning of a word alone beside words of bodies above: one slip may say more, and does where it is there. */
  begun: 15,
  /** By a whole name with which the query begins, and goes on with what is nowhere. */
  head: 10,
} as const;

/** What one slip costs. */
export const SLIP = 4;
/** What is added, beside words of bodies above, for a name that stands in the query as it is, its words together. */
export const TOGETHER = 2;
/** Words of a name at least that is all there, for one word of the query to be let go. */
export const LEAST_KEPT = 3;
/** What is taken off where a word stands for first letters alone; where one is only the beginning of a word. */
export const BY_LETTERS = 2;
export const BY_BEGINNING = 1;
/** Words of a name, at least, that were typed without a slip, for one with a slip beside them to be meant. */
export const LEAST_SURE = 2;
/** What is added where the diacritics that were typed are there. */
export const TONED = 3;
/** What is added for the very name with all its marks: it comes before others even where the body is over. */
export const VERY_NAME = 30;
/**
 * What is added for each word of a name with which a query begins, of which the longest was meant, be it over; and for each
 * word behind it that is said of a body above, which tells those of one name from one another, be they over.
 */
export const BY_HEAD = 25;
export const BY_SAID = 7;
