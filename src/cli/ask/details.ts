import { contactFault } from '../../core/registry/contact-fault.js';
import { BASIC_FIELDS, type BasicField, contactEntry } from '../../core/registry/contact-fields.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Unit } from '../../core/registry/types.js';
import { isValue } from '../../schema/string-formats.js';
import type { Context } from '../context.js';
import { updateFrom } from '../detail-options.js';
import { Options } from '../options.js';
import { lettersFault } from '../text-answer.js';
import type { Ask, Asking, Question } from './asking.js';
import { isOpen } from './units.js';

/** What is wrong with an answer, in the words the validation would use. */
function detailFault({ messages }: Context, key: BasicField, answer: string): string | undefined {
  const value = answer.trim();
  const format = contactEntry(key).value;
  if (value !== '' && format === 'text') return lettersFault(messages, key, value);
  if (value === '' || isValue(format, value)) return undefined;
  const { variant, args } = contactFault(format, key, value);
  return messages.find(`rule.schema-format.${variant}`, args);
}

/**
 * The questions for basic contact data, each of which may be left open. What a unit has already is there to be changed:
 * left alone it says nothing, emptied it goes where the command can take it out.
 */
function contactOf(known: (call: Asking) => Promise<Unit | undefined>, mayClear: boolean): readonly Question[] {
  return BASIC_FIELDS.map((field) => ({
    optional: true,
    isSaid: (call) => call.has(field),
    ask: async (call) => {
      const old = (await known(call))?.[field] ?? '';
      const { t } = call.context.messages;
      const answer = await call.line(t(`add.ask-${field}`), (text) => detailFault(call.context, field, text), old);
      if (answer !== old && (answer !== '' || mayClear)) call.set(field, answer);
    },
  }));
}

/** The unit that the first argument names, where it does. */
export async function unitNamed(call: Asking): Promise<Unit | undefined> {
  return (await call.registry()).unit(call.args[0] ?? '');
}

/** Contact data of a new unit, or of the one that takes others in. */
export const CONTACT_QUESTIONS = contactOf(async (call) => (await call.registry()).unit(call.text('into')), false);

const CONTACT_CHANGES = contactOf(unitNamed, true);

/** Contact data of the unit that is named, where the call says nothing that is to change. */
export const CHANGES_QUESTION: Question = {
  isSaid: ({ context, values }) => Object.keys(updateFrom(new Options(values, context.messages))).length > 0,
  ask: async (call) => {
    for (const question of CONTACT_CHANGES) await question.ask(call);
  },
};

/** Asks for the name of a new unit; that of an open one beside it is told while it is typed. */
export const newName: Ask = async (call) => {
  const { messages } = call.context;
  const { t } = messages;
  const registry = await call.registry();
  const siblings = registry.childrenOf(call.text('parent') || undefined).filter((unit) => isOpen(registry, unit));
  return call.line(t('add.ask-name'), (text) => {
    if (text.trim() === '') return t('add.name-empty');
    const same = siblings.find((unit) => isSameNameIn(registry, unit.name, text));
    if (same !== undefined) return t('add.name-taken', { code: same.code, name: same.name });
    return lettersFault(messages, 'name', text);
  });
};
