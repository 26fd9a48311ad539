import type { IsoDate } from '../registry/types.js';

/** Everything outside the registry and the batch that decides what may be granted. */
export interface ApplyContext {
  today: IsoDate;
  /** True for a code that only the history still knows: it is never granted again. */
  spent: (code: string) => boolean;
  /** The commit or branch that reserves a code which the registry does not any more. */
  reservedIn?: (code: string) => string | undefined;
  /** How the registry once reserved a code that is free by now, as its history has it; undefined where it never did. */
  onceReserved?: (code: string) => string | undefined;
  /** Changes of the batch that could not be read, and are left out: what follows from that is no fault of its own. */
  unread?: Unread;
  /** How whoever is told of a fault writes changes: keys of a batch file (where nothing is said), options of a command, a list. */
  door?: 'options' | 'list';
}

/** What is known of changes that could not be read. */
export interface Unread {
  /** Names they give by `as`. */
  names: ReadonlySet<string>;
  /** Codes they speak of. */
  codes: ReadonlySet<string>;
}
