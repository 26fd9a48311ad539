import { TCVN3, VNI } from './legacy-tables.js';
import { isSyllable, VIETNAMESE_LETTERS } from './syllable.js';

export type LegacyEncoding = 'tcvn3' | 'vni';

export interface LegacyFont {
  encoding: LegacyEncoding;
  /** The font shows every letter as a capital (`.VnTimeH`). */
  capitals: boolean;
}

/** The encoding a font's name stands for: `.VnTime`, `.VnTimeH`, `VNI-Times` …; undefined for any other font. */
export function legacyFont(fontName: string): LegacyFont | undefined {
  const name = fontName.trim();
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: /h$/i.test(name) };
  return /^vni[- ]/i.test(name) ? { encoding: 'vni', capitals: false } : undefined;
}

// A capital with a tone mark has no byte of its own; some programs wrote the capital and then the small letter.
const TCVN3_BASE = new Map(Object.entries({ '¡': 'Ă', '¢': 'Â', '£': 'Ê', '¤': 'Ô', '¥': 'Ơ', '¦': 'Ư' }));

function baseOf(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

type Unknown = (shown: string) => string;

function fromTcvn3(text: string, unknown: Unknown): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const shown = text.charAt(i);
    const next = TCVN3.get(text.charAt(i + 1));
    const capital = /[AEIOUY]/.test(shown) ? shown : TCVN3_BASE.get(shown);
    const toned = capital !== undefined && next !== undefined && next !== capital.toLowerCase();
    if (toned && baseOf(next).toUpperCase() === capital) {
      out += next.toUpperCase();
      i += 1;
    } else {
      out += TCVN3.get(shown) ?? unknown(shown);
    }
  }
  return out;
}

function fromVni(text: string, unknown: Unknown): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const shown = text.charAt(i);
    const lower = shown.toLowerCase();
    const pair = i + 1 < text.length ? VNI.get(lower + text.charAt(i + 1).toLowerCase()) : undefined;
    const letter = pair ?? VNI.get(lower);
    if (letter === undefined) {
      out += unknown(shown);
      continue;
    }
    out += shown === lower ? letter : letter.toUpperCase();
    if (pair !== undefined) i += 1;
  }
  return out;
}

function decode(text: string, encoding: LegacyEncoding, unknown: Unknown): string {
  return encoding === 'tcvn3' ? fromTcvn3(text, unknown) : fromVni(text, unknown);
}

/**
 * Text in an old encoding, read as Latin-1 / cp1252, as Unicode NFC. Characters the encoding does not know
 * stay. `capitals` is for fonts that show small letters as capitals (see {@link legacyFont}).
 */
export function convertLegacy(text: string, encoding: LegacyEncoding, options: { capitals?: boolean } = {}): string {
  const converted = decode(text, encoding, (shown) => shown);
  return options.capitals === true ? converted.toUpperCase() : converted;
}

/** Latin-1 characters that no Vietnamese text in Unicode has: what betrays an old encoding. */
export const TELLING = /[¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/g;
const SHOWN_LETTER = /[\u00A1-\u00FF]/;
const BEYOND_LATIN_1 = /[^\P{L}A-Za-zª-ÿ]/u;
/** Those that next to every text in Vietnamese has: few enough to be looked for at once. */
const VIETNAMESE_ALONE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const BETWEEN_WORDS = /[\s\u0021-\u0040\u005B-\u0060\u007B-\u007E\u2010-\u203A]+/;
const VIETNAMESE_WORD = new RegExp(`^[a-z${VIETNAMESE_LETTERS}]+$`, 'iu');

/**
 * What Western European text does not show inside a word: as TCVN3 a sign after a letter (`C«ng`) or a capital
 * after a small one (`ViÖt`), as VNI a pair of vowel and mark that French and German do not have (`Phoøng`, but not
 * `Loïc`).
 */
const STRONG: Record<LegacyEncoding, RegExp> = {
  tcvn3: /(?<=[A-Za-z])[¡-¿×÷]|(?<=[a-z])[À-ÖØ-Þ]/g,
  vni: /[aeouyôö][øûå]|[aeo]ä|[uyôö]ï|öô/gi,
};

interface Evidence {
  /** Words with a letter above ASCII that convert to a Vietnamese syllable. */
  good: number;
  /** Those that do not. */
  bad: number;
  /** Telling and strong signs in the good words. */
  telling: number;
  strong: number;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function weigh(words: readonly string[], encoding: LegacyEncoding): Evidence {
  const evidence = { good: 0, bad: 0, telling: 0, strong: 0 };
  for (const word of words) {
    // A single sign («, ·, ©) says nothing.
    if (word.length < 2) continue;
    const converted = decode(word, encoding, (shown) => (shown < '\u007F' ? shown : '\uFFFD'));
    // Ð opens a word as a mistyped Đ; as TCVN3 it would be é, which opens next to none.
    if (!word.startsWith('Ð') && isSyllable(converted)) {
      evidence.good += 1;
      evidence.telling += count(word, TELLING);
      evidence.strong += count(word, STRONG[encoding]);
    } else if (converted !== converted.toUpperCase() || !VIETNAMESE_WORD.test(converted)) {
      evidence.bad += 1;
    }
  }
  return evidence;
}

/** How many good words speak for the encoding; 0 where that is not enough to be sure. */
function confidence({ good, bad, telling, strong }: Evidence): number {
  return telling > 0 && good >= 3 * bad && good + 2 * strong >= 3 ? good : 0;
}

/**
 * Says that a text is Vietnamese in an old encoding shown as Latin-1 / cp1252. Conservative: without a font's
 * name it takes a character that Vietnamese Unicode text never has, three in four of the words with letters
 * above ASCII turning into Vietnamese syllables, and three such words or one with a sign that Western European
 * text does not show. Plain ASCII, Vietnamese in Unicode, French and German give undefined. A text that mixes an
 * old encoding with Unicode letters gives undefined too, and so do some single words: pass the font.
 */
export function detectLegacy(text: string, fontName?: string): LegacyEncoding | undefined {
  // plain ASCII, as most cells of a list are: nothing to take apart
  if (!SHOWN_LETTER.test(text) || VIETNAMESE_ALONE.test(text) || BEYOND_LATIN_1.test(text)) return undefined;
  const words = text.split(BETWEEN_WORDS).filter((word) => SHOWN_LETTER.test(word));
  if (words.length === 0) return undefined;
  const font = fontName === undefined ? undefined : legacyFont(fontName);
  if (font !== undefined) {
    const { good, bad } = weigh(words, font.encoding);
    if (good + bad === 0 ? convertLegacy(text, font.encoding) !== text : good >= bad) return font.encoding;
  }
  if (text.search(TELLING) === -1) return undefined;
  const tcvn3 = confidence(weigh(words, 'tcvn3'));
  const vni = confidence(weigh(words, 'vni'));
  if (tcvn3 === vni) return undefined;
  return tcvn3 > vni ? 'tcvn3' : 'vni';
}
