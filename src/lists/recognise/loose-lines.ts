import { tidyCode } from '../../core/code/tidy.js';
import type { Args } from '../../core/finding.js';
import type { RawRow } from '../../formats/read/types.js';
import { commentsOutside } from './cell-comments.js';
import { codedName } from './code-cell.js';
import { isNote } from './footer-words.js';
import { headsAny } from './group-stack.js';
import { asksOfCode, isLineOfList, LONGEST_LINE } from './line-of-list.js';
import type { ListedBody, ListedUnit, ListFinding } from './listed.js';
import { saysEnd } from './words-of-end.js';

/** How a reader calls such a line; in a PDF it has a page. */
type LooseKind = 'line-unread' | 'line-unplaced' | 'comment-unread';

interface LooseLine {
  kind: Exclude<LooseKind, 'comment-unread'>;
  text: string;
  args: Args;
}

/** True for a note of a line that {@link LooseLines} judges. */
export function isLooseKind(kind: string): kind is LooseKind {
  return kind === 'line-unread' || kind === 'line-unplaced' || kind === 'comment-unread';
}

/** Lines of a document outside its tables that hold codes, and comments put there: nothing is read there, so each is told. */
export class LooseLines {
  readonly #lines: LooseLine[] = [];
  readonly #comments: string[] = [];
  readonly #heads = new Set<string>();

  /** A line as the reader notes it. */
  add(kind: LooseKind, args: Args): void {
    if (typeof args.text !== 'string') return;
    if (kind === 'comment-unread') this.#comments.push(args.text);
    else this.#lines.push({ kind, text: args.text, args });
  }

  /** A line above a table is the heading of units that stand under its code; else it may be a unit of its own, and is told of. */
  heads(group: ListedBody | undefined, units: readonly ListedUnit[]): void {
    const codes = units.map(({ code, codeBefore, legacyCodes }) => code ?? codeBefore ?? legacyCodes?.[0]);
    if (group?.code !== undefined && headsAny(group, codes)) this.#heads.add(tidyCode(group.code));
  }

  /**
   * An error for each line like those of a list, and for one that asks for something about a code of which no row speaks;
   * where others only mention a code, a word of them, unless they are sentences.
   */
  findings(file: string, units: readonly ListedUnit[]): ListFinding[] {
    let listed: ReadonlySet<string> | undefined;
    const comments = commentsOutside(this.#comments, file, units);
    const lines = this.#lines.flatMap(({ kind, text, args: { sentence, ...args } }): ListFinding[] => {
      const codes = codedName(text)?.codes ?? [];
      const isHeading = codes.length > 0 && codes.every((code) => this.#heads.has(code));
      if (isHeading || (codes.length === 0 && kind === 'line-unread')) return [];
      listed ??= codesOf(units);
      const isUnmet = codes.some((code) => listed?.has(code) !== true);
      const isError =
        isLineOfList(text) || (isUnmet && (asksOfCode(text) || (saysEnd(text) && (isNote(text) || sentence !== true))));
      if (!isError && sentence === true) return [];
      // the message ends with a point of its own
      const shown = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text.replace(/[\s.]+$/, '');
      const rule = `list-${kind}` as const;
      const variant = isError || kind === 'line-unplaced' ? {} : { variant: 'said' };
      const severity = isError ? 'error' : 'warning';
      return [{ rule, ...variant, severity, place: { file }, args: { ...args, text: shown, codes } }];
    });
    return [...lines, ...comments];
  }
}

/** The codes that rows speak of. */
function codesOf(units: readonly ListedUnit[]): Set<string> {
  const written = units.flatMap(({ code, codeBefore, legacyCodes = [] }) => [code, codeBefore, ...legacyCodes]);
  return new Set(written.flatMap((each) => (each === undefined ? [] : tidyCode(each))));
}

/** True for a line below the rows that is of a list, or asks for something about a code. */
export function isLooseBelow(text: string): boolean {
  return isLineOfList(text) || asksOfCode(text);
}

/** True for a line above a table that is of a list, or asks for something, and whose code heads none of the rows. */
export function isLooseAbove(text: string, below: readonly RawRow[]): boolean {
  const codes = codedName(text)?.codes ?? [];
  if (codes.length === 0 || !(isLineOfList(text) || asksOfCode(text))) return false;
  const listed = below.flatMap(({ cells }) => cells.map((cell) => tidyCode(cell.text)));
  return !codes.some((code) => headsAny({ code }, listed) || listed.includes(code));
}
