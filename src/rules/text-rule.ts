import type { Args } from '../core/finding.js';
import type { FlaggedText, TextHolder } from '../core/registry/flagged-texts.js';
import type { RuleContext, RuleVerdict } from '../core/rule.js';

/** The check of a rule that speaks for some flags of the text scan; all of them share one scan of each item. */
export function textCheck(
  flag: number,
  args: (text: FlaggedText) => Args = () => ({}),
): (context: RuleContext) => (item: TextHolder) => RuleVerdict<never> {
  return ({ flagged }) =>
    (entry) => {
      const texts = flagged(entry);
      if (texts.length === 0) return undefined;
      const found = texts.flatMap((text) =>
        (text.flags & flag) === 0 ? [] : [{ args: { key: text.key, ...args(text) }, path: text.path }],
      );
      return found.length === 0 ? undefined : found;
    };
}
