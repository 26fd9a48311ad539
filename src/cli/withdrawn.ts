import type { GivenBack, Withdrawal } from '../app/withdraw.js';
import type { Context } from './context.js';
import type { ChangeRequest } from './make-change.js';
import { planJson } from './show-plan.js';

function noteGivenBack({ out, messages }: Context, { free, reserved }: GivenBack): void {
  const { t } = messages;
  if (free.length > 0) out.note(t('withdraw.free', { codes: free }));
  if (reserved.length > 0) out.note(t('withdraw.reserved', { codes: reserved }));
}

/** What every command that takes something out of a draft adds to its change: what became of the codes. */
export function givingBack(
  context: Context,
  { outcome }: Withdrawal,
  isForPeople: boolean,
): Pick<ChangeRequest, 'written' | 'json'> {
  return {
    written: () => {
      if (isForPeople) noteGivenBack(context, outcome());
    },
    json: (plan, dryRun) => ({ ...planJson(plan, dryRun), ...outcome() }),
  };
}
