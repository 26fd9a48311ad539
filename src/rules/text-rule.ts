import type { Args } from '../core/finding.js';
import type { FlaggedText } from '../core/registry/unit-texts.js';
import type { ItemRule } from './definition.js';

/** The check of a rule that speaks for one flag of the text scan; all of them share one scan of each unit. */
export function textCheck(
  flag: number,
  args: (text: FlaggedText) => Args = () => ({}),
): ItemRule<'unit', string, never>['check'] {
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

/** The characters of a text that match, named as `U+200B`. */
export function named(text: string, pattern: RegExp): string[] {
  const points = [...text].filter((char) => pattern.test(char)).map((char) => char.codePointAt(0) ?? 0);
  return [...new Set(points)].map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
}
