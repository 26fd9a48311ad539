import type { MadinhdanhError } from '../app/errors.js';
import type { CommandSpec } from './spec.js';

/** What the command line asked for: a command's spec with its arguments and options. */
export interface Call {
  spec: CommandSpec;
  /** The words that call it; empty for the program alone. */
  path: string;
  args: string[];
  options: Record<string, unknown>;
  /** What to say where an argument it needs is missing: to be thrown, or asked for. */
  missing?: MadinhdanhError;
}
