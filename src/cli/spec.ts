import type { CommandModule } from './context.js';

/** What the help lists commands under, in its order; each is worded by `help.group.<group>`. */
export const HELP_GROUPS = [
  'begin',
  'codes',
  'lists',
  'decisions',
  'lookup',
  'publishing',
  'checking',
  'together',
  'machine',
] as const;

export type HelpGroup = (typeof HELP_GROUPS)[number];

/** A command as the program declares it; its handler is loaded only when it is called. */
export interface CommandSpec {
  name: string;
  aliases?: readonly string[];
  /** Arguments as commander writes them: `<code>`, `[files...]`. */
  arguments?: readonly string[];
  /**
   * Flags as commander writes them: `--parent <code>`. The help text of each is `opt.<command>.<name>`
   * where the catalogue has one, else `opt.<name>`. Two dots after the flags mark an option that may be repeated.
   */
  options?: readonly string[];
  /** Left out of help and completion: called by other programs. */
  hidden?: boolean;
  load?: () => Promise<CommandModule>;
  commands?: readonly CommandSpec[];
}

/** A command called by one word: the task that a clerk looks for it under is its own to say. */
export interface GroupedCommand extends CommandSpec {
  group: HelpGroup;
}
