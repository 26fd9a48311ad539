import { refusal } from '../../app/errors.js';
import { draftEntriesOn } from '../../app/withdraw.js';
import { levelOf, MAX_LEVEL } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { MessageId } from '../../messages/index.js';
import type { Choice } from '../picker.js';
import type { Ask, Asking } from './asking.js';

type Question = Extract<MessageId, `ask.${string}` | `add.ask-${string}`>;
type Which = (registry: Registry, unit: Unit) => boolean;

/** Units that may still be changed. */
export const isOpen: Which = (registry, unit) => !isClosedFor(registry, unit);
/** Units that others may stand under. */
export const isParent: Which = (registry, unit) => isOpen(registry, unit) && levelOf(unit.code) < MAX_LEVEL;
export const isClosed: Which = (registry, unit) => isClosedFor(registry, unit);
export const isAny: Which = () => true;
/** Units to which a draft is to do something. */
export const isDrafted: Which = (registry, { code }) => draftEntriesOn(registry, code).length > 0;

/** The last of a list that is chosen from until all is said; no code is written like it. */
const DONE = ' ';
/** What is no unit yet. */
const NEW = '+';

function label({ code, name }: Pick<Unit, 'code' | 'name'>): Choice<string> {
  return { value: code, label: `${code}  ${name}` };
}

/** @throws MadinhdanhError (exit code 1) where there is none to choose from */
async function choicesOf(call: Asking, which: Which): Promise<Choice<string>[]> {
  const registry = await call.registry();
  const units = [...registry.units.values()].filter((unit) => which(registry, unit));
  if (units.length === 0) throw refusal('ask.no-unit');
  return units.map(label);
}

/** Asks for one unit by its code or its name. */
export function oneUnit(question: Question, which: Which): Ask {
  return async (call) => call.choose(call.context.messages.t(question), await choicesOf(call, which));
}

/** Asks for units, one after the other, until all are named. */
export function someUnits(question: Question, which: Which): Ask {
  return async (call) => {
    const { t } = call.context.messages;
    const choices = await choicesOf(call, which);
    const chosen: string[] = [];
    for (;;) {
      const left = choices.filter(({ value }) => !chosen.includes(value));
      const done = { value: DONE, label: t('ask.units-done', { count: chosen.length }) };
      const answer = await call.choose(t(question), chosen.length === 0 ? left : [done, ...left]);
      if (answer === DONE) return chosen;
      chosen.push(answer);
      if (left.length === 1) return chosen;
    }
  };
}

/** Asks who takes over: a unit that is there, or one that is to be, for which its parent is asked. */
export async function askHeir(call: Asking, question: Question, parent: Ask): Promise<void> {
  const { t } = call.context.messages;
  const others = (await choicesOf(call, isOpen)).filter(({ value }) => !call.args.includes(value));
  const answer = await call.choose(t(question), [{ value: NEW, label: t('ask.new-unit') }, ...others]);
  if (answer === NEW) call.set('parent', await parent(call));
  else call.set('into', answer);
}

/** Asks for the bodies that a unit is split into, each as its option takes it: a code, or a parent and a name. */
export function someBodies(parent: Ask, name: Ask): Ask {
  return async (call) => {
    const { t } = call.context.messages;
    const choices = (await choicesOf(call, isOpen)).filter(({ value }) => !call.args.includes(value));
    const chosen: string[] = [];
    for (;;) {
      const done = { value: DONE, label: t('ask.bodies-done', { count: chosen.length }) };
      const answer = await call.choose(t('ask.split-into', { count: chosen.length + 1 }), [
        ...(chosen.length < 2 ? [] : [done]),
        { value: NEW, label: t('ask.new-unit') },
        ...choices.filter(({ value }) => !chosen.includes(value)),
      ]);
      if (answer === DONE) return chosen;
      chosen.push(answer === NEW ? `${String(await parent(call))}=${String(await name(call))}` : answer);
    }
  };
}
