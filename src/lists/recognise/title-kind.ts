import { fold, foldTone } from '../../core/text/fold.js';
import { otherReadings } from '../../core/text/typed-readings.js';
import { isArticle, withoutArticle } from './article.js';
import { asideName } from './aside-names.js';
import { callsOff } from './called-off.js';
import type { ListTable } from './listed.js';
import { isAlwaysInDoubt, mayBeOfEnds } from './title-doubts.js';
import { isPlainLead, isPlainObject } from './title-lead.js';
import { isPartLabel, type OwnPart, ownPart } from './title-papers.js';
import { goesOnAsTitle, isQualified, LINE, partsOf } from './title-parts.js';
import { behindClosing, closingAt, isLoneWord, TITLE_VERBS, type TitleMeaning, titleMeanings } from './title-words.js';

/**
 * What a title says of all rows under it; `mixed`: some of them end codes, and it does not say which; `mentioned`: it speaks of
 * codes that end, and not plainly of those listed.
 */
export type TitleKind = TitleMeaning | 'mixed' | 'mentioned';

/** A title that says something of the rows under it. */
export interface TitleSaid {
  /** `corrected` only a heading says. */
  kind: TitleKind | 'corrected';
  /** Its words, as they stand. */
  title: string;
  /** The later line that leaves in doubt whether it still holds. */
  after?: string;
  /** The paper of its own that it stands in: "Phụ lục I". */
  part?: OwnPart;
  /** It stands over papers of this kind: "Biểu 1", "Biểu 2". */
  over?: string;
}

const VERB = `(?:${TITLE_VERBS})`;
/** "Danh sách … sau khi sắp xếp, giải thể …" lists what is there afterwards, "không thu hồi mã" what stays, "thành lập trên cơ sở sáp nhập" what is new. */
const ASIDE = new RegExp(
  `(?:(?<!\\p{L})(?:sau|hình thành|thành lập|hinh thanh|thanh lap)(?! (?:đây|day))(?: (?:khi|khi thực hiện|mới|moi|trên cơ sở|tren co so|từ|tu|do|việc|viec))*(?: (?!(?:bị|đã|nay|phải|đề nghị|cần|bi|da|phai|de nghi)(?!\\p{L}))[^,;.\\s\\d]+){0,8}?|(?<!\\p{L})(?:không|chưa|khong|chua)(?: (?:thuộc diện|phải|bị|thực hiện|có|đề nghị|được|thuoc dien|phai|bi|duoc))*) ${VERB}(?:(?:\\s*[,;]|\\s+và|\\s+va|\\s+hoặc|\\s*-)\\s*${VERB})*(?: mã)?(?: (?:các |những )?(?:đơn vị|cơ quan|tổ chức|trường|xã|phường|huyện) cũ)?`,
  'gu',
);
const FOUNDED = /^(?:hình thành|thành lập|hinh thanh|thanh lap)/u;
/** What does not go on beside another thing without a word at each row. */
const ENDING_OR_PARTING: readonly TitleKind[] = ['closed', 'merged', 'split', 'parted'];
/** Codes are granted too, beside what the title closes. */
const ALSO_GRANTED = /(?:được|đề nghị|danh sách) cấp mã|cấp mã (?:và|mới)|(?:duoc|de nghi) cap ma/u;
/** Lines that speak of the Decision and not of the table under them. */
const ABOUT_THE_DECISION =
  /^(?:căn cứ|theo đề nghị|xét|quyết định|điều \d+|nơi nhận|ghi chú|lưu ý|chú thích)(?![\p{L}])/u;
/** A line that leads to the rows under it: whatever it is about, what it says of closing may be meant for them. */
const LEADS_TO_ROWS = /:\s*$|(?<!\p{L})(?:sau|sau đây|dưới đây|duoi day|sau day)[\s.:]*$/u;
/** The line with which what belongs to a table begins. */
const BEGINS = /^(?:phụ lục|phu luc|annex|biểu|mẫu|danh sách|danh sach|danh mục|bảng)(?![\p{L}])/u;
/** Lines above a table that may speak of it, and their longest. */
const NEAREST = 6;
const LONGEST = 600;

function wordsOf(title: string): string {
  return foldTone(title).trim().replace(/\s+/g, ' ');
}

/** What ends codes, or parts bodies, may not be done on a word that is only mentioned. */
const GRAVE: readonly TitleMeaning[] = ['closed', 'restored', 'merged', 'split', 'parted'];

