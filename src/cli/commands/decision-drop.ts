import { amending } from '../../app/seal.js';
import { dropDraft } from '../../app/withdraw.js';
import type { Handler } from '../context.js';
import { typedText } from '../detail-options.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import { givingBack } from '../withdrawn.js';

/** `decision drop ID`: a draft goes, and with it everything it was to do. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  const workspace = await openHere(context);
  const { folder, registry } = workspace;
  const reason = options.text('reason');
  const dropped = dropDraft(context, folder, registry, args[0] ?? '', reason && typedText(reason));
  const { id } = dropped;
  return makeChange(context, options, {
    command: 'decision drop',
    workspace,
    transition: amending(dropped.transition, undefined, options.flag('amendSubmitted')),
    question: () => t('drop.ask', { id }),
    subject: () => t('drop.subject', { id }),
    ...givingBack(context, dropped, !options.flag('json')),
  });
};
