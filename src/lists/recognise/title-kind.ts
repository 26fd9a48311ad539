import { fold, foldTone } from '../../core/text/fold.js';
import type { ListTable } from './listed.js';
import { otherReadings } from './old-letters.js';
import { isLoneWord, TITLE_VERBS, type TitleMeaning, titleMeanings } from './title-words.js';

/** What a title says of all rows under it; `mixed`: some of them end codes, and it does not say which. */
export type TitleKind = TitleMeaning | 'mixed';

/** A title that says something of the rows under it. */
export interface TitleSaid {
  kind: TitleKind;
  /** Its words, as they stand. */
  title: string;
}

const VERB = `(?:${TITLE_VERBS})`;
/** "Danh sách … sau khi sắp xếp, giải thể …" lists what is there afterwards, "không thu hồi mã" what stays, "thành lập trên cơ sở sáp nhập" what is new. */
const ASIDE = new RegExp(
  `(?:(?<!\\p{L})(?:sau|hình thành|thành lập|hinh thanh|thanh lap)(?! (?:đây|day))(?: (?:khi|khi thực hiện|mới|moi|trên cơ sở|tren co so|từ|tu|do|việc|viec))*(?: [^,;.]{0,40}?)?|(?<!\\p{L})(?:không|chưa|khong|chua)(?: (?:thuộc diện|phải|bị|thực hiện|có|đề nghị|được|thuoc dien|phai|bi|duoc))*) ${VERB}(?:(?:\\s*[,;]|\\s+và|\\s+va|\\s+hoặc|\\s*-)\\s*${VERB})*(?: mã)?`,
  'gu',
);
const FOUNDED = /^(?:hình thành|thành lập|hinh thanh|thanh lap)/u;
/** What does not go on beside another thing without a word at each row. */
const ENDING_OR_PARTING: readonly TitleKind[] = ['closed', 'merged', 'split', 'parted'];
/** Codes are granted too, beside what the title closes. */
const ALSO_GRANTED = /(?:được|đề nghị|danh sách) cấp mã|cấp mã (?:và|mới)|(?:duoc|de nghi) cap ma/u;
/** Lines that speak of the Decision and not of the table under them. */
const ABOUT_THE_DECISION =
  /^\(?(?:ban hành )?kèm theo(?![\p{L}])|^(?:căn cứ|theo đề nghị|xét|quyết định|về việc|điều \d+|nơi nhận|ghi chú|lưu ý|chú thích)(?![\p{L}])/u;
/** The line with which what belongs to a table begins. */
const BEGINS = /^(?:phụ lục|phu luc|annex|biểu|mẫu|danh sách|danh sach|danh mục|bảng)(?![\p{L}])/u;
/** Lines above a table that may speak of it, and their longest. */
const NEAREST = 6;
const LONGEST = 600;

function wordsOf(title: string): string {
  return foldTone(title).trim().replace(/\s+/g, ' ');
}

function kindsIn(words: string): TitleMeaning[] {
  if (words.length > LONGEST || ABOUT_THE_DECISION.test(words)) return [];
  const isBare = !/[^\p{ASCII}]/u.test(words);
  let isFounded = false;
  const plain = (isBare ? fold(words) : words).replace(ASIDE, (aside) => {
    isFounded ||= FOUNDED.test(aside);
    return ' ';
  });
  const kinds = titleMeanings(plain, isBare);
  if (isFounded || (kinds.length > 0 && ALSO_GRANTED.test(plain))) kinds.push('granted');
  return [...new Set(kinds)];
}

function kindOf(title: string): TitleKind | undefined {
  const kinds = new Set<TitleKind>(kindsIn(wordsOf(title)));
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

/** What lines above rows say of them: the nearest that says anything, back to where they begin. */
export function saidBy(titles: readonly string[]): TitleSaid | undefined {
  for (const title of titles.slice(-NEAREST).reverse()) {
    const kind = kindOfTitle(title);
    if (kind !== undefined) return { kind, title: title.trim() };
    if (beginsAnew(title)) break;
  }
  return undefined;
}

/** What the name of a sheet says of its rows; one word without marks is somebody's name. */
export function kindOfSheet(sheet: string): TitleKind | undefined {
  return isLoneWord(sheet) ? undefined : kindOfTitle(sheet);
}

/** What the titles next to a table, or else the name of its sheet, say of all its rows. */
export function kindOfTable({ titles, place }: Pick<ListTable, 'titles' | 'place'>): TitleKind | undefined {
  return saidBy(titles)?.kind ?? (place.sheet === undefined ? undefined : kindOfSheet(place.sheet));
}

/** English words in the name of a file speak of the file: "merged.xlsx" was put together from several. */
const OF_FILES = /\b(?:merged?|closed|cancelled|dissolved|revoked|renamed|replaced|granted|back in force)\b/gi;

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
