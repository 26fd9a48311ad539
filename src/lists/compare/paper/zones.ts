import type { ListRow, PaperLine } from '../../../formats/read/paper-line.js';
import { certifiedCopy } from './certified-copy.js';
import { officeMarks } from './office-marks.js';
import type { PlacedLine } from './saying.js';
import { tidy } from './tokens.js';

/** One of the files that a paper comes in, as lines. */
export interface PaperPart {
  /** The name that places give. */
  file: string;
  lines: readonly PaperLine[];
  /** Lines break anywhere, as those of pages do. */
  isPaged: boolean;
}

/** What stands beside the rows of an annex that are read as a list: a row without a code too. */
export interface AnnexLine extends PlacedLine {
  isRow?: true;
}

/** The parts of a paper that are compared each for itself. */
export interface Zones {
  /** Above the name of the kind of paper; what stands side by side is parted. */
  head: PlacedLine[];
  /** From that up to the grounds. */
  title: PlacedLine[];
  /** Grounds and articles. */
  body: PlacedLine[];
  /** Recipients and signature. */
  foot: PlacedLine[];
  /** What offices put on it: to certify a copy, to note that it came in, to hurry it. */
  copy: PlacedLine[];
  /** Beside the tables of the annexes. */
  annexes: AnnexLine[];
  /** In margins, notes, drawn across a page. */
  aside: PlacedLine[];
  /** On every page, as publishers and archives put it there. */
  running: PlacedLine[];
}

