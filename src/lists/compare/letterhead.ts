import type { CheckFinding } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { numberKey } from '../../core/registry/decision-number.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { differing } from './compare-findings.js';

/** Number and day as the head of a paper gives them, each with the line it stands in. */
export interface Letterhead {
  number?: { line: string; value: string };
  date?: { line: string; value: IsoDate };
}

/** Where the head of a Decision ends. */
const KIND = /^\s*QUYẾT\s+ĐỊNH\s*:?\s*$/u;
const NUMBER = /(?:^|\s)Số\s*:\s*(\d+\s*\/\s*[\p{L}\d/-]+)/u;
/** `Hải Phòng, ngày 22 tháng 5 năm 2023`: with its place, and nothing after it. */
const DAY = /\p{L},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$/iu;
/** A day that goes on in the next line. */
const GOES_ON = /,\s*ngày(?:\s+\d{1,2}(?:\s+tháng(?:\s+\d{1,2}(?:\s+năm)?)?)?)?\s*$/iu;
/** A head takes no more lines than this, where nothing says that it has ended. */
const MOST = 15;

/** What the first lines of a Decision say of its number and day; nothing where they were left blank or are a picture. */
export function letterheadOf(lines: readonly string[]): Letterhead {
  const end = lines.findIndex((line) => KIND.test(line.normalize('NFC')));
  const head: Letterhead = {};
  const tidy = lines.slice(0, end === -1 ? MOST : end).map((raw) =>
    raw
      .normalize('NFC')
      .replace(/[\u00ad\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  for (const [i, each] of tidy.entries()) {
    const line = GOES_ON.test(each) ? `${each} ${tidy[i + 1] ?? ''}` : each;
    const number = NUMBER.exec(line)?.[1];
    if (number !== undefined) head.number ??= { line, value: number.replace(/\s/g, '') };
    const [, day = '', month = '', year] = DAY.exec(line) ?? [];
    if (year !== undefined) head.date ??= { line, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  }
  return head;
}

/** What the head of a paper says otherwise than the decision that it is to be. */
export function letterheadFindings(
  { number, date }: Letterhead,
  place: CellPlace,
  decision: Pick<Decision, 'number' | 'signed'>,
): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const say = (line: string, field: 'decision' | 'decisionDate', file: string, registry: string): void => {
    findings.push(differing('different', { place, code: undefined, name: line }, { field, file, registry }));
  };
  if (number !== undefined && decision.number !== undefined && numberKey(number.value) !== numberKey(decision.number)) {
    say(number.line, 'decision', number.value, decision.number);
  }
  if (date !== undefined && decision.signed !== undefined && date.value !== decision.signed) {
    say(date.line, 'decisionDate', date.value, decision.signed);
  }
  return findings;
}
