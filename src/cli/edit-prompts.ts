import type { DecisionEdit } from '../app/edit-decision.js';
import { cancelled } from '../app/errors.js';
import { type Decision, proposalsOf } from '../core/registry/types.js';
import type { Context } from './context.js';
import { typedText } from './detail-options.js';
import { lettersFault } from './text-answer.js';

/** What parts the items of a list on one line. */
const BETWEEN = ';';

/** Asks for one field, with what stands in it to begin with; undefined where it stays as it is. */
async function askField(
  context: Context,
  field: Parameters<typeof lettersFault>[1],
  label: string,
  old: string,
): Promise<string | null | undefined> {
  const { askText } = await import('./prompts.js');
  const answer = await askText(
    context,
    label,
    (text) => (text.trim() === '' ? undefined : lettersFault(context.messages, field, text)),
    old,
  );
  if (answer === undefined) throw cancelled();
  const text = typedText(answer);
  if (text === old) return undefined;
  return text === '' ? null : text;
}

/** Asks for the words of a decision one after the other, in a terminal; an empty answer clears. */
export async function askEdit(context: Context, decision: Decision): Promise<DecisionEdit> {
  const edit: DecisionEdit = { texts: {}, lists: {}, department: {}, signer: {} };
  const { t } = context.messages;
  const { title = '', drafter = '', department, signer } = decision;
  const set = async (target: object, key: string, label: string, old = ''): Promise<void> => {
    const answer = await askField(context, 'title', label, old);
    if (answer !== undefined) Object.assign(target, { [key]: answer });
  };
  await set(edit.texts, 'title', t('field.title'), title);
  for (const key of ['basis', 'proposal', 'recipients'] as const) {
    const items = key === 'proposal' ? proposalsOf(decision) : (decision[key] ?? []);
    const old = items.join(`${BETWEEN} `);
    const answer = await askField(context, 'title', t(`edit.ask-${key}`), old);
    if (answer === undefined) continue;
    const add = (answer ?? '').split(BETWEEN).map(typedText).filter(Boolean);
    edit.lists[key] = { clear: true, add };
  }
  await set(edit.department, 'name', t('field.department'), department?.name);
  if (edit.department.name !== null && (edit.department.name ?? department?.name) !== undefined) {
    await set(edit.department, 'head', t('field.head'), department?.head);
    await set(edit.department, 'symbol', t('field.departmentSymbol'), department?.symbol);
    await set(edit.department, 'signer', t('field.departmentSigner'), department?.signer);
    await set(edit.department, 'signerTitle', t('field.departmentSignerTitle'), department?.signerTitle);
    await set(edit.department, 'drafter', t('field.departmentDrafter'), department?.drafter);
  }
  await set(edit.signer, 'onBehalf', t('field.onBehalf'), signer?.onBehalf);
  await set(edit.signer, 'acting', t('field.acting'), signer?.acting);
  await set(edit.signer, 'title', t('field.signerTitle'), signer?.title);
  await set(edit.signer, 'name', t('field.signer'), signer?.name);
  await set(edit.texts, 'drafter', t('field.drafter'), drafter);
  return edit;
}
