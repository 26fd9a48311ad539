/** The written form of the Vietnamese syllable: onset, rime, tone mark. */

export type Tone = 'level' | 'grave' | 'hook' | 'tilde' | 'acute' | 'dot';
export type ToneStyle = 'old' | 'new';

/** Every Vietnamese letter outside ASCII, lower case, NFC. */
export const VIETNAMESE_LETTERS = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ';

const MARK_OF: Record<Tone, string> = {
  level: '',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  acute: '\u0301',
  dot: '\u0323',
};
const TONE_OF = new Map<string, Tone>([
  ['\u0300', 'grave'],
  ['\u0309', 'hook'],
  ['\u0303', 'tilde'],
  ['\u0301', 'acute'],
  ['\u0323', 'dot'],
]);

// ngh before ng, gh before g: the longest onset wins. `gi` is not one of them: g + ia, iêng, in spell the same.
const ONSET = /^(?:ngh|ng|nh|gh|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])/;

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ' +
    'ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut ' +
    'uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
    'y yêm yên yêng yêt yêu ' +
    // Names of the Central Highlands (Đắk Lắk, Ngọk) end in k, as c does elsewhere.
    'ak ăk âk ek êk ik ok ôk ơk uk ưk'
  ).split(' '),
);

const STOPPED = /(?:ch|[ckpt])$/;
const VOWELS = /[aăâeêioôơuưy]+/;
const SHAPED = /[ăâêôơư]/g;

interface Spelling {
  /** Lower-case letters with ă â đ ê ô ơ ư but without the tone mark. */
  letters: string;
  tone: Tone;
}

const spellings = new Map<string, Spelling>();

/** Letter without its tone mark, and that mark; of one lower-case NFC letter. */
function spellLetter(letter: string): Spelling {
  const known = spellings.get(letter);
  if (known !== undefined) return known;
  let tone: Tone = 'level';
  let bare = '';
  for (const unit of letter.normalize('NFD')) {
    const found = TONE_OF.get(unit);
    if (found === undefined) bare += unit;
    else tone = found;
  }
  const spelling = { letters: bare.normalize('NFC'), tone };
  if (VIETNAMESE_LETTERS.includes(letter)) spellings.set(letter, spelling);
  return spelling;
}

/** Letters and tone of a word in NFC; undefined where it bears two tone marks. */
function spell(word: string): Spelling | undefined {
  let letters = '';
  let tone: Tone = 'level';
  for (const letter of word.toLowerCase()) {
    if (letter <= 'z') {
      letters += letter;
      continue;
    }
    const spelling = spellLetter(letter);
    if (spelling.tone !== 'level') {
      if (tone !== 'level') return undefined;
      tone = spelling.tone;
    }
    letters += spelling.letters;
  }
  return { letters, tone };
}

/** Index of the letter that bears the tone mark, or -1 where there is no vowel. */
function toneIndex(letters: string, style: ToneStyle): number {
  let from = 0;
  if (letters.startsWith('qu')) from = 2;
  else if (/^gi[aăâeêioôơuưy]/.test(letters)) from = 2;
  const found = VOWELS.exec(letters.slice(from));
  if (found === null) return -1;
  const vowels = found[0];
  const start = from + found.index;
  const end = start + vowels.length;
  // ươ bears it on ơ, iê and uyê on ê: the last letter that has a shape of its own.
  const shaped = [...vowels.matchAll(SHAPED)].at(-1);
  if (shaped !== undefined) return start + shaped.index;
  if (vowels.length === 1) return start;
  if (end < letters.length) return end - 1;
  if (vowels.length > 2) return start + 1;
  return style === 'new' && /^(?:oa|oe|uy)$/.test(vowels) ? start + 1 : start;
}

function write(letters: string, tone: Tone, style: ToneStyle): string {
  const at = toneIndex(letters, style);
  if (tone === 'level' || at === -1) return letters;
  return (letters.slice(0, at + 1) + MARK_OF[tone] + letters.slice(at + 1)).normalize('NFC');
}

function isRime(onset: string, rime: string): boolean {
  return onset === 'qu' && rime.startsWith('y') ? RIMES.has(`u${rime}`) : RIMES.has(rime);
}

function isBareSyllable(letters: string): boolean {
  const onset = ONSET.exec(letters)?.[0] ?? '';
  if (isRime(onset, letters.slice(onset.length))) return true;
  return letters.startsWith('gi') && RIMES.has(letters.slice(2));
}

const PLAIN_RIMES = Array.from(new Set(Array.from(RIMES, (rime) => rime.normalize('NFD').replace(/[^a-z]/g, '')))).join(
  '|',
);

/** A whole syllable in small letters without diacritics; PostgreSQL reads the pattern too. */
export const PLAIN_SYLLABLE = new RegExp(
  `^(?:(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|[bcdghklmnpqrstvx])?(?:${PLAIN_RIMES}))$`,
);

/**
 * True for one well-spelt Vietnamese syllable in NFC, of any case: known onset and rime, at most one tone
 * mark, on the letter where the old or the new style puts it, and sắc or nặng before a final c, ch, p, t.
 * A syllable without diacritics (`an`, `Trung`) is one too.
 */
export function isSyllable(word: string): boolean {
  const spelling = spell(word);
  if (spelling === undefined) return false;
  const { letters, tone } = spelling;
  if (!isBareSyllable(letters)) return false;
  if (tone === 'level') return true;
  if (STOPPED.test(letters) && tone !== 'acute' && tone !== 'dot') return false;
  const lower = word.toLowerCase();
  return write(letters, tone, 'old') === lower || write(letters, tone, 'new') === lower;
}

/** True for a word (NFC, any case) that bears one tone mark. */
export function isToned(word: string): boolean {
  const tone = spell(word)?.tone;
  return tone !== undefined && tone !== 'level';
}

/**
 * A lower-case NFC word with its tone mark where the given style puts it (`hoà` → `hòa`); a word that is no
 * Vietnamese syllable comes back as it was.
 */
export function placeTone(word: string, style: ToneStyle): string {
  const spelling = spell(word);
  if (spelling === undefined || spelling.tone === 'level' || !isBareSyllable(spelling.letters)) return word;
  return write(spelling.letters, spelling.tone, style);
}
