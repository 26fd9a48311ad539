import { addRoot } from '../../app/add-root.js';
import { parseGroups } from '../../app/new-registry.js';
import { spentCodes } from '../../app/spent-codes.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';

/** `root add CODE`: a further level-1 code in this registry, under QĐ 20/2020/QĐ-TTg as `init` makes the first one. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openHere(context);
  const code = (args[0] ?? '').trim().toUpperCase();
  const wanted = {
    code,
    name: options.text('name')?.trim().normalize('NFC'),
    groups: parseGroups(options.text('groups') ?? '2,2,2'),
    alphabet: options.choice('alphabet', ['digits', 'alphanumeric'] as const) ?? 'digits',
    first: options.text('first')?.trim().toUpperCase(),
    legacy: options.flag('legacy'),
  };
  const { transition, name } = addRoot(
    context,
    workspace,
    wanted,
    spentCodes(context, workspace.folder, workspace.loaded),
  );
  return makeChange(context, options, {
    command: 'root add',
    workspace,
    transition,
    subject: () => context.messages.t('root.subject', { code, name }),
  });
};
