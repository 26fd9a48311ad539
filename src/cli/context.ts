import type { ExitCode } from '../app/errors.js';
import type { Surroundings } from '../app/surroundings.js';
import type { Workspace } from '../app/workspace.js';
import type { Messages } from '../messages/index.js';
import type { Answers } from './answers.js';
import type { Options } from './options.js';
import type { Output } from './output.js';

/** What the process gives a command, and what the engine is given in turn; nothing in a handler reaches for a global. */
export interface Context extends Surroundings {
  cwd: string;
  stdin: NodeJS.ReadStream;
  out: Output;
  messages: Messages;
  /** Questions may be asked: both ends are a terminal and `--no-input` was not given. */
  interactive: boolean;
  /** What was asked so far. */
  answers: Answers;
  /** The registry as it was read for the questions, where any were asked. */
  opened?: Promise<Workspace> | undefined;
  /** Another command has called this one: nobody has seen its words. */
  isWithin: boolean;
  /** Runs another command as if it had been typed here, with the program's own options of this call. */
  command(words: readonly string[]): Promise<ExitCode>;
  /** The `--registry` option. */
  registry: string | undefined;
}

export interface Input {
  args: readonly string[];
  options: Options;
}

/** A command: does its work and answers with its exit code. */
export type Handler = (context: Context, input: Input) => Promise<ExitCode>;

/** What a command's module exports. */
export interface CommandModule {
  run: Handler;
}
