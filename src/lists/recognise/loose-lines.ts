import { tidyCode } from '../../core/code/tidy.js';
import type { Args } from '../../core/finding.js';
import type { RawRow } from '../../formats/read/types.js';
import { codedName } from './code-cell.js';
import { headsAny } from './group-stack.js';
import { asksOfCode, isLineOfList, LONGEST_LINE } from './line-of-list.js';
import type { ListedBody, ListedUnit, ListFinding } from './listed.js';

/** Lines of a document outside its tables that hold codes: nothing is read there, so each is told. */
export class LooseLines {
  readonly #lines: { line: number; text: string }[] = [];
  readonly #heads = new Set<string>();

  /** A line as the reader notes it. */
  add({ line, text }: Args): void {
    if (typeof line === 'number' && typeof text === 'string') this.#lines.push({ line, text });
  }

  /** A line above a table is the heading of units that stand under its code; else it may be a unit of its own, and is told of. */
  heads(group: ListedBody | undefined, units: readonly ListedUnit[]): void {
    const codes = units.map(({ code, codeBefore, legacyCodes }) => code ?? codeBefore ?? legacyCodes?.[0]);
    if (group?.code !== undefined && headsAny(group, codes)) this.#heads.add(tidyCode(group.code));
  }

  /** An error for each line like those of a list; where others only mention a code, a word of them. */
  findings(file: string): ListFinding[] {
    return this.#lines.flatMap(({ line, text }): ListFinding[] => {
      const codes = codedName(text)?.codes ?? [];
      if (codes.length === 0 || codes.every((code) => this.#heads.has(code))) return [];
      const args = { line, text: text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text, codes };
      const place = { file };
      return isLineOfList(text)
        ? [{ rule: 'list-line-unread', severity: 'error', place, args }]
        : [{ rule: 'list-line-unread', variant: 'said', severity: 'warning', place, args }];
    });
  }
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
