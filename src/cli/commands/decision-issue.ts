import { misuse, refusal } from '../../app/errors.js';
import { danglingOf, issueDecision } from '../../core/changes/issue-decision.js';
import { decisionId, isDecisionId } from '../../core/registry/decision-id.js';
import { isSigned } from '../../core/registry/registry.js';
import type { Transition } from '../../app/plan.js';
import type { Handler } from '../context.js';
import { findDecision } from '../../app/decisions.js';
import { openRegistry } from '../../app/workspace.js';
import { makeChange } from '../../app/commit.js';

/** `decision issue ID --number … --signed …`: a draft becomes binding, its file and every reference take the final id. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  const { registry } = await openRegistry(context);
  const draft = findDecision(context, registry, (args[0] ?? '').trim());
  if (isSigned(registry.decision(draft))) {
    throw refusal('decision.already-signed', { id: draft });
  }
  const number = options.text('number')?.trim();
  const signed = options.date('signed');
  if (number === undefined || signed === undefined) throw misuse('decision.both-needed');
  const effective = options.date('effective');
  const id = decisionId(number, signed);
  if (!isDecisionId(id)) throw misuse('decision.bad-number', { number });
  if (id !== draft && registry.decision(id) !== undefined) {
    throw refusal('decision.exists', { id }).advise('decision.exists.hint');
  }
  const transition: Transition = ({ registry: before, today }) => {
    const issuing = { id, number, signed, today, ...(effective === undefined ? {} : { effective }) };
    const after = issueDecision(before, draft, issuing);
    const [dangling] = danglingOf(after, id);
    if (dangling === undefined) return { after, renamed: new Map([[id, draft]]) };
    throw refusal('decision.dangling', { ...dangling }).advise('decision.dangling.hint', { ...dangling });
  };
  return makeChange(context, options, {
    command: 'decision issue',
    transition,
    subject: () => t('decision.issue-subject', { number, signed }),
  });
};
