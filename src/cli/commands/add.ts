import { cancelled, misuse } from '../../app/errors.js';
import { FROM_OPTIONS, transitionOf } from '../../app/plan.js';
import { amending } from '../../app/seal.js';
import { spentCodes } from '../../app/spent-codes.js';
import { readCode, readCodeOrName } from '../../app/typed-code.js';
import type { Workspace } from '../../app/workspace.js';
import type { Details } from '../../core/changes/types.js';
import { isCode, levelOf, MAX_LEVEL } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { contactFault } from '../../core/registry/contact-fault.js';
import { BASIC_FIELDS, type BasicField, contactEntry } from '../../core/registry/contact-fields.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isValue } from '../../schema/string-formats.js';
import type { Context, Handler } from '../context.js';
import { detailsFrom } from '../detail-options.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';
import { pickDecision } from '../pick-decision.js';
import { lettersFault } from '../text-answer.js';

async function askParent(context: Context, registry: Registry): Promise<string> {
  const { t } = context.messages;
  const { askChoice } = await import('../picker.js');
  const choices = [...registry.units.values()]
    .filter((unit) => !isClosedFor(registry, unit) && levelOf(unit.code) < MAX_LEVEL)
    .map(({ code, name }) => ({ value: code, label: `${code}  ${name}` }));
  const answer = await askChoice(context, t('add.ask-parent'), choices);
  if (answer === undefined) throw cancelled();
  return answer;
}

async function askName(context: Context, registry: Registry, parent: string | undefined): Promise<string> {
  const { t } = context.messages;
  const { askText } = await import('../prompts.js');
  const siblings = registry.childrenOf(parent).filter((unit) => !isClosedFor(registry, unit));
  const answer = await askText(context, t('add.ask-name'), (text) => {
    if (text.trim() === '') return t('add.name-empty');
    const same = siblings.find((unit) => isSameNameIn(registry, unit.name, text));
    if (same !== undefined) return t('add.name-taken', { code: same.code, name: same.name });
    return lettersFault(context.messages, 'name', text);
  });
  if (answer === undefined) throw cancelled();
  return answer.trim().normalize('NFC');
}

/** What is wrong with an answer, in the words the validation would use. */
function detailFault(context: Context, key: BasicField, answer: string): string | undefined {
  const value = answer.trim();
  const format = contactEntry(key).value;
  if (value !== '' && format === 'text') return lettersFault(context.messages, key, value);
  if (value === '' || isValue(format, value)) return undefined;
  const { variant, args } = contactFault(format, key, value);
  return context.messages.find(`rule.schema-format.${variant}`, args);
}

async function askDetails(context: Context, given: Details): Promise<Details> {
  const { t } = context.messages;
  const { askText } = await import('../prompts.js');
  const details = { ...given };
  for (const field of BASIC_FIELDS) {
    if (details[field] !== undefined) continue;
    const answer = await askText(context, t(`add.ask-${field}`), (text) => detailFault(context, field, text));
    if (answer === undefined) throw cancelled();
    if (answer.trim() !== '') details[field] = answer.trim().normalize('NFC');
  }
  return details;
}

async function place(
  context: Context,
  { registry, today }: Pick<Workspace, 'registry' | 'today'>,
  options: Options,
): Promise<{ code?: string; parent?: string }> {
  const code = options.text('code');
  const parent = options.text('parent');
  if (code !== undefined && parent !== undefined) throw misuse('add.both');
  // a code that is to be granted is meant as it stands, whoever may have it as an earlier one
  if (code !== undefined) return { code: isCode(tidyCode(code)) ? tidyCode(code) : readCode(registry, code) };
  if (parent !== undefined) return { parent: readCodeOrName(registry, parent, today) };
  if (context.interactive) return { parent: await askParent(context, registry) };
  throw misuse('add.where').advise('add.where.hint');
}

/** `add`: grants the next free code under a parent, or a chosen one. */
export const run: Handler = async (context, { options }) => {
  const { t } = context.messages;
  const workspace = await openHere(context);
  const { folder, registry } = workspace;
  const where = await place(context, workspace, options);
  const name = options.text('name')?.trim().normalize('NFC');
  if (name === '') throw misuse('add.name-empty');
  if (name === undefined && !context.interactive) throw misuse('add.name-needed');
  const asked = name === undefined;
  const fullName = name ?? (await askName(context, registry, where.parent));
  const given = detailsFrom(options);
  const details = asked ? await askDetails(context, given) : given;
  const decision = await pickDecision(context, registry, options);
  const effective = options.date('effective');
  const changes = [{ grant: { ...where, name: fullName, ...details } }];
  const batch = { decision, changes, ...(effective === undefined ? {} : { effective }) };
  return makeChange(context, options, {
    command: 'add',
    workspace,
    transition: amending(
      transitionOf(context, batch, spentCodes(context, folder, workspace.loaded), FROM_OPTIONS),
      options.text('amendSealed'),
      options.flag('amendSubmitted'),
    ),
    subject: ({ granted }) => t('add.subject', { code: granted[0]?.code ?? '', name: fullName, decision }),
  });
};
