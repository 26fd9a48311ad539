import { EXIT } from '../../app/errors.js';
import { decisionsJson, decisionsText } from '../../report/decisions/list.js';
import type { Handler } from '../context.js';
import { openToRead } from '../open-here.js';

/** `decision list`: every decision with its number, dates and what it did, in figures. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { registry } = await openToRead(context);
  if (options.flag('json')) out.json(decisionsJson(registry));
  else {
    const text = decisionsText(registry, { messages, paint: out.paint, width: out.columns });
    if (text !== '') out.result(text);
  }
  return EXIT.ok;
};
