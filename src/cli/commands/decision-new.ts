import { misuse } from '../../app/errors.js';
import { findDecision } from '../../app/find-decision.js';
import { hasNoList, type NewDecision, newDecision } from '../../app/new-decision.js';
import { noteNoList } from '../annexes/no-list.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';

function titleFrom(options: Options): string {
  const given = options.text('title')?.trim().normalize('NFC');
  if (given === undefined || given === '') throw misuse('decision.title-needed');
  return given;
}

/** `decision new`: a draft, or (with `--number` and `--signed`) a decision that was signed already. */
export const run: Handler = async (context, { options }) => {
  const { t } = context.messages;
  const workspace = await openHere(context);
  const { registry, today } = workspace;
  const number = options.text('number');
  const signed = options.date('signed');
  const draft = options.flag('draft') || (number === undefined && signed === undefined);
  if (draft && (number !== undefined || signed !== undefined)) throw misuse('decision.draft-or-signed');
  if (!draft && (number === undefined || signed === undefined)) throw misuse('decision.both-needed');
  const wanted: NewDecision = {
    id: options.text('id'),
    draft,
    title: titleFrom(options),
    kind: options.choice('kind', ['full', 'amendment'] as const),
    number,
    signed,
    effective: options.date('effective'),
    authority: options.text('authority'),
    replaces: options.list('replaces').map((name) => findDecision(registry, name)),
  };
  const { decision, transition } = newDecision(registry, wanted, today);
  const { id } = decision;
  const made = await makeChange(context, options, {
    command: 'decision new',
    workspace,
    transition,
    subject: () => t('decision.new-subject', { id }),
    next: () => t('decision.next', { id }),
  });
  if (hasNoList(registry, decision, today)) noteNoList(context, decision);
  return made;
};