const KIND = /^QUYẾT ĐỊNH$/u;
const DECIDES = /^QUYẾT ĐỊNH ?:$/u;
const ANNEX = /^phụ lục(?: số)?(?: (?:[ivx]{1,5}|\d{1,2}))?[.:]?$/iu;
const ARTICLE = /^Điều \d+/u;
const GROUND = /^\[?(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện|xét|theo)(?: |$)/iu;
const RECIPIENTS = /^Nơi nhận(?: ?:|$)/iu;
const SIGNER = /^(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}{2}/u;
/** Numbers of pages, in the margins of a Word document. */
const PAGE_NUMBER = /^(?:trang )?[-–]? ?\d{0,4}(?: ?\/ ?\d{0,4})? ?[-–]?$/iu;

/** True for a line all in capitals. */
export function isCapital(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toLocaleUpperCase('vi');
}

function placed({ file }: PaperPart, line: PaperLine, text = line.text): PlacedLine {
  const { page, paragraph } = line;
  const place = {
    file,
    ...(page === undefined ? {} : { page }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
  return { text: tidy(text), place };
}

/** What stands side by side, as the columns that it makes; the room for a number, or a day, parts nothing. */
function inColumns(part: PaperPart, lines: readonly PaperLine[]): PlacedLine[] {
  const of = (left: boolean): PlacedLine[] =>
    lines.flatMap((line) => {
      const own = line.pieces.filter(({ isLeft }) => isLeft === left).map(({ text }) => text);
      return own.length === 0 ? [] : [placed(part, line, own.join(' '))];
    });
  return [...of(true), ...of(false)];
}

/** True for the lines of a Decision: the name of its kind stands on a line of its own. */
export function isDecision({ lines }: Pick<PaperPart, 'lines'>): boolean {
  return lines.some(({ pieces, isAside }) => !isAside && pieces.some(({ text }) => KIND.test(tidy(text))));
}

/** What stands beside the text: once, and on every page. */
function asideOf(part: PaperPart): Pick<Zones, 'aside' | 'running'> {
  const of = (runs: boolean): PlacedLine[] =>
    part.lines
      .filter(({ isAside, isRunning }) => isAside && (isRunning === true) === runs)
      .map((line) => placed(part, line))
      .filter(({ text }) => !PAGE_NUMBER.test(text));
  return { aside: of(false), running: of(true) };
}

/** The mark that a paper ends: as an annex has it, within its table or under it. */
const END = /^\.\/\.$/;
/** What a column of numbers says: a figure, a numeral, a letter. */
const ORDER = /^[([]?(?:[\dIVXLC]+(?:\.[\dIVXLC]+)*|\p{L})?[.)\]]*$/u;

/** What stands beside the lists of an annex; tables that set things side by side are text. */
function annexLines(part: PaperPart, lines: readonly PaperLine[]): AnnexLine[] {
  const met = new Set<ListRow>();
  return lines.flatMap((line): AnnexLine[] => {
    const { row, text } = line;
    if (END.test(tidy(text))) return [];
    if (row?.hasCode === true) {
      if (row.number === undefined || ORDER.test(row.number) || met.has(row)) return [];
      met.add(row);
      return [{ ...placed(part, line, row.number), isRow: true }];
    }
    if (row === undefined) return [placed(part, line)];
    if (met.has(row)) return [];
    met.add(row);
    return [{ ...placed(part, line, row.text), isRow: true }];
  });
}

/** The lines of the first of some, or `otherwise`. */
function firstOf(lines: readonly string[], from: number, isIt: (line: string) => boolean, otherwise: number): number {
  const found = lines.findIndex((line, i) => i >= from && isIt(line));
  return found === -1 ? otherwise : found;
}

/** Lines at the head of a file of annexes in which marks of offices stand. */
const HEAD_LINES = 8;

/** How many lines of a Decision stand above what it decides. */
function headEnd(lines: readonly PaperLine[]): number {
  const shown = lines.filter(({ isAside }) => !isAside);
  const end = shown.findIndex(({ text }) => DECIDES.test(tidy(text)) || ARTICLE.test(tidy(text)));
  return end === -1 ? shown.length : end;
}

/** Takes the file of a Decision apart. */
export function zonesOf(part: PaperPart): Zones {
  const { marks, rest: all } = officeMarks(
    part.lines.filter(({ isAside }) => !isAside),
    headEnd(part.lines),
  );
  const texts = all.map(({ text }) => tidy(text));
  const kind = texts.findIndex((text) => KIND.test(text));
  const article = firstOf(texts, kind, (text) => ARTICLE.test(text), kind);
  const isFootLine = (line: PaperLine | undefined): boolean =>
    line?.pieces.some(({ text }) => RECIPIENTS.test(tidy(text)) || SIGNER.test(tidy(text))) === true;
  const end = firstOf(texts, article + 1, (text) => ANNEX.test(text), all.length);
  const start = all.findIndex((line, i) => i > article && i < end && isFootLine(line));
  const footAt = start === -1 ? end : start;
  const decides = firstOf(texts, kind, (text) => DECIDES.test(text), footAt);
  const grounds = firstOf(texts, kind + 1, (text) => GROUND.test(text), decides);
  const lines = (from: number, to: number): PlacedLine[] => all.slice(from, to).map((line) => placed(part, line));
  const foot = certifiedCopy(all.slice(footAt, end));
  const beneath = certifiedCopy(all.slice(end));
  return {
    head: inColumns(part, all.slice(0, Math.max(0, kind))),
    title: lines(kind + 1, grounds),
    body: lines(grounds, footAt),
    foot: inColumns(part, foot.rest),
    copy: [...marks, ...foot.copy, ...beneath.copy].map((line) => placed(part, line)),
    annexes: annexLines(part, beneath.rest),
    ...asideOf(part),
  };
}

/** The lines of a file that holds annexes alone. */
export function annexZones(part: PaperPart): Pick<Zones, 'annexes' | 'copy' | 'aside' | 'running'> {
  const { marks, rest: own } = officeMarks(
    part.lines.filter(({ isAside }) => !isAside),
    HEAD_LINES,
  );
  const { copy, rest } = certifiedCopy(own);
  return {
    annexes: annexLines(part, rest),
    copy: [...marks, ...copy].map((line) => placed(part, line)),
    ...asideOf(part),
  };
}

/** The number that the first heading of an annex bears; 0 where it bears none. */
export function headingNumber(lines: readonly Pick<PlacedLine, 'text'>[]): number {
  const heading = lines.find(({ text }) => ANNEX.test(text))?.text ?? '';
  const number = /(?:[ivx]{1,5}|\d{1,2})[.:]?$/iu.exec(heading)?.[0].replace(/[.:]$/, '') ?? '';
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(number.toUpperCase());
  return roman === -1 ? Number(number) || 0 : roman + 1;
}
