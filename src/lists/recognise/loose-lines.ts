import { tidyCode } from '../../core/code/tidy.js';
import type { Args } from '../../core/finding.js';
import { codedName } from './code-cell.js';
import { looksLikeBody } from './footer-words.js';
import { headsAny } from './group-stack.js';
import type { ListedBody, ListedUnit, ListFinding } from './listed.js';

const NUMBER = /^\s*(?:[-–—+*•·]|[([]?(?:\d{1,4}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]{1,6})\s*[.)\]:/])\s*/u;
/** A line of a list is short; longer ones are sentences. */
const LONGEST = 160;

/** True for a line like "1. Sở Nội vụ: H24.12": a number or the name of a body, and a code. */
function isOfList(text: string): boolean {
  const bare = text.normalize('NFC').replace(NUMBER, '');
  const isNumbered = bare.length < text.normalize('NFC').length;
  const found = codedName(bare);
  if (found === undefined || found.name.length > LONGEST) return false;
  return found.name === '' || isNumbered || looksLikeBody(found.name);
}

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
      const args = { line, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text, codes };
      const place = { file };
      return isOfList(text)
        ? [{ rule: 'list-line-unread', severity: 'error', place, args }]
        : [{ rule: 'list-line-unread', variant: 'said', severity: 'warning', place, args }];
    });
  }
}
