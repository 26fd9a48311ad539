import { EXIT } from '../../app/errors.js';
import { FindingsError, printRefusal } from '../../app/plan.js';
import type { Handler } from '../context.js';
import { findRegistry } from '../../app/find.js';
import { readPlanned } from '../../app/plan-source.js';
import { makeChange } from '../../app/commit.js';

/** `apply FILE`: makes the changes of a batch file or of a saved plan. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  try {
    const { transition, batch } = readPlanned(context, findRegistry(context), args[0] ?? '');
    return await makeChange(context, options, {
      command: 'apply',
      transition,
      subject: () => t('apply.subject', { decision: batch.decision ?? '' }),
    });
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    printRefusal(context, error, options.flag('json'));
    return EXIT.findings;
  }
};
