import { basename } from 'node:path';
import { findRegistry } from '../../app/find.js';
import { readPlanSource } from '../../app/plan-source.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';

/** `apply FILE`: makes the changes of a batch file or of a saved plan. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  const source = readPlanSource(
    context,
    findRegistry(context),
    context.cwd,
    args[0] ?? '',
    options.text('amendSealed'),
    options.flag('amendSubmitted'),
  );
  const { transition, batch } = source;
  return makeChange(context, options, {
    command: 'apply',
    workspace: await openHere(context),
    transition,
    subject: () =>
      batch.decision === undefined
        ? t('apply.subject.file', { file: basename(args[0] ?? '') })
        : t('apply.subject', { decision: batch.decision }),
  });
};
