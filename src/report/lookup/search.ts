import type { Hit } from '../../core/query/search/index.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { isPlain, paintedStanding } from './lookup-words.js';

/** By what a unit was found, where its name does not show it. */
function foundBy({ matched, text }: Hit, { messages, paint }: ReportContext): string {
  if (matched === 'code' || matched === 'name') return '';
  return paint.dim(messages.t('search.by', { field: messages.find(`search.${matched}`, {}) ?? matched, text }));
}

/** Units that were found, best first: code, name, where it stands, by what it was found. */
export function searchText(hits: readonly Hit[], context: ReportContext): string {
  const rows = hits.map((hit) => {
    const notes = [isPlain(hit) ? '' : paintedStanding(hit, context), foundBy(hit, context)].filter(Boolean);
    return [context.paint.code(hit.code), hit.name, notes.join('  ')];
  });
  return alignColumns(rows, { width: context.width, flexible: 1 }).join('\n');
}
