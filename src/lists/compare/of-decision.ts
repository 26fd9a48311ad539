/** Whose changes a file is, where nobody says it, and how much of them. */

import { type AnnexChange, annexOfChange } from '../../annex/annex-changes.js';
import type { CheckResult } from '../../core/comparison.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import type { RawTable } from '../../formats/read/types.js';
import type { Listed } from '../recognise/listed.js';
import { decisionWords, holdsDecision } from './beside/judge.js';
import { besideLines } from './beside/lines.js';
import { titlesTellChanges } from './change-lines.js';
import { letterheadOf } from './letterhead.js';
import { annexesOfChanges, annexNumberOf, byNumber, changeAnnexOf, decisionCited } from './titles.js';

/** What is read of a file. */
interface Read {
  listed: Listed;
  tables: readonly RawTable[];
}

/**
 * The decision whose changes the tables of a file say they are: the one cited under their titles; where no number stands
 * there, the amendment that the head of the paper itself is numbered as.
 */
export function decisionOfPaper(registry: Registry, { listed, tables }: Read): Decision | undefined {
  const cited = decisionCited(registry, listed);
  if (cited !== undefined || !titlesTellChanges(listed)) return cited;
  const { number } = letterheadOf(decisionWords(besideLines(tables, listed)).map(({ text }) => text));
  const headed = number === undefined ? undefined : byNumber(registry, number.value);
  return headed?.kind === 'amendment' ? headed : undefined;
}

/** What of a decision's changes a file is about, and what stands in files of its other annexes. */
export interface PartOfChanges {
  changes: readonly AnnexChange[];
  notCovered: CheckResult['notCovered'];
}

/**
 * The changes of the one annex that a file is: it has no words of a Decision, and number and title say alike which annex of
 * the decision it is. Any other file is about all of them.
 */
export function partOfChanges({ listed, tables }: Read, made: readonly AnnexChange[]): PartOfChanges {
  const whole = { changes: made, notCovered: [] };
  const annexes = annexesOfChanges(made);
  const own = new Set(listed.tables.filter(({ units }) => units > 0).map(changeAnnexOf));
  const [annex, ...others] = own;
  if (annex === undefined || others.length > 0 || annexes.length < 2) return whole;
  const number = annexes.indexOf(annex) + 1;
  const isNumbered = listed.tables.every((table) => table.units === 0 || annexNumberOf(table) === number);
  if (!isNumbered || holdsDecision(tables, listed)) return whole;
  return {
    changes: made.filter((change) => annexOfChange(change) === annex),
    notCovered: annexes.flatMap((each, i) =>
      each === annex
        ? []
        : [{ annex: i + 1, registry: made.filter((change) => annexOfChange(change) === each).length }],
    ),
  };
}
