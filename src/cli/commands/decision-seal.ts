import { misuse } from '../../app/errors.js';
import { findDecision } from '../../app/find-decision.js';
import { emptyDecisions, sealDecisions, unsealedDecisions, wholeAmong } from '../../app/seal-transitions.js';
import { listed } from '../../core/text/listed.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';

/** `decision seal ID…` or `--all`: seals what decisions did that were signed before the registry was kept here. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const all = options.flag('all');
  if (all === args.length > 0) throw misuse(all ? 'seal.all-or-named' : 'seal.none-named');
  const workspace = await openHere(context);
  const { registry } = workspace;
  const ids = all ? undefined : [...new Set(args.map((name) => findDecision(registry, name.trim())))];
  const transition = sealDecisions({ ids, reason: options.text('amendSealed') });
  for (const id of wholeAmong(registry, ids ?? [])) {
    out.note(messages.t('seal.already', { number: registry.decision(id)?.number ?? id }));
  }
  for (const id of all ? emptyDecisions(registry) : []) {
    out.note(messages.t('seal.skipped', { number: registry.decision(id)?.number ?? id }));
  }
  if (all && unsealedDecisions(registry).length === 0) out.note(messages.t('seal.all-done'));
  const named = (): string[] => (ids ?? unsealedDecisions(registry)).map((id) => registry.decision(id)?.number ?? id);
  return makeChange(context, options, {
    command: 'decision seal',
    workspace,
    transition,
    subject: () => messages.t('seal.subject', { numbers: listed(named(), 5) }),
  });
};
