import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { fieldsOfWork } from '../../core/text/fields-of-work.js';
import { fold } from '../../core/text/fold.js';
import { nameWords } from '../../core/text/name-words.js';
import { isSyllable } from '../../core/text/syllable.js';
import { mismarked } from './fewer-marks.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

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
const MOST = 5;
/** Acts that bring a name along. */
const NAMING: ReadonlySet<ImportRow['act']> = new Set(['state', 'grant', 'heir', 'spunOff', 'rename']);

/** Words in the one spelling by which names are compared. */
function plain(words: string): string {
  return nameWords(words)
    .map(({ word }) => word)
    .join(' ');
}

function byFold(phrases: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const phrase of phrases) found.set(fold(phrase), (found.get(fold(phrase)) ?? new Set()).add(plain(phrase)));
  return found;
}

let phrases: Map<string, Set<string>> | undefined;
let written: Map<string, string> | undefined;
let heads: Map<string, Set<string>> | undefined;

/** Phrases whose marks everybody knows, by their letters alone. */
function knownPhrases(): ReadonlyMap<string, ReadonlySet<string>> {
  const all = [...fieldsOfWork(), ...KINDS.split(';')];
  written ??= new Map([...all, ...HEADS.split(';')].map((phrase) => [fold(phrase), phrase]));
  phrases ??= byFold([...all, ...OTHERS.split(';')].filter((phrase) => phrase.includes(' ')));
  return phrases;
}

function knownHeads(): ReadonlyMap<string, ReadonlySet<string>> {
  heads ??= byFold(HEADS.split(';'));
  return heads;
}

/** What a phrase is written like where it stands: its first letter in capitals or not. */
function asWritten(words: string, key: string): string {
  const meant = written?.get(key) ?? '';
  return /^\p{Lu}/u.test(words) ? meant.slice(0, 1).toUpperCase() + meant.slice(1) : meant;
}

/**
 * The first phrase of a name that has the letters of a known one and other marks: "Uy ban nhân dân", "Phòng Tài chinh". Behind
 * its first word it is written small, as no name of a place or a person is; in a name without any marks all of it may be meant.
 */
export function oddlyMarked(name: string): { words: string; meant: string } | undefined {
  const text = name.normalize('NFC');
  if (!/\p{Ll}/u.test(text)) return undefined;
  const isBare = !/[^\p{ASCII}]/u.test(text);
  const found = [...text.matchAll(WORD)];
  const folds = found.map(([word]) => fold(word));
  const known = knownPhrases();
  const textOf = (at: number, count: number): string => {
    const last = found[at + count - 1];
    return text.slice(found[at]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
  };
  const phraseAt = (at: number): { count: number; key: string } | undefined => {
    for (let count = Math.min(MOST, folds.length - at); count >= 2; count -= 1) {
      const key = folds.slice(at, at + count).join(' ');
      if (known.has(key) && !/[^\p{L}\p{M} ]/u.test(textOf(at, count))) return { count, key };
    }
    return undefined;
  };
  // "So A" may be anything
  const isLong = phraseAt(1) !== undefined || found.filter(([word]) => word.length > 1).length > 2;
  const head = knownHeads().get(folds[0] ?? '');
  const first = found[0]?.[0] ?? '';
  if (head !== undefined && !head.has(plain(first)) && (isBare ? isLong : phraseAt(1) !== undefined))
    return { words: first, meant: asWritten(first, folds[0] ?? '') };
  for (let at = 0; at < folds.length; at += 1) {
    const phrase = phraseAt(at);
    if (phrase === undefined) continue;
    const words = textOf(at, phrase.count);
    const isSmall = isBare || !/\s\p{Lu}/u.test(words);
    if (isSmall && known.get(phrase.key)?.has(plain(words)) === false)
      return { words, meant: asWritten(words, phrase.key) };
    at += phrase.count - 1;
  }
  return undefined;
}

/** A name whose phrases that everybody knows bear the marks they have. */
export function withKnownMarks(name: string): string {
  let text = name.normalize('NFC');
  for (let left = MOST; left > 0; left -= 1) {
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
  let known: Map<string, { code: string; name: string; key: string }[]> | undefined;
  const alike = (name: string): { code: string; name: string } | undefined => {
    if (known === undefined) {
      known = new Map();
      for (const unit of registry.units.values()) {
        const key = nameKeyIn(registry, unit.name);
        const letters = fold(key);
        known.set(letters, [...(known.get(letters) ?? []), { code: unit.code, name: unit.name, key }]);
      }
    }
    const key = nameKeyIn(registry, name);
    const same = known.get(fold(key)) ?? [];
    return same.some((each) => each.key === key)
      ? undefined
      : same.find((each) => mismarked(key, each.key) === 'surely');
  };
  const capital: ImportRow[] = [];
  for (const row of rows) {
    const { name, act, faulty, code } = row;
    const unit = code === undefined ? undefined : registry.unit(code);
    // what a known code is called otherwise is asked about with the code
    if (faulty || name === '' || !NAMING.has(act) || (unit !== undefined && act !== 'rename')) continue;
    if (unit?.name === name) continue;
    if (isCapital(name)) capital.push(row);
    const place = places.of(row.unit, 'name');
    const odd = oddlyMarked(name);
    const other = odd === undefined ? alike(name) : undefined;
    if (odd !== undefined) report('warning', 'import-name-doubtful', place, { name, ...odd }, 'marks');
    else if (other !== undefined)
      report('warning', 'import-name-doubtful', place, { name, other: `${other.code} – ${other.name}` }, 'unmarked');
  }
  const [first] = capital;
  if (first === undefined) return;
  const args = { name: first.name, count: capital.length };
  report('warning', 'import-name-doubtful', places.of(first.unit, 'name'), args, 'capitals');
}
