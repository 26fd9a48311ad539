import { fold } from '../../core/text/fold.js';

/** A figure, a decision or a day that a sentence names, with the words before it. */
export interface Hole {
  kind: 'count' | 'number' | 'day';
  /** A count in figures; a number in capitals; a day, `signed` for that of the signing, or what stands in its place. */
  value: string;
  context: string;
  /** The words around it. */
  line: string;
}

/** Words before a figure, and before a decision's number, by which the same place is known in another text. */
const BEFORE = { count: 8, number: 5, day: 0 } as const;
/** Words around it that a difference shows. */
const SHOWN = 8;
const NUMBER = /^\d+(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)+$/u;
const FIGURE = /^\d{1,3}(?:\.\d{3})+$|^\d+$/;
/** What is counted. */
const COUNTED = new Set(['cơ', 'đơn', 'mã', 'tổ'].map(fold));
/** Days are compared where they are those of a decision's effect. */
const EFFECT = fold('Quyết định này có hiệu lực').split(' ');
/** Words that may stand between that and the day. */
const FROM = new Set(['thi', 'hành', 'kể', 'từ'].map(fold));
/** Words in which a day of effect is looked for. */
const LONGEST_DAY = 14;
const DAY = fold('ngày');
const SIGNING = fold('ký');
const LONG_DAY = new RegExp(`^(\\d{1,2}) ${fold('tháng')} (\\d{1,2}) ${fold('năm')} (\\d{4})$`);

function bare(word: string): string {
  return word.replace(/^[(“"[]+|[.,;:)”"\]/]+$/gu, '');
}

function dayAt(words: readonly string[], at: number): string | undefined {
  if (fold(words[at] ?? '') !== DAY) return undefined;
  const next = bare(words[at + 1] ?? '');
  if (fold(next) === SIGNING) return 'signed';
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(next);
  const [, day, month, year] =
    short ??
    LONG_DAY.exec(
      fold(
        words
          .slice(at + 1, at + 6)
          .map(bare)
          .join(' '),
      ),
    ) ??
    [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** From when a decision has effect: words that are no day are one of their own, up to the end of the sentence. */
function effectAt(words: readonly string[], after: number): Pick<Hole, 'kind' | 'value'> {
  let at = after;
  while (FROM.has(fold(words[at] ?? ''))) at += 1;
  const day = dayAt(words, at) ?? dayAt([DAY, words[at] ?? ''], 0);
  if (day !== undefined) return { kind: 'day', value: day };
  const rest = words.slice(after, after + LONGEST_DAY);
  const end = rest.findIndex((word) => /[.;]$/.test(word));
  return { kind: 'day', value: bare(rest.slice(0, end === -1 ? LONGEST_DAY : end + 1).join(' ')) };
}

function found(words: readonly string[], at: number): Pick<Hole, 'kind' | 'value'> | undefined {
  if (EFFECT.every((word, i) => fold(words[at + i] ?? '') === word)) return effectAt(words, at + EFFECT.length);
  const word = bare(words[at] ?? '');
  if (NUMBER.test(word)) {
    return { kind: 'number', value: word.replace(/^0+(?=\d)/, '').toLocaleUpperCase('vi') };
  }
  if (!FIGURE.test(word) || !COUNTED.has(fold(words[at + 1] ?? ''))) return undefined;
  return { kind: 'count', value: String(Number(word.replaceAll('.', ''))) };
}

/** The words before a place, up to where its sentence begins. */
function contextAt(words: readonly string[], at: number, most: number): string {
  const before: string[] = [];
  for (let i = at - 1; i >= 0 && before.length < most; i -= 1) {
    const word = words[i] ?? '';
    if (/[.;:)]$/.test(word)) break;
    before.unshift(fold(bare(word)));
  }
  return before.join(' ');
}

/** Everything in a text that two tellings of the same must not differ in. */
export function holesIn(lines: readonly string[]): Hole[] {
  const words = lines
    .join(' ')
    .normalize('NFC')
    .replace(/[\u2010-\u2015]/g, '-')
    .split(/\s+/u);
  return words.flatMap((_, at): Hole[] => {
    const hole = found(words, at);
    if (hole === undefined) return [];
    const context = contextAt(words, at, BEFORE[hole.kind]);
    return [
      {
        ...hole,
        context,
        line: words.slice(Math.max(0, at - SHOWN), at + (hole.kind === 'day' ? LONGEST_DAY : 4)).join(' '),
      },
    ];
  });
}
