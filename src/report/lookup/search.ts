import type { Hit } from '../../core/query/search/index.js';
import { fold } from '../../core/text/fold.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { isPlain, paintedStanding } from './lookup-words.js';

/** By what a unit was found, where its name does not show it. */
function foundBy({ matched, text }: Hit, { messages, paint }: ReportContext): string {
  if (matched === 'code' || matched === 'name') return '';
  return paint.dim(messages.t('search.by', { field: messages.find(`search.${matched}`, {}) ?? matched, text }));
}

/**
 * Units that were found, best first: code, name, where it stands, by what it was found; of several that bear one name, also
 * under whom each stands.
 * @param aboveOf the name of the body above a unit, undefined where it has none
 */
export function searchText(
  hits: readonly Hit[],
  context: ReportContext,
  aboveOf: (code: string) => string | undefined,
): string {
  const { messages, paint } = context;
  const bearers = new Map<string, number>();
  for (const { name } of hits) bearers.set(fold(name), (bearers.get(fold(name)) ?? 0) + 1);
  const rows = hits.map((hit) => {
    const above = (bearers.get(fold(hit.name)) ?? 0) > 1 ? aboveOf(hit.code) : undefined;
    const under = above === undefined ? '' : paint.dim(messages.t('search.under', { name: above }));
    const standing = isPlain(hit) ? '' : paintedStanding(hit, context);
    const notes = [under, standing, foundBy(hit, context)].filter(Boolean);
    return [context.paint.code(hit.code), hit.name, notes.join('  ')];
  });
  return alignColumns(rows, { width: context.width }).join('\n');
}
