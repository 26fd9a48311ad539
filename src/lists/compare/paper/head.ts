import type { CellPlace } from '../../../core/finding.js';
import type { Decision } from '../../../core/registry/types.js';
import type { Known } from './alignment.js';
import { isNote } from './marks.js';
import type { PlacedLine, Saying } from './saying.js';
import { tidy, tokensOf } from './tokens.js';
import { isCapital } from './zones.js';

const NATION = /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM/u;
const MOTTO = /Độc\s+lập\s*-\s*Tự\s+do\s*-\s*Hạnh\s+phúc/u;
const NUMBER = /(?:^|\s)Số\s*:?\s*(\d*)\s*(\/\s*\p{L}[\p{L}\d]*(?:\s?-\s?\p{L}[\p{L}\d]*)*)?/u;
const DAY = /(?:^|[\s,])ngày\s*(\d{0,2})\s*tháng\s*(\d{0,2})\s*năm\s*(\d{4})?/iu;

/** What the head of the draft says. */
export interface DraftHead {
  parent: string | undefined;
  body: readonly string[];
  /** `Hải Phòng` */
  place: string;
}

function lettersOf(text: string): string {
  return tokensOf([text], true)
    .list.map(({ key }) => key)
    .join(' ');
}

/** Whether two texts are the same in every letter; else whether letters' cases alone part them. */
export function likenessOf(a: string, b: string): 'same' | 'case' | 'other' {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (one === other) return 'same';
  return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi') ? 'case' : 'other';
}

/** Lines of a head in which the name of the nation, or its motto, is one line: in a wide font either takes two. */
function withNationWhole(lines: readonly PlacedLine[]): PlacedLine[] {
  const whole: PlacedLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const joined = `${last?.text ?? ''} ${line.text}`;
    const isParted = [NATION, MOTTO].some(
      (pattern) => pattern.test(joined) && !pattern.test(last?.text ?? '') && !pattern.test(line.text),
    );
    if (last !== undefined && isParted) whole[whole.length - 1] = { ...last, text: joined };
    else whole.push(line);
  }
  return whole;
}

/** Lines of a head without what every head has; the place, the symbol and the year where they were there. */
class Head {
  readonly rest: PlacedLine[] = [];
  hasNation = false;
  hasMotto = false;
  number: { line: PlacedLine; digits: string; symbol: string } | undefined;
  day: { line: PlacedLine; day: string; place: string; year: string } | undefined;

  constructor(lines: readonly PlacedLine[]) {
    const whole = withNationWhole(lines);
    for (const [i, line] of whole.entries()) this.#take(line, whole[i - 1]);
  }

  #take(line: PlacedLine, before: PlacedLine | undefined): void {
    let { text } = line;
    const cut = (pattern: RegExp): RegExpExecArray | null => {
      const found = pattern.exec(text);
      if (found !== null) text = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
      return found;
    };
    if (cut(NATION) !== null) this.hasNation = true;
    if (cut(MOTTO) !== null) this.hasMotto = true;
    const number = this.number === undefined ? cut(NUMBER) : null;
    if (number !== null) {
      this.number = { line, digits: number[1] ?? '', symbol: (number[2] ?? '').replace(/\s/g, '') };
    }
    const day = this.day === undefined ? DAY.exec(text) : null;
    if (day !== null) {
      const own = text
        .slice(0, day.index)
        .replace(/,?\s*$/, '')
        .trim();
      // the place stands in the line above where the day begins one
      const above = own === '' ? this.rest.at(-1) : undefined;
      if (above !== undefined && above === before && /,$/.test(above.text)) this.rest.pop();
      const place = own === '' ? (above?.text.replace(/,$/, '') ?? '') : own;
      this.day = { line, day: day[1] ?? '', place, year: day[3] ?? '' };
      text = text.slice(day.index + day[0].length);
    }
    text = tidy(text);
    if (text !== '') this.rest.push({ ...line, text });
  }
}

/** Lines above which it is no head that notes were written beside, but a text: every stretch of them is looked at. */
const MOST_LINES = 40;

/** The lines that name the issuing body, and what a hand has written beside them; undefined where more stands there. */
function withoutNotes(
  lines: readonly PlacedLine[],
  expected: string,
): { own: PlacedLine[]; notes: PlacedLine[] } | undefined {
  if (lines.length > MOST_LINES) return undefined;
  for (const from of lines.keys()) {
    for (let to = lines.length; to > from; to -= 1) {
      const own = lines.slice(from, to);
      if (likenessOf(own.map(({ text }) => text).join(' '), expected) !== 'same') continue;
      const notes = [...lines.slice(0, from), ...lines.slice(to)];
      return notes.every(({ text }) => isNote(text)) ? { own, notes } : undefined;
    }
  }
  return undefined;
}

