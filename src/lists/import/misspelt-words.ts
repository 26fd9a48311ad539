import { isSyllable, placeTone } from '../../core/text/syllable.js';

const WORD = /[\p{L}\p{M}\d]+/gu;
/** Figures typed for letters between letters, or behind the first of a word. */
const FIGURED = /^\p{L}+[01]\p{L}+$|^\p{Lu}\p{Ll}*0$/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
/** The two letters that are written ươ, with one hook or none of both. */
const HALF_HOOKED = /uơ|ưo|uo/u;
/** Names of other peoples have `oo` ("Noọng", "Boóng") and `êê` ("La Dêê"): no key typed twice writes a letter with its sign twice. */
const DOUBLED = /([aeiuy])\1/u;
/** What every slip that is known has in it, and few names: figures at letters, a capital I among small letters; */
const LETTERS_ODD = /\p{L}[01]|I\p{Ll}|\p{Ll}I/u;
/** ươ half hooked, a vowel twice, the tone on either. */
const VOWELS_ODD =
  /[uùúủũụ][oòóỏõọơờớởỡợ]|[ưừứửữự][oòóỏõọ]|[aàáảãạ]{2}|[eèéẻẽẹ]{2}|[iìíỉĩị]{2}|[uùúủũụ]{2}|[ưừứửữự]{2}|[yỳýỷỹỵ]{2}/iu;
/** Words are met again and again. */
const MOST_KEPT = 20_000;

const known = new Map<string, string | undefined>();

/** A word as another one is written: its first letter, or all of it, in capitals. */
function asWritten(word: string, lower: string): string {
  if (!/\p{Ll}/u.test(word)) return lower.toUpperCase();
  return /^\p{Lu}/u.test(word) ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : lower;
}

/** The syllable that a word without figures is a slip of: a hook left out, a letter typed twice. */
function slipOf(word: string): string | undefined {
  const spelt = word.toLowerCase().normalize('NFD');
  const tone = TONE.exec(spelt)?.[0] ?? '';
  const letters = spelt.replace(TONE, '').normalize('NFC');
  const candidates = [
    letters.replace(HALF_HOOKED, 'ươ'),
    letters.replace(HALF_HOOKED, 'uô'),
    letters.replace(DOUBLED, '$1'),
  ];
  for (const each of candidates) {
    if (each === letters) continue;
    const toned = each.replace(/[aăâeêioôơuưy]/u, (vowel) => (vowel + tone).normalize('NFC'));
    const syllable = placeTone(toned, 'new');
    if (isSyllable(syllable)) return asWritten(word, syllable);
  }
  return undefined;
}

function meantBy(word: string): string | undefined {
  if (FIGURED.test(word)) {
    // "H1N1", "K1A" are called so
    if (!/\p{Ll}/u.test(word) && word.length < 4 && !/0$/.test(word)) return undefined;
    const lettered = word.replace(/0/g, 'o');
    const found = ['i', 'l'].map((letter) => lettered.replace(/1/g, letter)).find((each) => isSyllable(each));
    return found === undefined ? undefined : asWritten(word, found.toLowerCase());
  }
  // of names from other languages, and short forms, nobody knows how they are written
  if (/\d/.test(word) || /^[a-z]+$/i.test(word) || isSyllable(word)) return undefined;
  if (/I/.test(word) && /\p{Ll}/u.test(word)) {
    const meant = word.replace(/I/g, 'l');
    if (isSyllable(meant)) return asWritten(word, meant);
  }
  return slipOf(word);
}

/** The first word of a name that is a slip of a Vietnamese one, and that one: "H0ng" (Hong), "Iịch" (Lịch), "Truờng" (Trường). */
export function misspeltIn(name: string): { words: string; meant: string } | undefined {
  const text = name.normalize('NFC');
  if (!LETTERS_ODD.test(text) && !VOWELS_ODD.test(text)) return undefined;
  for (const [word] of text.matchAll(WORD)) {
    if (!known.has(word)) {
      if (known.size > MOST_KEPT) known.clear();
      known.set(word, meantBy(word));
    }
    const meant = known.get(word);
    if (meant !== undefined) return { words: word, meant };
  }
  return undefined;
}
