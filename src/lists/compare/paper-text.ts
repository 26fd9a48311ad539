/** The parts of a Decision's text, tidied. */
export interface PaperText {
  /** Above the name of the kind of paper. */
  head: readonly string[];
  /** From that up to the grounds. */
  title: readonly string[];
  articles: readonly string[];
}

const KIND = /^QUYẾT\s+ĐỊNH$/u;
const DECIDES = /^QUYẾT\s+ĐỊNH\s*:$/u;
const ANNEX = /^phụ\s+lục(?:\s|$)/iu;
const NATION = /CỘNG\s+HÒA\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|CỘNG\s+HOÀ\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM/u;
const MOTTO = /Độc\s+lập\s*-\s*Tự\s+do\s*-\s*Hạnh\s+phúc/iu;
/** Words by which the grounds begin. */
const GROUND = /^\[?(?:căn cứ|theo đề nghị|xét đề nghị)(?:\s|$)/iu;

function tidy(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[\u00ad\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for a line all in capitals. */
function isCapital(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toLocaleUpperCase('vi');
}

/** True for the lines of a Decision: the name of its kind stands on a line of its own. */
export function isDecision(lines: readonly string[]): boolean {
  return lines.some((line) => KIND.test(tidy(line)));
}

/** Takes the lines of a paper apart; what an annex says is no part of it. */
export function textOf(lines: readonly string[]): PaperText {
  // numbers of pages stand between the lines of a PDF
  const all = lines.map(tidy).filter((line) => line !== '' && !/^\d{1,3}$/.test(line));
  const end = all.findIndex((line) => ANNEX.test(line) && !/[.;]$/.test(line) && line.length < 20);
  const own = end === -1 ? all : all.slice(0, end);
  const kind = own.findIndex((line) => KIND.test(line));
  const decides = own.findIndex((line) => DECIDES.test(line));
  const grounds = own.findIndex((line, i) => i > kind && GROUND.test(line));
  return {
    head: kind === -1 ? [] : own.slice(0, kind),
    title: kind === -1 || grounds === -1 ? [] : own.slice(kind + 1, grounds),
    articles: decides === -1 ? own.slice(kind + 1) : own.slice(decides + 1),
  };
}

/** Who a paper says issues it: at its head, and above its grounds. */
export interface Issuer {
  /** What may be its name: the lines above the number, with and without the body above it. */
  names: string[];
  line: string;
  isDecider: boolean;
}

/** The names of the issuing body that a paper gives; none where they cannot be read. */
export function issuerIn({ head, title }: PaperText): Issuer[] {
  const number = head.findIndex((line) => /(?:^|\s)Số\s*:/u.test(line));
  const bodies = head
    .slice(0, number === -1 ? 0 : number)
    .map((line) => line.replace(NATION, '').replace(MOTTO, '').trim())
    .filter(isCapital);
  const joined = bodies.map((_, i) => bodies.slice(i).join(' '));
  const decider = title.slice(title.findIndex(isCapital)).join(' ');
  return [
    ...(joined[0] === undefined ? [] : [{ names: joined, line: joined[0], isDecider: false }]),
    ...(isCapital(decider) ? [{ names: [decider], line: decider, isDecider: true }] : []),
  ];
}

/** What a paper says that it is about. */
export function subjectIn({ title }: PaperText): string | undefined {
  const end = title.findIndex(isCapital);
  const subject = title
    .slice(0, end === -1 ? title.length : end)
    .filter((line) => /\p{L}/u.test(line))
    .join(' ');
  return subject === '' ? undefined : subject;
}
