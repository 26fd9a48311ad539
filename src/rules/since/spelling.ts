import { fold } from '../../core/text/index.js';
import { editDistance } from '../../core/text/suggest.js';
import { isCounting, isInitials } from './kin.js';

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Letters in which a word may differ and be the same word. */
const SLIP = 1;
/** Words of a name that may differ by a slip each. */
const WORDS = 2;

/** True where two words may be one: the same but for their signs or one letter, and no numbers that differ. */
function isOneWord(a: string, b: string): boolean {
  if (isCounting(a.toLowerCase()) && isCounting(b.toLowerCase())) return a.toLowerCase() === b.toLowerCase();
  const [one, other] = [fold(a), fold(b)];
  if (one === other) return true;
  return Math.min(one.length, other.length) > 2 && editDistance(one, other, SLIP) <= SLIP;
}

/** True where two names differ by no more than a letter in a word or two: `Phòng Kỹ thuật`, `Phòng Ky thuât`. */
function isAltered(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length !== other.length || one.length < 2) return false;
  if (one.some((word, i) => !isOneWord(word, other[i] ?? ''))) return false;
  return one.filter((word, i) => fold(word) !== fold(other[i] ?? '')).length <= WORDS;
}

/** True where one name may be the other, written in short or with small alterations. */
export function isOtherSpelling(a: string, b: string): boolean {
  return isInitials(a, b) || isAltered(a, b);
}

/** Letters with which the words of a name begin; those of a word in capitals are beginnings themselves. */
function beginnings(name: string): string {
  const letters = wordsOf(name).map((word) =>
    word.length > 1 && word === word.toUpperCase() ? word : word.slice(0, 1),
  );
  return fold(letters.join(''));
}

/** Names among which each is held against each; of more only those that begin alike. */
const MOST_HELD = 400;

/** Finds things whose names may be one name in another spelling. */
export class Spellings<Thing> {
  readonly #all: { name: string; thing: Thing }[] = [];
  readonly #byBeginnings = new Map<string, { name: string; thing: Thing }[]>();

  constructor(things: readonly Thing[], nameOf: (thing: Thing) => string) {
    for (const thing of things) {
      const each = { name: nameOf(thing), thing };
      this.#all.push(each);
      const key = beginnings(each.name);
      this.#byBeginnings.set(key, [...(this.#byBeginnings.get(key) ?? []), each]);
    }
  }

  /** Those that may bear a name. */
  of(name: string): Thing[] {
    const few = this.#all.length <= MOST_HELD ? this.#all : (this.#byBeginnings.get(beginnings(name)) ?? []);
    return few.filter((each) => isOtherSpelling(each.name, name)).map(({ thing }) => thing);
  }
}
