import { type MadinhdanhError, misuse } from '../../app/errors.js';
import { FROM_NO_FILE, transitionOf } from '../../app/plan.js';
import { spentCodes } from '../../app/spent-codes.js';
import { readCode } from '../../app/typed-code.js';
import type { Body, Change } from '../../core/changes/types.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Context, Handler, Input } from '../context.js';
import { cleanText, detailsFrom, updateFrom } from '../details.js';
import { makeChange } from '../make-change.js';
import { pickDecision } from '../pick-decision.js';
import { openHere } from '../workspace.js';

/** One call of a command, with the registry that its codes are read against. */
class Call {
  constructor(
    readonly context: Context,
    readonly registry: Registry,
    readonly input: Input,
  ) {}

  code(text: string | undefined): string {
    return readCode(this.registry, text ?? '');
  }

  /** Codes of the arguments, in the registry's form. */
  get codes(): string[] {
    return this.input.args.map((each) => this.code(each));
  }

  codeOption(name: string): string | undefined {
    const text = this.input.options.text(name);
    return text === undefined ? undefined : this.code(text);
  }

  /** The text of an option that must be there and say something. @throws MadinhdanhError (exit code 2) */
  needed(name: string, flag: string): string {
    const value = cleanText(this.input.options.text(name) ?? '');
    if (value !== '') return value;
    throw misuse('change.option-needed', { option: flag });
  }

  /** Wrong use of the command line, as an error to be thrown. */
  misuse(id: 'merge.into-needed' | 'replace.target-needed' | 'split.two' | 'update.nothing'): MadinhdanhError {
    return misuse(id);
  }

  conflict(option: string): MadinhdanhError {
    return misuse('change.options-both', { option });
  }

  /** @throws MadinhdanhError (exit code 2) where several of some options are there */
  oneOf(flags: Readonly<Record<string, string>>): void {
    const given = Object.keys(flags).filter((name) => this.input.options.has(name));
    if (given.length > 1) throw this.conflict(given.map((name) => flags[name]).join(', '));
  }

  get subtree(): { subtree?: boolean } {
    return this.input.options.flag('subtree') ? { subtree: true } : {};
  }
}

/** How the arguments and options of a command become one change. */
type Build = (call: Call) => Change;

/** The successor of a merger: an existing unit by `--into CODE`, or a new one by `--parent` or `--code` and `--name`. */
function heir(call: Call): Body {
  const { options } = call.input;
  call.oneOf({ into: '--into', parent: '--parent', code: '--code' });
  const details = detailsFrom(options);
  const into = call.codeOption('into');
  if (into !== undefined) {
    if (options.has('name')) throw call.conflict('--into, --name');
    return { code: into, ...details };
  }
  const code = call.codeOption('code');
  const parent = call.codeOption('parent');
  if (code === undefined && parent === undefined) throw call.misuse('merge.into-needed');
  const place = { ...(code === undefined ? {} : { code }), ...(parent === undefined ? {} : { parent }) };
  return { ...place, name: call.needed('name', '--name'), ...details };
}

/** A part of a split: `CODE` of an existing unit, or `PARENT=Name` for a new one. */
function part(call: Call, text: string): Body {
  const [place, ...rest] = text.split('=');
  return rest.length === 0 ? { code: call.code(place) } : { parent: call.code(place), name: cleanText(rest.join('=')) };
}

const BUILDERS = {
  rename: (call) => {
    const [code = ''] = call.codes;
    const short = call.input.options.text('shortName');
    const shortName = short === undefined ? {} : { shortName: cleanText(short) || null };
    return { rename: { code, name: call.needed('name', '--name'), ...shortName } };
  },
  update: (call) => {
    const [code = ''] = call.codes;
    const update = updateFrom(code, call.input.options);
    if (Object.keys(update).length > 1) return { update };
    throw call.misuse('update.nothing');
  },
  replace: (call) => {
    const { options } = call.input;
    const [code = ''] = call.codes;
    call.oneOf({ parent: '--parent', with: '--with' });
    const parent = call.codeOption('parent');
    if (options.flag('children')) {
      return { replace: { childrenOf: code, parent: call.code(call.needed('parent', '--parent')) } };
    }
    if (parent !== undefined) return { replace: { code, parent, ...call.subtree } };
    const goal = call.codeOption('with');
    if (goal === undefined) throw call.misuse('replace.target-needed');
    return { replace: { code, with: goal, ...call.subtree } };
  },
  merge: (call) => ({ merge: { from: call.codes, into: heir(call), ...call.subtree } }),
  split: (call) => {
    const into = call.input.options.list('into').map((each) => part(call, each));
    if (into.length < 2) throw call.misuse('split.two');
    const [from = ''] = call.codes;
    return { split: { from, into, ...call.subtree } };
  },
  close: (call) => {
    const [code = ''] = call.codes;
    return { close: { code, reason: 'dissolved', ...call.subtree } };
  },
  annul: (call) => {
    const [code = ''] = call.codes;
    return { annul: { code, ...call.subtree } };
  },
} satisfies Record<string, Build>;

export type ChangeCommand = keyof typeof BUILDERS;

/** A command that makes one change, under the same name as its kind in batch files. */
export function changeCommand(kind: ChangeCommand): Handler {
  return async (context, input) => {
    const workspace = await openHere(context);
    const { folder, registry } = workspace;
    const call = new Call(context, registry, input);
    const change = BUILDERS[kind](call);
    const onlyData = kind === 'update' && !input.options.has('decision');
    const decision = onlyData ? undefined : await pickDecision(context, registry, input.options);
    const effective = input.options.date('effective');
    const batch = {
      changes: [change],
      ...(decision === undefined ? {} : { decision }),
      ...(effective === undefined ? {} : { effective }),
    };
    const subject = context.messages.find(`change.subject.${kind}`, { codes: call.codes }) ?? kind;
    return makeChange(context, input.options, {
      command: kind,
      workspace,
      transition: transitionOf(context, batch, spentCodes(context, folder), FROM_NO_FILE),
      subject: () => (decision === undefined ? subject : `${subject} (${decision})`),
    });
  };
}
