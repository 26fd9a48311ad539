import { type Belonging, belongingOf, belongingOfTitle } from './belonging.js';
import { isKindOfBodies } from './class-words.js';
import { looksLikeBody } from './footer-words.js';
import { withoutLabel } from './labels.js';
import type { UnitLine } from './listed.js';
import { groupWords } from './row-kinds.js';
import { beginsAnew } from './title-kind.js';
import { ownPart } from './title-papers.js';

/** Lines above a table that may name its body, and their longest; what is longer is a sentence. */
const NEAREST = 6;
const LONGEST = 120;
/** A sentence of a Decision: "2. Sở Y tế chịu trách nhiệm thi hành." */
const SENTENCE =
  /[.;,:]\s*$|(?<!\p{L})(?:trách nhiệm|phối hợp|thi hành|theo dõi|tổ chức thực hiện|hướng dẫn|đề nghị)(?!\p{L})/iu;

/** "Đơn vị báo cáo: …" says who sends the list. */
const SENDER = /^[^:]*(?<!\p{L})(?:đề nghị|báo cáo|gửi|đăng ký)\s*:/iu;
/** All bodies are under it, those of departments too. */
const OF_PROVINCE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?:tỉnh|thành phố|tp)(?!\p{L})/iu;

/** A place in short, as the sheets of a workbook are called: "P.Hòa Bình". */
const SHORT_PLACE = /^(?:p|x|tt|đk)\.\s*\p{L}/iu;

/** The words "thuộc", "trực thuộc" at the end of a line, whose body is named in the next. */
const GOES_ON = /(?<!\p{L})(?:thuộc|của)\s*$/iu;

function lineOf({ names, loose, under }: Belonging, said: string): UnitLine {
  const [name = ''] = names;
  return { name, names, said, ...(loose ? {} : { sure: true as const }), ...(under === true ? { under } : {}) };
}

/** The body that one line of a title names, if it does; a line of nothing but a name may be anything, and is not sure to. */
function namedIn(title: string, { isLast, isBelow }: { isLast: boolean; isBelow: boolean }): UnitLine | undefined {
  const bare = withoutLabel(title);
  const isLabelled = bare !== title.normalize('NFC');
  const { numbered, ...body } = groupWords(bare);
  const { name, code } = body;
  if (name === undefined || name.length > LONGEST) return undefined;
  const belonging = isLabelled || beginsAnew(title) ? undefined : belongingOf(name);
  if (belonging !== undefined && !SENTENCE.test(name.replace(/:\s*$/u, ''))) {
    const line = lineOf(belonging, title.trim());
    return code === undefined ? line : { ...line, code, sure: true };
  }
  if (!looksLikeBody(name) || isKindOfBodies(name) || SENTENCE.test(name)) return undefined;
  const said = title.trim();
  if (isLabelled || (numbered && isBelow) || (isLast && code !== undefined)) return { ...body, said, sure: true };
  return isLast ? { ...body, said } : undefined;
}

/** The body that the title of a list puts its rows under: "DANH SÁCH PHÒNG, BAN TRỰC THUỘC SỞ Y TẾ", in one line or two. */
function ofTitle(titles: readonly string[]): UnitLine | undefined {
  const from = Math.max(titles.findLastIndex(beginsAnew), 0);
  const lines = titles.slice(from).map((line) => line.trim());
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i] ?? '';
    const whole = GOES_ON.test(line) ? `${line} ${lines[i + 1] ?? ''}` : line;
    const found =
      whole.length > LONGEST * 2 || (!beginsAnew(whole) && SENTENCE.test(whole)) ? undefined : belongingOfTitle(whole);
    if (found === undefined) continue;
    const { code } = groupWords(whole);
    return { ...lineOf(found, whole), ...(code === undefined ? {} : { code }), from: 'title' };
  }
  return undefined;
}

/** True for a line that ends with a bracket which none in it opens. */
function closesOnly(line: string): boolean {
  return /^[^()]*\)\s*$/.test(line);
}

function withPapersBelow(line: UnitLine, below: readonly string[]): UnitLine {
  const over = below.flatMap((title) => ownPart(title)?.paper ?? []).at(0);
  return over === undefined ? line : { ...line, over };
}

function isCapital(text: string): boolean {
  return text.toUpperCase() === text && /\p{L}/u.test(text);
}

/** Printed again on each page: nothing begins. */
const AGAIN = /(?<!\p{L})tiếp(?:\s+theo)?\s*\)?\s*$/iu;

/** True for titles by which the rows under them are no longer those of the body that a line above an earlier table names. */
export function endsLine(titles: readonly string[], line: UnitLine | undefined): boolean {
  return titles.some((title) => {
    // "CÁC TRƯỜNG THPT" over a table of its own calls its rows by their kind, and says nothing of who they are under
    if (isCapital(title) && isKindOfBodies(title)) return true;
    if (!beginsAnew(title) || AGAIN.test(title.normalize('NFC'))) return false;
    return line?.over === undefined || ownPart(title)?.paper !== line.over;
  });
}

/**
 * The body that the lines above a table say its rows belong to: with a label or a numeral, else alone straight above it;
 * else that of the title, or of the name of its sheet.
 */
export function unitLine(titles: readonly string[], sheet?: string): UnitLine | undefined {
  const last = titles.length - 1;
  // a numeral above the title of the list is that of an article, and no part of the list
  const title = titles.findLastIndex(beginsAnew);
  const named = ofTitle(titles);
  for (let i = last; i >= 0 && i > last - NEAREST; i -= 1) {
    // the rest of "(Kèm theo Quyết định số … của Ủy ban nhân dân tỉnh)" on a line of its own names whose paper it is
    if (closesOnly(titles[i] ?? '')) continue;
    const found = namedIn(titles[i] ?? '', { isLast: i === last, isBelow: i > title });
    if (found === undefined) continue;
    // who sends a list need not be whom its title puts the rows under
    if (i < title && SENDER.test(titles[i] ?? '') && named?.under === true && !OF_PROVINCE.test(named.name ?? ''))
      break;
    return withPapersBelow(found, titles.slice(i + 1));
  }
  if (named !== undefined || sheet === undefined || !(looksLikeBody(sheet) || SHORT_PLACE.test(sheet))) return named;
  return { name: sheet, said: sheet, from: 'sheet' };
}
