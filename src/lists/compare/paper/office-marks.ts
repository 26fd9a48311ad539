import { foreignCode } from '../../../core/code/foreign-code.js';
import type { LinePiece, PaperLine } from '../../../formats/read/paper-line.js';
import { COPY_NUMBER } from './certified-copy.js';
import { hasSigningTime, isOffice, isSigning, saysMore, speaksOfDeed } from './marks.js';
import { tidy } from './tokens.js';

/** How quickly, and to whom, a paper may be shown. */
const STAMP = /^(?:H(?:ỎA|OẢ) TỐC(?: HẸN GIỜ)?|(?:THƯỢNG )?KHẨN|(?:TỐI |TUYỆT )?MẬT|LƯU HÀNH NỘI BỘ)$/u;
/** What an electronic copy is called (NĐ 30/2020/NĐ-CP, Phụ lục I), alone or with who certified it and when. */
const COPY =
  /^(?:(?:BẢN )?SAO Y(?: BẢN CHÍNH)?|BẢN SAO(?: ĐIỆN TỬ)?|SAO LỤC|TRÍCH SAO|TRÍCH LỤC)(?:(?: ?[;,:-] ?| (?=(?:Số|Ngày) ?:))(?<rest>.+))?$/u;
/** What is stamped on a copy by itself. */
const BARE_COPY = /^BẢN SAO(?: Y(?: BẢN CHÍNH)?| ĐIỆN TỬ)?$/u;
/** The stamp of a paper that came in: its name, the number and the day of the book of incoming papers, who is to read it. */
const INCOMING = /^(?:(?:CÔNG VĂN|VĂN BẢN) )?ĐẾN$/u;
const BOOK_NUMBER = /^Số ?:? ?\d{1,6}(?:\/VB)?$/u;
const BOOK_DAY = /^Ngày ?:? ?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?(?:\d{4}|\d{2}))?$/u;
const BOOK_MORE = /^(?:Giờ ?:? ?\d{1,2}[:h]\d{0,2}|(?:Chuyển|Kính chuyển|Lưu hồ sơ(?: số)?) ?:.{0,60})$/u;
/** Where the parts of a stamp that stand in one line are parted. */
const PARTS = /\s+(?=(?:Số|Ngày|Giờ|Chuyển|Lưu hồ sơ)(?: số)? ?:)/u;
/** The same stamp in a sentence: `ĐẾN: Số 5120; ngày 23/11/2026; giờ 08:15`. */
const INCOMING_LINE =
  /^(?:(?:CÔNG VĂN|VĂN BẢN) )?ĐẾN ?:? Số ?:? ?\d{1,6}(?:\/VB)? ?[;,] ?ngày ?:? ?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})(?: ?[;,] ?giờ ?:? ?\d{1,2}[:h]\d{0,2})?[.;]?$/iu;
/** Lines further on in which the parts of a block may stand. */
const NEAR = 6;
/** Words by which a system says that it printed, sent or keeps a paper. */
const SYSTEM =
  /^(?:phát|hành|ban|từ|bởi|in|tải|xuống|về|xuất|ký|gửi|nhận|lúc|ngày|giờ|vào|thời|gian|người|dùng|phần|mềm|hệ|thống|văn|thư|phòng|trang|bản|điện|tử|quản|lý|và|điều|của)$/u;
const CLOCK =
  /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ ,T-]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[+-]\d{2}:?\d{2})?|\d{1,2}:\d{2}(?::\d{2})?[ ,-]+(?:ngày )?\d{1,2}[./-]\d{1,2}[./-]\d{4}/iu;

/** Where an electronic paper can be looked up: a key of capitals and figures, and the address of the page. */
const LOOKUP =
  /^Mã tra cứu ?: ?(?=[A-Z\d-]*\d)[A-Z\d]{2,12}(?:-[A-Z\d]{2,12}){0,5}(?:[ ,;]+https?:\/\/[\w./?=&%-]+)?$/u;

/** True for what a system prints in an outer margin: when, and by whom; a word of anything else is of the paper. */
export function isSystemLine(text: string): boolean {
  if (!CLOCK.test(text) || saysMore(text.replace(CLOCK, ' ')) || speaksOfDeed(text)) return false;
  const words = text.replace(CLOCK, ' ').match(/[\p{L}\p{M}\d_@.]+/gu) ?? [];
  const isUser = words.some((word) => /[_@]/.test(word));
  return words.every((word) => {
    const lower = word.toLocaleLowerCase('vi');
    return /^\p{Ll}?\p{Lu}/u.test(word) || SYSTEM.test(lower) || (isUser && /^[\w@.]+$/.test(word));
  });
}

/** A piece of a line, and where it stands. */
interface At extends LinePiece {
  line: number;
}

/** The pieces of lines that an office, or its system, has put on a paper, and not whoever wrote it. */
class Marks {
  readonly taken = new Set<LinePiece>();
  private readonly all: At[];
  private readonly pieces = new Map<At, LinePiece>();

