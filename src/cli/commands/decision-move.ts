import { findDecision } from '../../app/find-decision.js';
import { movingTo } from '../../app/move-entries.js';
import { amending } from '../../app/seal.js';
import { readUnit } from '../../app/typed-code.js';
import { UNIT_ENTRY_NAMES } from '../../core/registry/unit-entries.js';
import { listed } from '../../core/text/listed.js';
import type { Handler } from '../context.js';
import { typedText } from '../detail-options.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';

/** `decision move CODE… --to DRAFT`: what a draft is to do to some units goes under another draft. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openHere(context);
  const { registry, today } = workspace;
  const codes = [...new Set(args.map((text) => readUnit(registry, text).code))];
  const from = options.text('decision');
  const moving = {
    codes,
    to: options.text('to'),
    title: options.has('title') ? typedText(options.text('title') ?? '') || undefined : undefined,
    kind: options.choice('entry', UNIT_ENTRY_NAMES),
    from: from === undefined ? undefined : findDecision(registry, from),
  };
  const { to, transition } = movingTo(registry, moving, today);
  return makeChange(context, options, {
    command: 'decision move',
    workspace,
    transition: amending(transition, undefined, options.flag('amendSubmitted')),
    subject: () => context.messages.t('move.subject', { codes: listed(codes, 5), to }),
  });
};
