import { CONTROL, INVISIBLE, LINE_LAYOUT, LOST, occurs, STRAY_BREAK, UNUSUAL_SPACE } from './characters.js';
import { repairEth } from './eth.js';
import { hasForeign } from './foreign-letters.js';
import { detectLegacy } from './legacy.js';
import { joinedWords } from './missing-space.js';
import { oddSigns } from './odd-signs.js';
import { VIETNAMESE_LETTERS } from './syllable.js';

/** Not in Unicode normal form C, as Word and macOS often give it. */
export const NOT_NFC = 1;
/**
 * Control characters, lone surrogates, non-characters, which XML cannot hold; line and paragraph separators; and what is
 * left where something was lost (`LOST`), the only one of all these that `repairText` cannot repair.
 */
export const CONTROL_CHARACTER = 2;
/** Zero-width characters, bidi controls, soft hyphens, fillers; see `INVISIBLE`. */
export const INVISIBLE_CHARACTER = 4;
/** Leading, trailing or double spaces; no-break and other unusual spaces. */
export const SPACES = 8;
/** Ð (U+00D0) or ð (U+00F0) typed for Đ, đ in a Vietnamese word. */
export const ETH = 16;
/** Two words without the space between them; see `joinedWords`. */
export const JOINED = 32;
/** TCVN3 or VNI text shown as Latin-1; see `detectLegacy`. */
export const LEGACY = 64;
/** Line ends and tabs: at home in a text of several lines, nowhere else. */
export const LINES = 128;
/** Letters that Vietnamese is not written with; see `foreignWords`. */
export const FOREIGN = 256;
/** Signs that look like those of a keyboard and are others, and pictures; see `oddSigns`. */
export const SIGNS = 512;

/*
 * The sieve. Each UTF-16 unit has a class; its low byte drives a small automaton over the letters of one word:
 *   HAD_VOWEL → VOWEL_LEFT (a consonant follows) → SECOND_VOWEL: two groups of vowels, so not one syllable
 *   HAD_CAPITAL → TWO_CAPITALS → SMALL_AFTER: an abbreviation run into a word
 *   HAD_SMALL → CAPITAL_AFTER: a small letter before a capital
 * A state is reached when the state one bit below held before and the unit's class allows it. Nothing but a
 * letter keeps the states (KEEP). Whatever the sieve holds back is looked at with care; the rest is clean. An odd word
 * matters only beside a Vietnamese letter, which keeps mail addresses and the like out of it.
 */
const HAD_VOWEL = 0x01;
const VOWEL_LEFT = 0x02;
const SECOND_VOWEL = 0x04;
const HAD_CAPITAL = 0x08;
const TWO_CAPITALS = 0x10;
const SMALL_AFTER = 0x20;
const HAD_SMALL = 0x40;
const CAPITAL_AFTER = 0x80;
const FIRST_STATES = HAD_VOWEL | HAD_CAPITAL | HAD_SMALL;
const KEEP = 0xff00;
const SPACE = 0x1_0000;
const SUSPECT = 0x2_0000;
const VIETNAMESE = 0x4_0000;
const ODD_WORD = SECOND_VOWEL | SMALL_AFTER | CAPITAL_AFTER;

const TABLE_SIZE = 0x2028;
let table: Int32Array | undefined;

function letterClass(letter: string): number {
  const vowel = /^[aeiouy]/i.test(letter.normalize('NFD'));
  const capital = letter !== letter.toLowerCase();
  return (
    KEEP |
    (letter > 'z' ? VIETNAMESE : 0) |
    (vowel ? HAD_VOWEL | SECOND_VOWEL : VOWEL_LEFT) |
    (capital ? HAD_CAPITAL | TWO_CAPITALS | CAPITAL_AFTER : HAD_SMALL | SMALL_AFTER)
  );
}

function buildTable(): Int32Array {
  const built = new Int32Array(TABLE_SIZE).fill(SUSPECT);
  const fill = (letters: string, classOf: (letter: string) => number) => {
    for (const letter of letters) built[letter.charCodeAt(0)] = classOf(letter);
  };
  for (let unit = 0x21; unit < 0x7f; unit += 1) built[unit] = 0;
  for (let unit = 0x2013; unit <= 0x2027; unit += 1) built[unit] = 0;
  built[0x20] = SPACE;
  const letters = `abcdefghijklmnopqrstuvwxyz${VIETNAMESE_LETTERS}`;
  fill(letters + letters.toUpperCase(), letterClass);
  return built;
}

/** Everything about a text the sieve held back. */
function scanCarefully(text: string): number {
  const legacy = detectLegacy(text) !== undefined;
  let flags = legacy ? LEGACY : 0;
  const composed = text.normalize('NFC');
  if (composed !== text) flags |= NOT_NFC;
  if (occurs(text, CONTROL) || occurs(text, LOST) || occurs(text, STRAY_BREAK)) flags |= CONTROL_CHARACTER;
  if (occurs(text, LINE_LAYOUT)) flags |= LINES;
  const spaced = text.replace(LINE_LAYOUT, '').replace(STRAY_BREAK, '');
  if (occurs(spaced, UNUSUAL_SPACE) || /^ | $| {2}/.test(text)) flags |= SPACES;
  // In TCVN3 the soft hyphen is ư, ª is ê and Ð is é: not to be reported twice, nor repaired as what they are not.
  const meant = legacy ? text.replace(/[\u00AA\u00AD\u00BA]/g, '') : text;
  if (occurs(meant, INVISIBLE)) flags |= INVISIBLE_CHARACTER;
  if (hasForeign(legacy ? meant : composed)) flags |= FOREIGN;
  if (legacy) return flags;
  if (oddSigns(composed).length > 0) flags |= SIGNS;
  if (repairEth(composed) !== composed) flags |= ETH;
  if (joinedWords(composed).length > 0) flags |= JOINED;
  return flags;
}

/**
 * What is wrong with a text, as bit flags; 0 for a clean one, which costs one pass over a table and makes no
 * string. Of text in an old encoding (LEGACY) ETH and JOINED say nothing: convert it first.
 */
export function scanText(text: string): number {
  table ??= buildTable();
  let word = 0;
  let states = 0;
  let classes = 0;
  // A space before the first unit and after the last makes leading and trailing spaces double ones.
  let previous = SPACE;
  let doubled = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = table[text.charCodeAt(i)] ?? SUSPECT;
    word = (word | ((word << 1) & unit) | (unit & FIRST_STATES)) & (unit >> 8) & 0xff;
    states |= word;
    classes |= unit;
    doubled |= previous & unit;
    previous = unit;
  }
  doubled |= previous;
  if (((classes & SUSPECT) | (doubled & SPACE)) !== 0) return scanCarefully(text);
  const odd = (states & ODD_WORD) !== 0 && (classes & VIETNAMESE) !== 0;
  return odd && joinedWords(text).length > 0 ? JOINED : 0;
}
