import type { Body, Change } from '../../core/changes.js';
import { isCode } from '../../core/code.js';
import type { Registry } from '../../core/registry.js';
import { commandFault, transitionOf } from '../change.js';
import { readCode } from '../codes.js';
import type { Context, Handler, Input } from '../context.js';
import { pickDecision } from '../decisions.js';
import { detailsFrom, updateFrom } from '../details.js';
import { CliError, EXIT } from '../errors.js';
import { openRegistry } from '../workspace.js';
import { makeChange, spentCodes } from '../write.js';

/** How the arguments and options of a command become one change. */
type Build = (registry: Registry, input: Input, context: Context) => Change;

function clean(text: string): string {
  return text.trim().normalize('NFC');
}

function needed(context: Context, { options }: Input, name: string, flag: string): string {
  const value = options.text(name);
  if (value !== undefined) return clean(value);
  throw new CliError(EXIT.usage, context.messages.t('change.option-needed', { option: flag }));
}

function subtreeOf({ options }: Input): { subtree?: boolean } {
  return options.flag('subtree') ? { subtree: true } : {};
}

/** The successor of a merger: an existing unit by `--into CODE`, or a new one by `--parent` or `--code` and `--name`. */
function heir(context: Context, registry: Registry, input: Input): Body {
  const { options } = input;
  const into = options.text('into');
  if (into !== undefined) return { code: readCode(context, registry, into) };
  const name = needed(context, input, 'name', '--into | --parent --name');
  const code = options.text('code');
  const place =
    code === undefined
      ? { parent: readCode(context, registry, needed(context, input, 'parent', '--parent')) }
      : { code };
  return { ...place, name, ...detailsFrom(options) };
}

/** A part of a split: `CODE` of an existing unit, or `PARENT=Name` for a new one. */
function part(context: Context, registry: Registry, text: string): Body {
  const [place = '', ...rest] = text.split('=');
  if (rest.length === 0) return { code: readCode(context, registry, place) };
  const parent = readCode(context, registry, place);
  return { parent, name: clean(rest.join('=')) };
}

const BUILDERS = {
  rename: (registry, input, context) => {
    const short = input.options.text('shortName');
    const code = readCode(context, registry, input.args[0] ?? '');
    const shortName = short === undefined ? {} : { shortName: clean(short) === '' ? null : clean(short) };
    return { rename: { code, name: needed(context, input, 'name', '--name'), ...shortName } };
  },
  update: (registry, input, context) => {
    const update = updateFrom(readCode(context, registry, input.args[0] ?? ''), input.options);
    if (Object.keys(update).length === 1) throw new CliError(EXIT.usage, context.messages.t('update.nothing'));
    return { update };
  },
  replace: (registry, input, context) => {
    const { options } = input;
    const childrenOf = options.flag('children');
    const code = readCode(context, registry, input.args[0] ?? '');
    const goal = options.text('with');
    const parent = options.text('parent');
    const to = {
      ...(goal === undefined ? {} : { with: isCode(goal) ? goal : readCode(context, registry, goal) }),
      ...(parent === undefined ? {} : { parent: readCode(context, registry, parent) }),
    };
    return { replace: childrenOf ? { childrenOf: code, ...to } : { code, ...to, ...subtreeOf(input) } };
  },
  merge: (registry, input, context) => {
    const from = input.args.map((each) => readCode(context, registry, each));
    return { merge: { from, into: heir(context, registry, input), ...subtreeOf(input) } };
  },
  split: (registry, input, context) => {
    const into = input.options.list('into').map((each) => part(context, registry, each));
    if (into.length < 2) throw new CliError(EXIT.usage, context.messages.t('split.two'));
    return { split: { from: readCode(context, registry, input.args[0] ?? ''), into, ...subtreeOf(input) } };
  },
  close: (registry, input, context) => ({
    close: { code: readCode(context, registry, input.args[0] ?? ''), reason: 'dissolved', ...subtreeOf(input) },
  }),
  annul: (registry, input, context) => ({
    annul: { code: readCode(context, registry, input.args[0] ?? ''), ...subtreeOf(input) },
  }),
} satisfies Record<string, Build>;

export type ChangeCommand = keyof typeof BUILDERS;

/** A command that makes one change, under the same name as its kind in batch files. */
export function changeCommand(kind: ChangeCommand): Handler {
  return async (context, input) => {
    const { folder, registry } = await openRegistry(context);
    const change = BUILDERS[kind](registry, input, context);
    const onlyData = kind === 'update' && !input.options.has('decision');
    const decision = onlyData ? undefined : await pickDecision(context, registry, input.options);
    const effective = input.options.date('effective');
    const batch = {
      changes: [change],
      ...(decision === undefined ? {} : { decision }),
      ...(effective === undefined ? {} : { effective }),
    };
    const codes = input.args.map((each) => each.trim());
    const { t, find } = context.messages;
    const subject = (): string =>
      `${find(`change.subject.${kind}`, { codes }) ?? kind}${decision === undefined ? '' : ` (${decision})`}`;
    return makeChange(context, input.options, {
      command: kind,
      transition: transitionOf(context, batch, spentCodes(context, folder), commandFault()),
      subject,
      next: () => t('add.next', { subject: subject() }),
    });
  };
}
