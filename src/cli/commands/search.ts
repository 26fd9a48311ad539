import { EXIT, misuse } from '../../app/errors.js';
import { parentOf } from '../../core/code/code.js';
import { searchUnits } from '../../core/query/search/index.js';
import { isTooLong, LONGEST } from '../../core/query/search/longest.js';
import { nameAt } from '../../core/registry/timeline.js';
import { INVISIBLE } from '../../core/text/characters.js';
import { searchText } from '../../report/lookup/search.js';
import type { Handler } from '../context.js';
import { reportContext } from '../lookup-view.js';
import { openToRead } from '../open-here.js';

/** Hits printed where no limit is given. */
const DEFAULT_LIMIT = 50;

/** Letters of a query that a message repeats. */
const REPEATED = 80;

function shortened(query: string): string {
  const letters = [...query];
  return letters.length > REPEATED ? `${letters.slice(0, REPEATED).join('')}…` : query;
}

/** `search WORDS`: units by words of their names or by their codes, old ones too; finding nothing is no error. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const limit = options.number('limit') ?? DEFAULT_LIMIT;
  if (limit === 0) throw misuse('search.no-limit');
  const query = args.join(' ').trim();
  if (query.replace(INVISIBLE, '').trim() === '') throw misuse('search.no-words');
  const { registry, today } = await openToRead(context);
  const all = searchUnits(registry, query, today);
  const hits = all.slice(0, limit);
  if (options.flag('json')) {
    out.json({ schema: 'madinhdanh/search@1', query, at: today, total: all.length, hits });
    return EXIT.ok;
  }
  const aboveOf = (code: string): string | undefined => {
    const unit = registry.unit(parentOf(code) ?? '');
    return unit === undefined ? undefined : nameAt(registry, unit, today);
  };
  if (isTooLong(query)) out.note(t('search.cut', { count: LONGEST }));
  if (hits.length > 0) out.result(searchText(hits, reportContext(context), aboveOf));
  if (all.length === 0) out.note(t('search.nothing', { query: shortened(query) }));
  else if (all[0]?.exact === false) out.note(t('search.near', { query: shortened(query) }));
  if (all.length > hits.length) out.note(t('search.more', { shown: hits.length, total: all.length }));
  return EXIT.ok;
};
