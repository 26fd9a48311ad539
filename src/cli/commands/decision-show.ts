import { EXIT } from '../../app/errors.js';
import { findDecision } from '../../app/find-decision.js';
import { decisionJson, decisionText } from '../../report/decisions/show.js';
import type { Handler } from '../context.js';
import { openToRead } from '../open-here.js';

/** `decision show ID`: a decision and everything it granted, renamed, replaced and closed. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { registry, today } = await openToRead(context);
  const decision = registry.decision(findDecision(registry, (args[0] ?? '').trim()));
  if (decision === undefined) return EXIT.findings;
  if (options.flag('json')) out.json(decisionJson(registry, decision));
  else out.result(decisionText(registry, decision, { messages, paint: out.paint, width: out.columns, today }));
  return EXIT.ok;
};
