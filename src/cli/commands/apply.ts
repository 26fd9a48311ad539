import { readBatch } from '../batch.js';
import { commandFault, FindingsError, printRefusal, type Transition, transitionOf } from '../change.js';
import type { Context, Handler } from '../context.js';
import { EXIT } from '../errors.js';
import { findRegistry } from '../find.js';
import { assertSeal, readSealedPlan } from '../sealed.js';
import { makeChange, spentCodes } from '../write.js';

/** The transition of a batch file or of a saved plan, and the decision it rests on. */
export function transitionFrom(context: Context, path: string): { transition: Transition; decision: string } {
  const spent = spentCodes(context, findRegistry(context));
  const sealed = readSealedPlan(context, path);
  if (sealed === undefined) {
    const { batch, place, textOf } = readBatch(context, path);
    return { transition: transitionOf(context, batch, spent, place, textOf), decision: batch.decision };
  }
  const transition = transitionOf(context, sealed.batch, spent, commandFault());
  return {
    decision: sealed.batch.decision,
    transition: (workspace) => {
      assertSeal(context, sealed, workspace);
      return transition(workspace);
    },
  };
}

/** `apply FILE`: makes the changes of a batch file or of a saved plan. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  try {
    const { transition, decision } = transitionFrom(context, args[0] ?? '');
    const subject = () => t('apply.subject', { decision });
    return await makeChange(context, options, {
      command: 'apply',
      transition,
      subject,
      next: () => t('add.next', { subject: subject() }),
    });
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    printRefusal(context, error, options.flag('json'));
    return EXIT.findings;
  }
};
