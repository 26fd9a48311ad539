import { decisionId } from '../../core/decision-id.js';
import { issueDecision } from '../../core/issue.js';
import { isSigned } from '../../core/registry.js';
import type { Handler } from '../context.js';
import { findDecision } from '../decisions.js';
import { CliError, EXIT } from '../errors.js';
import { openRegistry } from '../workspace.js';
import { makeChange } from '../write.js';

/** `decision issue ID --number … --signed …`: a draft becomes binding, its file and every reference take the final id. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  const { registry } = await openRegistry(context);
  const draft = findDecision(context, registry, (args[0] ?? '').trim());
  if (isSigned(registry.decision(draft))) {
    throw new CliError(EXIT.findings, t('decision.already-signed', { id: draft }));
  }
  const number = options.text('number')?.trim();
  const signed = options.date('signed');
  if (number === undefined || signed === undefined) throw new CliError(EXIT.usage, t('decision.both-needed'));
  const effective = options.date('effective');
  const id = decisionId(number, signed);
  if (id !== draft && registry.decision(id) !== undefined) {
    throw new CliError(EXIT.findings, t('decision.exists', { id }), t('decision.exists.hint'));
  }
  return makeChange(context, options, {
    command: 'decision issue',
    transition: (workspace) => ({
      after: issueDecision(workspace.registry, draft, {
        id,
        number,
        signed,
        ...(effective === undefined ? {} : { effective }),
      }),
      renamed: new Map([[id, draft]]),
    }),
    subject: () => t('decision.issue-subject', { number, signed }),
    next: () => t('add.next', { subject: t('decision.issue-subject', { number, signed }) }),
  });
};
