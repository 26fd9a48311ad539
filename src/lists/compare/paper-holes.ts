import { fold } from '../../core/text/fold.js';

/** A figure, a decision or a day that a sentence names, with the words before it. */
export interface Hole {
  kind: 'count' | 'number' | 'day';
  /** A count in figures; a number in capitals; a day, or `signed` for that of the signing. */
  value: string;
  context: string;
  /** The words around it. */
  line: string;
}

/** Words before a figure, and before a decision's number, by which the same place is known in another text. */
const BEFORE = { count: 8, number: 5, day: 12 } as const;
/** Words around it that a difference shows. */
const SHOWN = 8;
const NUMBER = /^\d+(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)+$/u;
const FIGURE = /^\d{1,3}(?:\.\d{3})+$|^\d+$/;
/** What is counted. */
const COUNTED = new Set(['cơ', 'đơn', 'mã', 'tổ'].map(fold));
/** Days are compared where they are those of a decision's effect. */
const EFFECT = fold('Quyết định này có hiệu lực');
const DAY = fold('ngày');
const SIGNING = fold('ký');
const LONG_DAY = new RegExp(`^(\\d{1,2}) ${fold('tháng')} (\\d{1,2}) ${fold('năm')} (\\d{4})$`);

function bare(word: string): string {
  return word.replace(/^[(“"[]+|[.,;:)”"\]]+$/gu, '');
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

function found(words: readonly string[], at: number): Pick<Hole, 'kind' | 'value'> | undefined {
  const day = dayAt(words, at);
  if (day !== undefined) return { kind: 'day', value: day };
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
    if (hole.kind === 'day' && !context.includes(EFFECT)) return [];
    return [{ ...hole, context, line: words.slice(Math.max(0, at - SHOWN), at + 4).join(' ') }];
  });
}
