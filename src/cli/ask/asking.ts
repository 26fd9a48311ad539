import { cancelled } from '../../app/errors.js';
import type { Workspace } from '../../app/workspace.js';
import type { Registry } from '../../core/registry/registry.js';
import type { MessageId } from '../../messages/index.js';
import type { Values } from '../answers.js';
import type { Context } from '../context.js';
import { openHere } from '../open-here.js';
import type { Choice } from '../picker.js';

/** A call of a command while it is being completed: what was typed, and what is asked for. */
export class Asking {
  /** Commands that wrote something on the way: given up, the call takes them back. */
  wrote = 0;

  constructor(
    readonly context: Context,
    readonly args: string[],
    readonly values: Values,
  ) {}

  /** The registry as it is now; read when the first question needs it. */
  workspace(): Promise<Workspace> {
    this.context.opened ??= openHere(this.context);
    return this.context.opened;
  }

  async registry(): Promise<Registry> {
    return (await this.workspace()).registry;
  }

  /** Has the registry read anew: another command has written to it. */
  forget(): void {
    this.context.opened = undefined;
  }

  has(option: string): boolean {
    return this.values[option] !== undefined;
  }

  /** The text of an option; empty without it. */
  text(option: string): string {
    const value = this.values[option];
    return typeof value === 'string' ? value : '';
  }

  set(option: string, value: unknown): void {
    this.values[option] = value;
  }

  /** One of several choices. @throws MadinhdanhError (exit code 130) where the question is given up */
  async choose<Value extends string>(
    message: string,
    choices: readonly Choice<Value>[],
    search?: MessageId,
  ): Promise<Value> {
    const { askChoice } = await import('../picker.js');
    const answer = await askChoice(this.context, message, choices, search);
    if (answer === undefined) throw cancelled();
    return answer;
  }

  /** A line of text, without spaces around it. @throws MadinhdanhError (exit code 130) where the question is given up */
  async line(message: string, check: (text: string) => string | undefined, initial?: string): Promise<string> {
    const { askText } = await import('../prompts.js');
    const answer = await askText(this.context, message, check, initial);
    if (answer === undefined) throw cancelled();
    return answer.trim();
  }

  /** @throws MadinhdanhError (exit code 130) where the question is given up */
  async yes(message: string, initial: boolean): Promise<boolean> {
    const { askYes } = await import('../prompts.js');
    const answer = await askYes(this.context, message, initial);
    if (answer === undefined) throw cancelled();
    return answer;
  }
}

/** One question of a command: asked where what it fills is missing. */
export interface Question {
  /** True where the call says it already, or it does not arise. */
  isSaid(call: Asking): boolean | Promise<boolean>;
  /** May be left open: asked only of somebody who is being asked anyway. */
  optional?: true;
  ask(call: Asking): Promise<void>;
}

/** What asks for one value: several for an argument that takes several; nothing where it is left open. */
export type Ask = (call: Asking) => Promise<string | readonly string[] | undefined>;

/** The question for the arguments of a command. */
export function argument(ask: Ask, unless: (call: Asking) => boolean = () => false): Question {
  return {
    isSaid: (call) => call.args.length > 0 || unless(call),
    ask: async (call) => {
      const answer = (await ask(call)) ?? [];
      call.args.push(...(typeof answer === 'string' ? [answer] : answer));
    },
  };
}

/** The question for an option of a command; that for which another one stands too. */
export function option(name: string, ask: Ask, others: readonly string[] = []): Question {
  return {
    isSaid: (call) => [name, ...others].some((each) => call.has(each)),
    ask: async (call) => {
      const answer = await ask(call);
      if (answer !== undefined && answer.length > 0) call.set(name, answer);
    },
  };
}

/** The same question, for those who are being asked anyway. */
export function optional(question: Question): Question {
  return { ...question, optional: true };
}
