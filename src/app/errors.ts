import type { Args, ReportedFinding } from '../core/finding.js';
import type { ArgsFor, MessageId } from '../messages/index.js';

/** Exit codes scripts rely on. */
export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  cannotRun: 3,
  internal: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something to be said: a wording of the catalogues with its arguments, or a command to be typed as it is. */
export type Said = { id: MessageId; args: Args } | { command: string };

/**
 * Why something could not be done, in a form a program can act on: `id` names the wording in the message catalogues,
 * `args` its arguments, `exitCode` what a command ends with. `messagesFor(lang)` words it.
 */
export class MadinhdanhError extends Error {
  override readonly name: string = 'MadinhdanhError';
  /** The way out, where there is one. */
  hint?: Said;

  constructor(
    readonly exitCode: ExitCode,
    readonly id: MessageId,
    readonly args: Args = {},
    options?: ErrorOptions,
  ) {
    super(Object.keys(args).length === 0 ? id : `${id} ${JSON.stringify(args)}`, options);
  }

  /** The same error with the way out. */
  advise<Id extends MessageId>(id: Id, ...args: ArgsFor<Id>): this {
    this.hint = { id, args: args[0] ?? {} };
    return this;
  }

  /** The same error with a command that puts it right. */
  adviseCommand(command: string): this {
    this.hint = { command };
    return this;
  }
}

/** Errors found on the way: nothing was written. `findings` says what is wrong, and where. */
export class FindingsError extends MadinhdanhError {
  override readonly name = 'FindingsError';

  constructor(
    readonly findings: readonly ReportedFinding[],
    id: MessageId,
    args: Args,
    /** Texts for code frames, by the files that findings name. */
    readonly textOf: (file: string) => string | undefined = () => undefined,
  ) {
    super(EXIT.findings, id, args);
  }
}

/** A call that makes no sense: exit code 2. */
export function misuse<Id extends MessageId>(id: Id, ...args: ArgsFor<Id>): MadinhdanhError {
  return new MadinhdanhError(EXIT.usage, id, args[0]);
}

/** Something in the registry or the input is in the way: exit code 1. */
export function refusal<Id extends MessageId>(id: Id, ...args: ArgsFor<Id>): MadinhdanhError {
  return new MadinhdanhError(EXIT.findings, id, args[0]);
}

/** A file, lock, program or right is missing: exit code 3. */
export function cannotRun<Id extends MessageId>(id: Id, ...args: ArgsFor<Id>): MadinhdanhError {
  return new MadinhdanhError(EXIT.cannotRun, id, args[0]);
}

/** The user gave up: exit code 130. */
export function cancelled(): MadinhdanhError {
  return new MadinhdanhError(EXIT.interrupted, 'change.cancelled');
}

/** What the operating system answers with. */
export interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && typeof (error as Partial<SystemError>).code === 'string' && 'syscall' in error;
}
