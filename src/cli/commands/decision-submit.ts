import { submitDraft } from '../../app/edit-decision.js';
import { misuse } from '../../app/errors.js';
import { amending } from '../../app/seal.js';
import { noteRefusal } from '../annexes/refused-issue.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';

/** `decision submit ID --number … --on …`: the draft was put before its authority, and changes no more by accident. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openHere(context);
  const number = options.text('number');
  const on = options.date('on');
  if (number === undefined || on === undefined) throw misuse('submit.both-needed');
  const { id, transition } = submitDraft(workspace.registry, args[0] ?? '', number, on);
  const code = await makeChange(context, options, {
    command: 'decision submit',
    workspace,
    transition: amending(transition, undefined, options.flag('amendSubmitted')),
    subject: () => context.messages.t('submit.subject', { id, number: number.trim() }),
  });
  noteRefusal(context, workspace, id);
  return code;
};
