import type { Registry } from '../../core/registry/registry.js';
import { fieldsOfWork } from '../../core/text/fields-of-work.js';
import { fold } from '../../core/text/fold.js';
import { nameWords } from '../../core/text/name-words.js';
import { isSyllable } from '../../core/text/syllable.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';
import { SameLetters } from './same-letters.js';

/** What bodies are called by in more than one word, beside their fields of work. */
const KINDS =
  'ủy ban nhân dân;hội đồng nhân dân;nhân dân;ủy ban;trung tâm;chi cục;tổng cục;văn phòng;bệnh viện;đa khoa;mầm non;mẫu giáo;tiểu học;' +
  'trung học;trung học cơ sở;trung học phổ thông;phổ thông;thị trấn;thị xã;thành phố;đặc khu;quản lý;dự án;bảo tàng;thư viện;' +
  'công an;kho bạc;nhà nước;bảo hiểm;liên đoàn;công đoàn;phụ nữ;nông dân;cựu chiến binh;mặt trận;tổ quốc;kiểm soát;đất đai;' +
  'phòng cháy;chữa cháy;khuyến nông;thường xuyên';
/** Words that are written like one of these but for their marks, and are others. */
const OTHERS = 'lưu trú;truyền thống';
/** Kinds of one word, which names begin with. */
const HEADS = 'sở;phòng;trường;trạm;hội;quỹ;viện;cục;xã;phường;đội;ban;khoa';
const WORD = /[\p{L}\p{M}\d]+/gu;
/** Acts that bring a name along. */
const NAMING: ReadonlySet<ImportRow['act']> = new Set(['state', 'grant', 'heir', 'spunOff', 'rename']);

/** Words and phrases are met again and again; what is beyond these is names, each its own. */
const MOST_KNOWN = 20_000;

/** A function of short texts that remembers its answers; of those with figures, which are never the same, none. */
function remembering(answer: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    if (known.size < MOST_KNOWN && !/\d/.test(text)) known.set(text, made);
    return made;
  };
}

/** Words in the one spelling by which names are compared. */
const plain = remembering((words) =>
  nameWords(words)
    .map(({ word }) => word)
    .join(' '),
);
const lettersOf = remembering(fold);

function byFold(phrases: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const phrase of phrases) found.set(fold(phrase), (found.get(fold(phrase)) ?? new Set()).add(plain(phrase)));
  return found;
}

/** What everybody knows how to mark, by the letters alone; put together when the first name is looked at. */
interface Known {
  phrases: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the first word of phrases, how many words these have, the longest first. */
  lengths: ReadonlyMap<string, readonly number[]>;
  heads: ReadonlyMap<string, ReadonlySet<string>>;
  written: ReadonlyMap<string, string>;
}

let everybodys: Known | undefined;

function lengthsOf(phrases: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const lengths = new Set(found.get(words[0] ?? '')).add(words.length);
    found.set(
      words[0] ?? '',
      [...lengths].sort((a, b) => b - a),
    );
  }
  return found;
}

function knownWords(): Known {
  if (everybodys !== undefined) return everybodys;
  const all = [...fieldsOfWork(), ...KINDS.split(';')];
  const heads = HEADS.split(';');
  const phrases = byFold([...all, ...OTHERS.split(';')].filter((phrase) => phrase.includes(' ')));
  everybodys = {
    phrases,
    lengths: lengthsOf(phrases.keys()),
    heads: byFold(heads),
    written: new Map([...all, ...heads].map((phrase) => [fold(phrase), phrase])),
  };
  return everybodys;
}

/** What a phrase is written like where it stands: its first letter in capitals or not. */
function asWritten(words: string, key: string): string {
  const meant = knownWords().written.get(key) ?? '';
  return /^\p{Lu}/u.test(words) ? meant.slice(0, 1).toUpperCase() + meant.slice(1) : meant;
}

/** A phrase in a text: its letters, and the words as they stand. */
interface Phrase {
  count: number;
  key: string;
  words: string;
}

/** The words of a text, and the known phrases in them. Every new name is looked at: nothing is cut out of it before it is needed. */
class Words {
  readonly all: readonly string[];
  readonly letters: readonly string[];

  constructor(private readonly text: string) {
    this.all = text.match(WORD) ?? [];
    this.letters = this.all.map(lettersOf);
  }

