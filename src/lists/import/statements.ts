import { isDescendantOf, parentOf } from '../../core/code/code.js';
import type { ImportRow } from './import-model.js';

/** What a row says of a unit that goes on: that it stays, is called otherwise, has other data. */
export interface Statement {
  row: ImportRow;
  code: string;
}

/** What a row does to a unit that ends by it, or goes on under another code. */
export interface EndClaim {
  code: string;
  row: ImportRow;
  /** What becomes of the units beneath by it; undefined where nothing is said. */
  children?: 'move' | 'close';
}

/** A row beside the one that says otherwise of its unit, or of one above it. */
export interface Denial {
  statement: Statement;
  end: EndClaim;
  /** The unit is not named by the other row: it stands beneath the one that is. */
  isBeneath: boolean;
}

/** True where a unit cannot be as its row says when one above it ends so. */
function isDenied({ row: { act } }: Statement, children: EndClaim['children']): boolean {
  // its new data and its new name go with a unit that moves
  if (children === 'move') return act === 'keep';
  // what is not said yet is asked, with those that have rows of their own; that a unit stays is an answer already
  return children === 'close' || act === 'keep';
}

/**
 * Rows by which a unit stays what it is, beside others by which it ends or gets another code: by name, or because one above
 * it does. What a row of its own says of a unit comes before what another one says of all beneath.
 */
export function deniedStatements(statements: readonly Statement[], ends: readonly EndClaim[]): Denial[] {
  if (ends.length === 0) return [];
  const byCode = new Map(ends.map((end) => [end.code, end]));
  return statements.flatMap((statement): Denial[] => {
    const { row, code } = statement;
    const own = byCode.get(code);
    if (own !== undefined) return own.row === row ? [] : [{ statement, end: own, isBeneath: false }];
    for (let above = parentOf(code); above !== undefined; above = parentOf(above)) {
      const end = byCode.get(above);
      if (end === undefined) continue;
      return isDenied(statement, end.children) ? [{ statement, end, isBeneath: true }] : [];
    }
    return [];
  });
}

/** The units beneath another that rows speak of. */
export function statedBeneath(statements: readonly Statement[], code: string): string[] {
  return [...new Set(statements.map((each) => each.code).filter((each) => isDescendantOf(each, code)))].sort();
}
