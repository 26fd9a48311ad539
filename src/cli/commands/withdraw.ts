import { cancelled } from '../../app/errors.js';
import { findDecision } from '../../app/find-decision.js';
import { amending } from '../../app/seal.js';
import { readUnit } from '../../app/typed-code.js';
import { draftEntriesOn, type EntryToWithdraw, withdrawEntry } from '../../app/withdraw.js';
import type { Registry } from '../../core/registry/registry.js';
import { UNIT_ENTRY_NAMES } from '../../core/registry/unit-entries.js';
import type { Context, Handler } from '../context.js';
import { typedText } from '../detail-options.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';
import { givingBack } from '../withdrawn.js';

/** Which of several entries is meant, asked in a terminal. */
async function choose(context: Context, registry: Registry, wanted: EntryToWithdraw): Promise<EntryToWithdraw> {
  const { code, decision, kind } = wanted;
  const entries = draftEntriesOn(registry, code).filter(
    (each) => (decision === undefined || each.decision === decision) && (kind === undefined || each.kind === kind),
  );
  if (!context.interactive || entries.length < 2) return wanted;
  const { t } = context.messages;
  const { askChoice } = await import('../picker.js');
  const choices = entries.map((each, i) => ({
    value: String(i),
    label: `${t(`entry.${each.kind}`)}  ${each.decision}`,
  }));
  const answer = await askChoice(context, t('withdraw.ask', { code }), choices);
  const chosen = answer === undefined ? undefined : entries[Number(answer)];
  if (chosen === undefined) throw cancelled();
  context.answers.add('decision', chosen.decision);
  context.answers.add('entry', chosen.kind);
  return { ...wanted, decision: chosen.decision, kind: chosen.kind };
}

function wantedFrom(registry: Registry, text: string, options: Options): EntryToWithdraw {
  const decision = options.text('decision');
  const reason = options.text('reason');
  return {
    code: readUnit(registry, text).code,
    decision: decision === undefined ? undefined : findDecision(registry, decision),
    kind: options.choice('entry', UNIT_ENTRY_NAMES),
    subtree: options.flag('subtree'),
    reason: reason && typedText(reason),
  };
}

/** `withdraw CODE`: takes one entry of a draft out again: a grant, a renaming, a closing. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openHere(context);
  const { folder, registry } = workspace;
  const wanted = await choose(context, registry, wantedFrom(registry, args[0] ?? '', options));
  const withdrawal = withdrawEntry(context, folder, wanted);
  return makeChange(context, options, {
    command: 'withdraw',
    workspace,
    transition: amending(withdrawal.transition, undefined, options.flag('amendSubmitted')),
    subject: () => context.messages.t('withdraw.subject', { code: wanted.code }),
    ...givingBack(context, withdrawal, !options.flag('json')),
  });
};
