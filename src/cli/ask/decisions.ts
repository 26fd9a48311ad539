import { cancelled, EXIT, refusal } from '../../app/errors.js';
import { draftsOf } from '../../app/find-decision.js';
import { unsealedDecisions } from '../../app/seal-transitions.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { isOwnDecision } from '../../core/seal/own.js';
import type { Messages } from '../../messages/index.js';
import type { Choice } from '../picker.js';
import type { Ask, Asking, Question } from './asking.js';

type Which = (registry: Registry, decision: Decision) => boolean;

export const isDraft: Which = (_registry, decision) => !isSigned(decision);
export const isSignedHere: Which = (registry, decision) => isSigned(decision) && isOwnDecision(registry, decision);
export const isOfThisBody: Which = isOwnDecision;
export const isAnyDecision: Which = () => true;
export const isUnsealed: Which = (registry, { id }) => unsealedDecisions(registry).includes(id);

/** The choice of a draft that is still to be made; no decision is called so. */
const NEW = '+';

/** Decisions to choose from, the last first and drafts before those that are signed. */
export function decisionChoices(registry: Registry, { t }: Messages, which: Which): Choice<string>[] {
  const found = [...registry.decisions.values()].reverse().filter((decision) => which(registry, decision));
  const sorted = [...found.filter((each) => !isSigned(each)), ...found.filter(isSigned)];
  return sorted.map(({ id, title, number }) => ({
    value: id,
    label: `${id}  ${number ?? t('word.draft')}  ${title ?? ''}`,
  }));
}

/** Asks for one decision; where only one may be meant it is taken, and said. @throws MadinhdanhError (exit code 1) where there is none */
export function oneDecision(which: Which): Ask {
  return async (call) => {
    const { messages, out } = call.context;
    const choices = decisionChoices(await call.registry(), messages, which);
    const [only, ...others] = choices;
    if (only === undefined) {
      const none = refusal(which === isDraft ? 'ask.no-draft' : 'ask.no-decision');
      throw none.advise('decision.needed.hint');
    }
    if (others.length > 0 || which !== isDraft) return call.choose(messages.t('ask.decision'), choices);
    out.note(messages.t('decision.only-draft', { decision: only.value }));
    return only.value;
  };
}

/** Makes a draft by the command that does, and gives its id; undefined where it was not made. */
async function draftMade(call: Asking): Promise<string | undefined> {
  const before = draftsOf(await call.registry());
  if ((await call.context.command(['decision', 'new', '--draft'])) === EXIT.interrupted) throw cancelled();
  call.forget();
  const made = draftsOf(await call.registry()).find((id) => !before.includes(id));
  if (made !== undefined) call.wrote += 1;
  return made;
}

/**
 * The decision that a change rests on: where only one draft is there it is taken, else it is asked for; where none is
 * there one can be made.
 */
export const BASIS_QUESTION: Question = {
  isSaid: async (call) => call.has('decision') || draftsOf(await call.registry()).length === 1,
  ask: async (call) => {
    const { messages } = call.context;
    const choices = decisionChoices(await call.registry(), messages, isOfThisBody);
    const anew = { value: NEW, label: messages.t('ask.new-draft') };
    const drafts = draftsOf(await call.registry()).length;
    const sorted = drafts === 0 ? [anew, ...choices] : [...choices, anew];
    const answer = await call.choose(messages.t('decision.ask'), sorted);
    const id = answer === NEW ? await draftMade(call) : answer;
    if (id === undefined) throw refusal('ask.no-draft');
    call.set('decision', id);
  },
};
