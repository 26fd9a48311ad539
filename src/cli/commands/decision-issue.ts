import { issueDraft } from '../../app/decision-transitions.js';
import { misuse, refusal } from '../../app/errors.js';
import { findDecision } from '../../app/find-decision.js';
import { isSigned } from '../../core/registry/registry.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';

/** `decision issue ID --number … --signed …`: a draft becomes binding, its file and every reference take the final id. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  const workspace = await openHere(context);
  const { registry } = workspace;
  const draft = findDecision(registry, (args[0] ?? '').trim());
  if (isSigned(registry.decision(draft))) throw refusal('decision.already-signed', { id: draft });
  const number = options.text('number')?.trim();
  const signed = options.date('signed');
  if (number === undefined || signed === undefined) throw misuse('decision.both-needed');
  const { transition } = issueDraft(registry, draft, { number, signed, effective: options.date('effective') });
  return makeChange(context, options, {
    command: 'decision issue',
    workspace,
    transition,
    subject: () => t('decision.issue-subject', { number, signed }),
  });
};