function meaningsOf(words: string, isBare: boolean): TitleMeaning[] {
  return titleMeanings(isBare ? fold(words) : words, isBare);
}

function kindsOf(words: string, isBare: boolean, isFounded: boolean): TitleMeaning[] {
  const kinds = meaningsOf(words, isBare);
  if (isFounded || (kinds.length > 0 && ALSO_GRANTED.test(words))) kinds.push('granted');
  return [...new Set(kinds)];
}

function kindOf(title: string): TitleKind | undefined {
  const words = wordsOf(withoutArticle(title));
  if (words.length > LONGEST) return undefined;
  const isBare = !/[^\p{ASCII}]/u.test(words);
  const leads = LEADS_TO_ROWS.test(words);
  if (ABOUT_THE_DECISION.test(words)) return leads && meaningsOf(words, isBare).some(isGrave) ? 'mentioned' : undefined;
  if (callsOff(words)) return 'mentioned';
  let isFounded = false;
  const plain = words.replace(ASIDE, (aside) => {
    isFounded ||= FOUNDED.test(aside);
    return ' ';
  });
  const parts = partsOf(plain, isBare);
  if (isAlwaysInDoubt(parts)) return 'mentioned';
  const kinds = kindsOf(parts.main, isBare, isFounded);
  const beside = meaningsOf(leads ? `${parts.beside} ; ${parts.quoted}` : parts.beside, isBare);
  const endsCodes = kinds.some(isGrave);
  if (endsCodes ? isQualified(parts) : beside.some(isGrave)) return 'mentioned';
  if (kinds.length === 0) {
    const isQuoted = meaningsOf(parts.quoted, isBare).includes('closed') && !ALSO_GRANTED.test(parts.main);
    return isQuoted || mayBeOfEnds(parts, isBare) ? 'mentioned' : beside.find((kind) => kind === 'granted');
  }
  const kind = together(endsCodes ? [...kinds, ...beside] : kinds);
  return kind === 'closed' && !isOfClosings(parts.main, isBare) ? 'mentioned' : kind;
}

/** True where the main phrase speaks of the rows alone up to the word of closing, and closes them. */
function isOfClosings(main: string, isBare: boolean): boolean {
  const words = isBare ? fold(main) : main;
  const isPlain = isPlainLead(words.slice(0, Math.max(closingAt(words, isBare), 0)));
  return isPlain && isPlainObject(behindClosing(words, isBare));
}

function together(said: readonly TitleMeaning[]): TitleKind | undefined {
  const kinds = new Set<TitleKind>(said);
  // a body that is merged ends: who took it over is asked for
  if (kinds.has('merged')) kinds.delete('closed');
  const [only, ...others] = kinds;
  if (others.length === 0) return only;
  return ENDING_OR_PARTING.some((kind) => kinds.has(kind)) ? 'mixed' : only;
}

