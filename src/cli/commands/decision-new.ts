import { cancelled, misuse, refusal } from '../../app/errors.js';
import { decisionId, draftId, isDecisionId } from '../../core/registry/decision-id.js';
import type { Decision, DecisionData } from '../../core/registry/types.js';
import type { Context, Handler } from '../context.js';
import { findDecision } from '../../app/decisions.js';
import type { Options } from '../options.js';
import { openRegistry } from '../../app/workspace.js';
import { makeChange } from '../../app/commit.js';

async function titleFrom(context: Context, options: Options): Promise<string> {
  const given = options.text('title')?.trim().normalize('NFC');
  if (given !== undefined && given !== '') return given;
  const { t } = context.messages;
  if (!context.interactive) throw misuse('decision.title-needed');
  const { askText } = await import('../prompts.js');
  const initial = t('decision.default-title');
  const answer = await askText(
    context,
    t('decision.ask-title'),
    (text) => (text.trim() === '' ? t('decision.title-needed') : undefined),
    initial,
  );
  if (answer === undefined) throw cancelled();
  return answer.trim().normalize('NFC');
}

/** `decision new`: a draft, or (with `--number` and `--signed`) a decision that was signed already. */
export const run: Handler = async (context, { options }) => {
  const { t } = context.messages;
  const { registry, today } = await openRegistry(context);
  const number = options.text('number')?.trim();
  const signed = options.date('signed');
  const draft = options.flag('draft') || (number === undefined && signed === undefined);
  if (draft && (number !== undefined || signed !== undefined)) throw misuse('decision.draft-or-signed');
  if (!draft && (number === undefined || signed === undefined)) throw misuse('decision.both-needed');
  const title = await titleFrom(context, options);
  const effective = options.date('effective');
  const replaces = options.list('replaces').map((name) => findDecision(context, registry, name));
  const kind = options.choice('kind', ['full', 'amendment'] as const) ?? 'amendment';
  const id =
    options.text('id') ??
    (number !== undefined && signed !== undefined ? decisionId(number, signed) : draftId(title, today));
  if (!isDecisionId(id)) throw misuse('decision.bad-id', { id });
  if (registry.decision(id) !== undefined) throw refusal('decision.exists', { id }).advise('decision.exists.hint');
  const data: DecisionData = {
    ...(number === undefined ? {} : { number }),
    ...(signed === undefined ? {} : { signed }),
    ...(effective === undefined ? {} : { effective }),
    ...(draft ? { drafted: today } : {}),
    authority: options.text('authority') ?? registry.settings.authority,
    title,
    kind,
    ...(replaces.length === 0 ? {} : { replaces }),
  };
  const decision: Decision = { id, ...data };
  return makeChange(context, options, {
    command: 'decision new',
    transition: (workspace) => {
      if (workspace.registry.decision(id) !== undefined) throw refusal('decision.exists', { id });
      return { after: workspace.registry.with({ decisions: [decision] }) };
    },
    subject: () => t('decision.new-subject', { id }),
    next: () => t('decision.next', { id }),
  });
};
