import { misuse } from '../../app/errors.js';
import { FROM_OPTIONS, transitionOf } from '../../app/plan.js';
import { amending } from '../../app/seal.js';
import { spentCodes } from '../../app/spent-codes.js';
import { readCode, readCodeOrName } from '../../app/typed-code.js';
import type { Workspace } from '../../app/workspace.js';
import { isCode } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Handler } from '../context.js';
import { detailsFrom } from '../detail-options.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';
import { pickDecision } from '../pick-decision.js';

/** Where the new unit goes. @throws MadinhdanhError (exit code 2) where that is not said */
function placeOf(
  { registry, today }: Pick<Workspace, 'registry' | 'today'>,
  options: Options,
): { code?: string; parent?: string } {
  const code = options.text('code');
  const parent = options.text('parent');
  if (code !== undefined && parent !== undefined) throw misuse('add.both');
  // a code that is to be granted is meant as it stands, whoever may have it as an earlier one
  if (code !== undefined) return { code: isCode(tidyCode(code)) ? tidyCode(code) : readCode(registry, code) };
  if (parent !== undefined) return { parent: readCodeOrName(registry, parent, today) };
  throw misuse('add.where').advise('add.where.hint');
}

/** `add`: grants the next free code under a parent, or a chosen one. */
export const run: Handler = async (context, { options }) => {
  const { t } = context.messages;
  const workspace = await openHere(context);
  const { folder, registry } = workspace;
  const where = placeOf(workspace, options);
  const name = options.text('name')?.trim().normalize('NFC');
  if (name === '') throw misuse('add.name-empty');
  if (name === undefined) throw misuse('add.name-needed');
  const decision = pickDecision(context, registry, options);
  const effective = options.date('effective');
  const changes = [{ grant: { ...where, name, ...detailsFrom(options) } }];
  const batch = { decision, changes, ...(effective === undefined ? {} : { effective }) };
  return makeChange(context, options, {
    command: 'add',
    workspace,
    transition: amending(
      transitionOf(context, batch, spentCodes(context, folder, workspace.loaded), FROM_OPTIONS),
      options.text('amendSealed'),
      options.flag('amendSubmitted'),
    ),
    subject: ({ granted }) => t('add.subject', { code: granted[0]?.code ?? '', name, decision }),
  });
};
