import type { Args } from '../../core/finding.js';
import type { MessageId } from '../../messages/index.js';
import type { Git } from '../../store/git/git.js';
import type { Context } from '../context.js';

/** How something that is looked at stands: as it should, usable but not as it should, or in the way of all work. */
export type State = 'good' | 'poor' | 'bad';

/** What was looked at, in the words of the catalogues, with the way to put it right. */
export interface Checked {
  state: State;
  id: MessageId;
  args?: Args;
  hint?: { id: MessageId; args?: Args } | { command: string };
}

/** Where the program stands. */
export interface Place {
  context: Context;
  /** The registry's folder; undefined where there is none. */
  folder: string | undefined;
  /** Git, where the registry is in a repository. */
  git: Git | undefined;
}

/** Looks at one thing; undefined where it is not asked for here. */
export type Check = (place: Place) => Checked | undefined | Promise<Checked | undefined>;
