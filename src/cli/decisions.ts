import { cancelled, misuse, refusal } from '../app/errors.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import { nearest } from '../core/text/suggest.js';
import type { Context } from './context.js';
import type { Options } from './options.js';

/** The drafts of a registry. */
export function draftsOf(registry: Registry): string[] {
  return [...registry.decisions.values()].filter((decision) => !isSigned(decision)).map(({ id }) => id);
}

/**
 * The id of a decision by its id or its number, as people name it.
 * @throws MadinhdanhError (exit code 1) where there is none, or several bear the number
 */
export function findDecision(context: Context, registry: Registry, name: string): string {
  if (registry.decision(name) !== undefined) return name;
  const byNumber = [...registry.decisions.values()].filter(({ number }) => number === name);
  const [only, ...others] = byNumber;
  const { t } = context.messages;
  if (only !== undefined && others.length > 0) {
    throw refusal('decision.ambiguous', { number: name, ids: byNumber.map(({ id }) => id) });
  }
  if (only !== undefined) return only.id;
  const ids = [...registry.decisions.keys()];
  const near = nearest(name, ids);
  const missing = refusal('rule.change-decision-missing', { decision: name });
  throw near === undefined
    ? missing.advise('decision.known', { known: ids })
    : missing.advise('cli.did-you-mean', { near });
}

/**
 * The decision a change rests on: `--decision`, else the only draft there is, else asked for in a terminal.
 * @throws MadinhdanhError (exit code 2) where it stays open
 */
export async function pickDecision(context: Context, registry: Registry, options: Options): Promise<string> {
  const named = options.text('decision');
  if (named !== undefined) return findDecision(context, registry, named);
  const drafts = draftsOf(registry);
  const only = drafts.length === 1 ? drafts[0] : undefined;
  const { t } = context.messages;
  if (only !== undefined) {
    context.out.note(t('decision.only-draft', { decision: only }));
    return only;
  }
  if (context.interactive && registry.decisions.size > 0) {
    const { askChoice } = await import('./picker.js');
    const choices = [...registry.decisions.values()].reverse().map(({ id, title, number }) => ({
      value: id,
      label: `${id}  ${number ?? t('word.draft')}  ${title ?? ''}`,
    }));
    const answer = await askChoice(context, t('decision.ask'), choices);
    if (answer === undefined) throw cancelled();
    return answer;
  }
  throw misuse('decision.needed').advise('decision.needed.hint');
}