  constructor(lines: readonly PaperLine[]) {
    this.all = lines.flatMap(({ pieces }, line) =>
      pieces.map((piece) => {
        const at = { text: tidy(piece.text), isLeft: piece.isLeft, line };
        this.pieces.set(at, piece);
        return at;
      }),
    );
    for (const [i, at] of this.all.entries()) {
      const parts = at.text.split(PARTS);
      if (STAMP.test(at.text) || INCOMING_LINE.test(at.text)) this.take(at);
      else if (COPY.test(at.text)) this.take(...this.copy(at, i));
      else if (INCOMING.test(parts[0] ?? '')) this.incoming(at, i, parts.slice(1));
    }
  }

  private take(...some: readonly (At | undefined)[]): void {
    for (const at of some) {
      const piece = at === undefined ? undefined : this.pieces.get(at);
      if (piece !== undefined) this.taken.add(piece);
    }
  }

  /** Those that follow near by on the same side. */
  private after(at: At, i: number): At[] {
    return this.all.slice(i + 1).filter(({ line, isLeft }) => line <= at.line + NEAR && isLeft === at.isLeft);
  }

  /**
   * `SAO Y; Sở Nội vụ; 23/11/2026 09:10:11 +07:00`, also in up to four lines of which the last tells when, or which copy it
   * is: `SAO Y BẢN CHÍNH Số: 12/SY-SNV Ngày: 23/11/2026`.
   */
  private copy(at: At, i: number): At[] {
    const isEnd = (text: string): boolean => hasSigningTime(text) || COPY_NUMBER.test(text);
    const isOwn = (text: string): boolean => isEnd(text) || isOffice(text) || isSigning(text) || BOOK_DAY.test(text);
    const rest = COPY.exec(at.text)?.groups?.rest;
    if (rest !== undefined) {
      const parts = rest.split(/ ?; ?/).flatMap((part) => part.split(PARTS));
      return parts.some(isEnd) && parts.every(isOwn) ? [at] : [];
    }
    const next = this.after(at, i).slice(0, 4);
    const end = next.findLastIndex(({ text }) => isEnd(text) || BOOK_DAY.test(text));
    const own = next.slice(0, end + 1);
    if (own.some(({ text }) => isEnd(text)) && own.every(({ text }) => isOwn(text))) return [at, ...own];
    return BARE_COPY.test(at.text) ? [at] : [];
  }

  /** @param inLine what stands in the same piece */
  private incoming(at: At, i: number, inLine: readonly string[]): void {
    const near = this.after(at, i);
    const isPart = (text: string): boolean =>
      BOOK_NUMBER.test(text) || BOOK_DAY.test(text) || (BOOK_MORE.test(text) && !saysMore(text) && !speaksOfDeed(text));
    const own = near.filter(({ text }) => text.split(PARTS).every(isPart));
    const said = [...inLine, ...own.flatMap(({ text }) => text.split(PARTS))];
    if (
      !inLine.every(isPart) ||
      !said.some((text) => BOOK_NUMBER.test(text)) ||
      !said.some((text) => BOOK_DAY.test(text))
    ) {
      return;
    }
    const above = this.all.slice(0, i).findLast(({ isLeft, line }) => isLeft === at.isLeft && line >= at.line - 1);
    const office = above !== undefined && above.text.split(' ').length > 4 && isOffice(above.text) ? above : undefined;
    this.take(office, at, ...own);
  }
}

/** What stands before the code under which a system keeps a paper. */
const KEPT_AS = /^Mã (?:định danh )?(?:văn bản|hồ sơ)(?: điện tử)? ?: ?/u;

/** True for the code of the paper itself, or of the file it belongs to, and of no agency (TT 05/2025/TT-BNV). */
function isPaperCode(text: string): boolean {
  const kind = foreignCode(text.replace(KEPT_AS, ''))?.kind;
  return kind === 'document-code' || kind === 'file-code';
}

function isEdgeMark(text: string): boolean {
  return isSystemLine(text) || LOOKUP.test(text) || isPaperCode(text);
}

/**
 * The marks of offices in the lines above the articles of a paper, and the lines without them. Each is made of what such
 * a mark has, and of nothing else; whatever more it says is read as every line of the paper.
 * @param upTo how many of the lines stand there
 */
export function officeMarks(
  lines: readonly PaperLine[],
  upTo = lines.length,
): { marks: PaperLine[]; rest: PaperLine[] } {
  const { taken } = new Marks(lines.slice(0, upTo));
  const marks: PaperLine[] = [];
  const rest = lines.flatMap((line) => {
    const own = line.pieces.filter((piece) => taken.has(piece));
    if (own.length === 0 && line.isMargin === true && isEdgeMark(tidy(line.text))) {
      marks.push(line);
      return [];
    }
    if (own.length === 0) return [line];
    const left = line.pieces.filter((piece) => !taken.has(piece));
    const text = (pieces: readonly LinePiece[]): string => pieces.map((piece) => piece.text).join(' ');
    marks.push({ ...line, pieces: own, text: text(own) });
    return left.length === 0 ? [] : [{ ...line, pieces: left, text: text(left) }];
  });
  return { marks, rest };
}