/** What the head of a paper says otherwise, but for its number and day where they stand there. */
export function headSayings(
  lines: readonly PlacedLine[],
  draft: DraftHead,
  { number = '', signed = '' }: Pick<Decision, 'number' | 'signed'>,
  { isOneName }: Known,
  whole: CellPlace,
): Saying[] {
  const head = new Head(lines);
  const expected = [draft.parent?.replaceAll('\n', ' '), ...draft.body].filter((each) => each !== undefined).join(' ');
  const { own, notes } = withoutNotes(head.rest, expected) ?? { own: head.rest, notes: [] };
  const issuer = own.map(({ text }) => text).join(' ');
  const [first] = own;
  const symbol = number.slice(number.indexOf('/'));
  const said: Saying[] = [];
  const say = (
    likeness: Saying['likeness'],
    field: Saying['field'],
    line: PlacedLine | undefined,
    file: string,
    registry: string,
  ): void => {
    said.push({
      likeness,
      field,
      file: file === '' ? null : file,
      registry: registry === '' ? null : registry,
      line: line?.text ?? registry,
      place: line?.place ?? whole,
    });
  };
  for (const note of notes) say('wording', 'wording', note, note.text, '');
  if (likenessOf(issuer, expected) !== 'same') {
    say(isOneName(issuer, expected) ? 'wording' : 'different', 'issuer', first, issuer, expected);
  }
  const { day } = head;
  if (head.number !== undefined && head.number.digits === '' && head.number.symbol !== symbol) {
    say('different', 'decision', head.number.line, head.number.symbol, symbol);
  }
  if (day !== undefined) {
    const likeness = likenessOf(day.place, draft.place);
    if (likeness !== 'same')
      say(likeness === 'case' ? 'wording' : 'different', 'place', day.line, day.place, draft.place);
    if (day.day === '' && day.year !== '' && day.year !== signed.slice(0, 4)) {
      // a paper with room for its day was drawn up before, perhaps in another year
      say('wording', 'figure', day.line, day.year, signed.slice(0, 4));
    }
  }
  if (!head.hasNation) say('wording', 'wording', undefined, '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  if (!head.hasMotto) say('wording', 'wording', undefined, '', 'Độc lập - Tự do - Hạnh phúc');
  return said;
}

/** Words by which a trích yếu may begin. */
const OPENING = /^(?:về việc|v\/v|về)\s+/iu;

/** What a paper says that it is about, and who decides, above its grounds. */
export function titleSayings(
  lines: readonly PlacedLine[],
  { subject, authority }: { subject: string | undefined; authority: string },
  { isOneName }: Known,
  whole: CellPlace,
): Saying[] {
  const text = (some: readonly PlacedLine[]): string => some.map((line) => line.text).join(' ');
  const at = splitAt(lines, authority);
  const [about, decider] = [lines.slice(0, at), lines.slice(at)];
  const [own, body] = [text(about), text(decider)];
  const say = (
    likeness: Saying['likeness'],
    field: Saying['field'],
    from: readonly PlacedLine[],
    registry: string | null,
  ): Saying => {
    const file = text(from);
    return { likeness, field, file: file === '' ? null : file, registry, line: file, place: from[0]?.place ?? whole };
  };
  const said: Saying[] = [];
  if (subject === undefined) said.push(say('wording', 'subject', about, null));
  else if (likenessOf(own, subject) !== 'same') {
    const isOne = likenessOf(own.replace(OPENING, ''), subject.replace(OPENING, '')) !== 'other';
    said.push(say(isOne ? 'wording' : 'different', 'subject', about, subject));
  }
  if (likenessOf(body, authority) !== 'same') {
    said.push(say(isOneName(body, authority) ? 'wording' : 'different', 'issuer', decider, authority));
  }
  return said;
}

/** The line from which whoever decides is named: as the draft has it, else the first in capitals. */
function splitAt(lines: readonly PlacedLine[], authority: string): number {
  const all = lines.map(({ text }) => text);
  const known = all.findIndex((_, i) => likenessOf(all.slice(i).join(' '), authority) !== 'other');
  if (known !== -1) return known;
  const capital = all.findIndex((line) => isCapital(line));
  return capital === -1 ? lines.length : capital;
}
