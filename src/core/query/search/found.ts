import { isRough } from './code-query.js';
import type { MatchedField } from './searchable.js';

/** What of a unit fits, and how well. */
export interface Found {
  field: MatchedField;
  text: string;
  score: number;
  /** Another text than the one that was typed had to be assumed. */
  guessed?: boolean;
}

/** What was found, with a code where that fits. */
export function withCode(found: readonly Found[], field: MatchedField, text: string, score: number): readonly Found[] {
  return score > 0 ? [...found, { field, text, score, guessed: isRough(score) }] : found;
}

export function best(found: readonly Found[]): Found | undefined {
  let top: Found | undefined;
  for (const each of found) if (each.score > 0 && each.score > (top?.score ?? 0)) top = each;
  return top;
}

/** What was found, of which none is sure. */
export function asGuesses(found: readonly Found[]): Found[] {
  return found.map((each) => ({ ...each, guessed: true }));
}
