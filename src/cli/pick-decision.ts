import { cancelled, misuse } from '../app/errors.js';
import { draftsOf, findDecision } from '../app/find-decision.js';
import type { Registry } from '../core/registry/registry.js';
import { listed } from '../core/text/listed.js';
import type { Context } from './context.js';
import type { Options } from './options.js';

/**
 * The decision a change rests on: `--decision`, else the only draft there is, else asked for in a terminal.
 * @throws MadinhdanhError (exit code 2) where it stays open
 */
export async function pickDecision(context: Context, registry: Registry, options: Options): Promise<string> {
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
  if (context.interactive && registry.decisions.size > 0) {
    const { decisionChoices, isOfThisBody } = await import('./ask/decisions.js');
    const { askChoice } = await import('./picker.js');
    const choices = decisionChoices(registry, context.messages, isOfThisBody);
    const answer = await askChoice(context, t('decision.ask'), choices);
    if (answer === undefined) throw cancelled();
    context.answers.add('decision', answer);
    return answer;
  }
  const needed = misuse('decision.needed');
  throw drafts.length === 0
    ? needed.advise('decision.needed.hint')
    : needed.advise('decision.needed.drafts', { drafts: listed(drafts, 5) });
}
