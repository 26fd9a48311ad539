import { EXIT } from '../../app/errors.js';
import { codeMeant, readUnit } from '../../app/typed-code.js';
import { historyOf } from '../../core/query/history.js';
import type { Unit } from '../../core/registry/types.js';
import { historyText } from '../../report/lookup/history.js';
import type { Handler } from '../context.js';
import { reportContext, unitsAsked } from '../lookup-view.js';
import { openToRead } from '../open-here.js';

/**
 * `history CODE`: the line of a code through the decisions, with what was before it and what came after. Of a code that
 * several units bore, the line of each; JSON has room for one, as `show` has.
 */
export const run: Handler = async (context, { args, options }) => {
  const { registry, today } = await openToRead(context, args[0]);
  const asked = codeMeant(registry, args[0] ?? '', today);
  const units = unitsAsked(context, registry, asked);
  const linesOf = (unit: Unit): string => historyText(historyOf(registry, unit, today), reportContext(context));
  if (options.flag('json')) {
    const history = historyOf(registry, readUnit(registry, asked), today);
    context.out.json({ schema: 'madinhdanh/history@1', ...history });
  } else context.out.result(units.map(linesOf).join('\n\n'));
  return EXIT.ok;
};