  /** The longest phrase that begins with a word. */
  phraseAt(at: number): Phrase | undefined {
    const { phrases, lengths } = knownWords();
    for (const count of lengths.get(this.letters[at] ?? '') ?? []) {
      if (at + count > this.all.length) continue;
      const key = this.letters.slice(at, at + count).join(' ');
      const words = phrases.has(key) ? this.#textOf(at, count) : undefined;
      if (words !== undefined && !/[^\p{L}\p{M} ]/u.test(words)) return { count, key, words };
    }
    return undefined;
  }

  #textOf(at: number, count: number): string {
    let [start, end] = [0, 0];
    for (let i = 0; i < at + count; i += 1) {
      const word = this.all[i] ?? '';
      const from = this.text.indexOf(word, end);
      if (i === at) start = from;
      end = from + word.length;
    }
    return this.text.slice(start, end);
  }
}

/**
 * The first phrase of a name that has the letters of a known one and other marks: "Uy ban nhân dân", "Phòng Tài chinh". Behind
 * its first word it is written small, as no name of a place or a person is; in a name without any marks all of it may be meant.
 */
export function oddlyMarked(name: string): { words: string; meant: string } | undefined {
  const text = name.normalize('NFC');
  if (!/\p{Ll}/u.test(text)) return undefined;
  const isBare = !/[^\p{ASCII}]/u.test(text);
  const words = new Words(text);
  const { phrases, heads } = knownWords();
  const [first = ''] = words.all;
  const head = heads.get(words.letters[0] ?? '');
  // "So A" may be anything
  const isLong = (): boolean => isBare && words.all.filter((word) => word.length > 1).length > 2;
  if (head !== undefined && !head.has(plain(first)) && (words.phraseAt(1) !== undefined || isLong()))
    return { words: first, meant: asWritten(first, words.letters[0] ?? '') };
  for (let at = 0; at < words.all.length; at += 1) {
    const phrase = words.phraseAt(at);
    if (phrase === undefined) continue;
    const isSmall = isBare || !/\s\p{Lu}/u.test(phrase.words);
    if (isSmall && phrases.get(phrase.key)?.has(plain(phrase.words)) === false)
      return { words: phrase.words, meant: asWritten(phrase.words, phrase.key) };
    at += phrase.count - 1;
  }
  return undefined;
}

/** A name has no more phrases than this, and a loop an end. */
const MOST_REPAIRED = 5;

/** A name whose phrases that everybody knows bear the marks they have. */
export function withKnownMarks(name: string): string {
  let text = name.normalize('NFC');
  for (let left = MOST_REPAIRED; left > 0; left -= 1) {
    const odd = oddlyMarked(text);
    if (odd === undefined) break;
    text = text.replace(odd.words, odd.meant);
  }
  return text;
}

/** True for a name all in capitals, and no short form or mark of one. */
function isCapital(name: string): boolean {
  if (/\p{Ll}/u.test(name)) return false;
  return [...name.normalize('NFC').matchAll(WORD)].filter(([word]) => word.length > 1 && isSyllable(word)).length >= 2;
}

/** Tells of new names whose marks were lost or misread: in words that everybody knows, or beside a body of the same letters. */
export function askOddMarks(
  registry: Registry,
  rows: readonly ImportRow[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const lettered = new SameLetters(registry);
  const capital: ImportRow[] = [];
  for (const row of rows) {
    const { name, act, faulty, code } = row;
    const unit = code === undefined ? undefined : registry.unit(code);
    // what a known code is called otherwise is asked about with the code
    if (faulty || name === '' || !NAMING.has(act) || (unit !== undefined && act !== 'rename')) continue;
    if (unit?.name === name) continue;
    if (isCapital(name)) capital.push(row);
    const odd = oddlyMarked(name);
    const other = odd === undefined ? lettered.unmarked(name) : undefined;
    if (odd === undefined && other === undefined) continue;
    const place = places.of(row.unit, 'name');
    if (odd !== undefined) report('warning', 'import-name-doubtful', place, { name, ...odd }, 'marks');
    else if (other !== undefined)
      report('warning', 'import-name-doubtful', place, { name, other: `${other.code} – ${other.name}` }, 'unmarked');
  }
  const [first] = capital;
  if (first === undefined) return;
  const args = { name: first.name, count: capital.length };
  report('warning', 'import-name-doubtful', places.of(first.unit, 'name'), args, 'capitals');
}
