import { misuse } from '../app/errors.js';
import { draftsOf, findDecision } from '../app/find-decision.js';
import type { Registry } from '../core/registry/registry.js';
import { listed } from '../core/text/listed.js';
import type { Context } from './context.js';
import type { Options } from './options.js';

/** Thrown in a terminal where it is open which decision a change rests on: the user is asked, and the command begun anew. */
export class DecisionOpen extends Error {}

/**
 * The decision a change rests on: `--decision`, else the only draft there is.
 * @throws DecisionOpen in a terminal where it stays open
 * @throws MadinhdanhError (exit code 2) where it stays open elsewhere
 */
export function pickDecision(context: Context, registry: Registry, options: Options): string {
  const named = options.text('decision');
  if (named !== undefined) return findDecision(registry, named);
  const drafts = draftsOf(registry);
  const only = drafts.length === 1 ? drafts[0] : undefined;
  const { t } = context.messages;
  if (only !== undefined) {
    context.out.note(t('decision.only-draft', { decision: only }));
    context.answers.keep('decision', only);
    return only;
  }
  if (context.interactive) throw new DecisionOpen();
  const needed = misuse('decision.needed');
  throw drafts.length === 0
    ? needed.advise('decision.needed.hint')
    : needed.advise('decision.needed.drafts', { drafts: listed(drafts, 5) });
}
