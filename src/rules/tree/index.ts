import type { Finding } from '../../core/finding.js';
import { RULES } from '../index.js';
import type { ListingContext } from './context.js';

export type { ListingContext } from './context.js';

/** What there is to say of the tree of git that a registry lies in. */
export function listingFindings(context: ListingContext): Finding[] {
  return Object.values(RULES).flatMap((rule) => {
    if (rule.over !== 'listing') return [];
    const { id, severity, attention } = rule;
    const grave = attention === undefined ? {} : { attention };
    return rule.check(context).map(({ file, ...found }): Finding => {
      return { rule: id, severity, ...grave, ...found, place: { file, span: { start: 0, end: 0 } } };
    });
  });
}
