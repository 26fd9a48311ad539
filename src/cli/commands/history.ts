import { EXIT } from '../../app/errors.js';
import { readUnit } from '../../app/typed-code.js';
import { historyOf } from '../../core/query/history.js';
import { historyText } from '../../report/lookup/history.js';
import type { Handler } from '../context.js';
import { reportContext } from '../lookup-view.js';
import { openToRead } from '../open-here.js';

/** `history CODE`: the line of a code through the decisions, with what was before it and what came after. */
export const run: Handler = async (context, { args, options }) => {
  const { registry, today } = await openToRead(context);
  const history = historyOf(registry, readUnit(registry, args[0] ?? ''), today);
  if (options.flag('json')) context.out.json({ schema: 'madinhdanh/history@1', ...history });
  else context.out.result(historyText(history, reportContext(context)));
  return EXIT.ok;
};