/** What one line above rows says of them, in whatever letters it is written. */
export function kindOfTitle(title: string): TitleKind | undefined {
  for (const reading of [title, ...otherReadings(title)]) {
    const kind = kindOf(reading);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** True for a line with which something new begins: what an earlier title said is over. */
export function beginsAnew(line: string): boolean {
  return [line, ...otherReadings(line)].some((reading) => BEGINS.test(wordsOf(reading)));
}

/** The lines of a title from the one with which it begins; one that goes on with the line before is no line of its own. */
function titleUpTo(lines: readonly string[], last: number): string {
  const from = lines.slice(0, last + 1).findLastIndex(beginsAnew);
  let first = last;
  while (first > 0 && goesOnAsTitle(lines[first] ?? '')) first -= 1;
  return lines.slice(Math.min(first, from === -1 ? first : from), last + 1).join(LINE);
}

function isGrave(kind: TitleKind): boolean {
  return GRAVE.some((each) => each === kind);
}

/** True for an article that others come after: whether it still speaks of the rows, nobody knows. */
function isFollowed(lines: readonly string[], at: number): boolean {
  return isArticle(lines[at] ?? '') && lines.slice(at + 1).some(isArticle);
}

/** What a line says of the rows, its last words read with the first ones of the next where a phrase is parted by their end. */
function kindAt(lines: readonly string[], at: number): TitleKind | undefined {
  const [title = '', next] = lines.slice(at, at + 2);
  const own = kindOfTitle(title);
  if (next === undefined || beginsAnew(next) || next.trim().startsWith('(')) return own;
  const joined = kindOfTitle(`${title.trim()} ${next.trim()}`);
  // "được tách" and "một phần sang" on the line below it
  if (own === 'split' && joined === 'parted') return joined;
  const isParted = own === undefined && kindOfTitle(next) === undefined;
  return isParted && joined !== 'mentioned' ? joined : own;
}

type Said = TitleSaid & { kind: TitleKind };

/** The paper that a line of a title stands in. */
function partAt(lines: readonly string[], at: number): Pick<TitleSaid, 'part'> {
  const part = lines
    .slice(0, at + 1)
    .flatMap((line) => ownPart(line) ?? [])
    .at(-1);
  return part === undefined ? {} : { part };
}

/**
 * What the lines over a second title say, where that says nothing itself: "DANH SÁCH MÃ ĐỊNH DANH ĐÓNG" over "Biểu số 1. Cấp
 * xã". Over one that is more than a number and the kind of its rows, nobody knows whether it still holds.
 */
function saidOver(lines: readonly string[], at: number): Said | undefined {
  for (let i = at - 1; i >= 0; i -= 1) {
    const title = (lines[i] ?? '').trim();
    if (!beginsAnew(title)) continue;
    const over = ownPart(title)?.paper;
    const below = lines.slice(i + 1, at + 1).filter(beginsAnew);
    // the annexes of a paper, one after the other
    if (over !== undefined && below.some((line) => ownPart(line)?.paper === over)) return undefined;
    const kind = kindAt(lines, i);
    if (kind === undefined) continue;
    if (!isGrave(kind)) return undefined;
    const after = below.find((line) => !isPartLabel(line))?.trim();
    const parts = below.flatMap((line) => ownPart(line)?.paper ?? []).map((paper) => ({ over: paper }));
    return {
      kind: after === undefined ? kind : 'mentioned',
      title,
      ...partAt(lines, i),
      ...parts[0],
      ...(after && { after }),
    };
  }
  return undefined;
}

/** What lines above rows say of them: the nearest that says anything plainly, back to where they begin. */
export function saidBy(titles: readonly string[]): Said | undefined {
  const lines = titles.slice(-NEAREST);
  let mentioned: Said | undefined;
  for (const [i, title] of [...lines.entries()].reverse()) {
    const own = kindAt(lines, i);
    // a line that is plain by itself may be the rest of one in doubt, and the other way about
    const isInDoubt = own !== undefined && own !== 'granted' && kindOfTitle(titleUpTo(lines, i)) === 'mentioned';
    const kind = isInDoubt ? 'mentioned' : own === 'mentioned' ? undefined : own;
    if (kind === 'mentioned') mentioned ??= { kind, title: title.trim() };
    else if (kind !== undefined) {
      const said = isGrave(kind) && isFollowed(lines, i) ? 'mentioned' : kind;
      return { kind: said, title: title.trim(), ...partAt(lines, i) };
    }
    if (beginsAnew(title)) return mentioned ?? saidOver(lines, i);
  }
  return mentioned;
}

/** What the name of a sheet says of its rows; one word without marks is somebody's name, and one set aside is asked about as such. */
export function kindOfSheet(sheet: string): TitleKind | undefined {
  const aside = asideName(sheet);
  if (aside === 'always' || aside === 'removed') return undefined;
  // as programs name their keys: `thuHoi`
  const words = /^[a-z]+[A-Z]/.test(sheet) ? sheet.replace(/([a-z])([A-Z])/g, '$1 $2') : sheet;
  return isLoneWord(words) ? undefined : kindOfTitle(words);
}

/** What the titles next to a table, or else the name of its sheet, say of all its rows. */
export function kindOfTable({ titles, place }: Pick<ListTable, 'titles' | 'place'>): TitleKind | undefined {
  return saidBy(titles)?.kind ?? (place.sheet === undefined ? undefined : kindOfSheet(place.sheet));
}

/** English words in the name of a file speak of the file: "merged.xlsx" was put together from several. */
const OF_FILES = /\b(?:merged?|closed|cancelled|dissolved|revoked|renamed|replaced|granted|back in force|nháp)\b/gi;

/** What the name of a file says of all it holds. */
export interface FileSaid extends TitleSaid {
  /** It is one word, which may be anybody's name: `Huy.xlsx`. */
  isLone: boolean;
}

/** What the name of a file says of all it holds; undefined for most. */
export function saidByFile(file: string): FileSaid | undefined {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.+]+/g, ' ')
    .replace(OF_FILES, ' ')
    .trim();
  const kind = kindOfTitle(words);
  return kind === undefined ? undefined : { kind, title: file, isLone: !/\s/.test(words) };
}
