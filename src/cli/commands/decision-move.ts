import { misuse } from '../../app/errors.js';
import { draftNamed, findDecision } from '../../app/find-decision.js';
import { movingTo } from '../../app/move-entries.js';
import { amending } from '../../app/seal.js';
import { readUnit } from '../../app/typed-code.js';
import { UNIT_ENTRY_NAMES } from '../../core/registry/unit-entries.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';

/** `decision move CODE… --to DRAFT`: what a draft is to do to some units goes under another draft. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openHere(context);
  const { registry } = workspace;
  const target = options.text('to');
  if (target === undefined) throw misuse('move.to-needed');
  const { id: to } = draftNamed(registry, target);
  const codes = [...new Set(args.map((text) => readUnit(registry, text).code))];
  const from = options.text('decision');
  const moving = {
    codes,
    to,
    kind: options.choice('entry', UNIT_ENTRY_NAMES),
    from: from === undefined ? undefined : findDecision(registry, from),
  };
  return makeChange(context, options, {
    command: 'decision move',
    workspace,
    transition: amending(movingTo(registry, moving), undefined, options.flag('amendSubmitted')),
    subject: () => context.messages.t('move.subject', { codes, to }),
  });
};
