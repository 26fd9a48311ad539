import type { ContactField, IsoDate } from '../registry/types.js';

/** Contact data and short name an agency may give with its code; `null` in an update removes a field. */
export type Details = Partial<Record<ContactField | 'shortName', string>> & { legacyCodes?: string[] };

/** A new body (`parent` or `code`, and `name`) or one that is there already (`code` alone). */
export interface Body extends Details {
  /** A name by which other changes of the batch call it: `$name`. */
  as?: string;
  parent?: string;
  code?: string;
  name?: string;
}

export interface Heir extends Body {
  /** Codes it takes over whole. */
  whole?: string[];
  /** Codes of which it takes over a part. */
  part?: string[];
}

export interface Grant extends Body {
  name: string;
}

export interface Rename {
  code: string;
  name: string;
  shortName?: string | null;
}

export type Update = { code: string; legacyCodes?: string[] | null } & Partial<
  Record<ContactField | 'shortName', string | null>
>;

export interface Replace {
  as?: string;
  code?: string;
  childrenOf?: string;
  parent?: string;
  with?: string;
  subtree?: boolean;
}

export interface Merge {
  from: string[];
  into: Body;
  subtree?: boolean;
}

export interface Split {
  from: string;
  into: Body[];
  subtree?: boolean;
}

export interface Close {
  code: string;
  reason?: 'dissolved';
  subtree?: boolean;
}

export interface Annul {
  code: string;
  subtree?: boolean;
}

/** One change, under the name of its kind, as batch files write it. */
export type Change =
  | { grant: Grant }
  | { rename: Rename }
  | { update: Update }
  | { replace: Replace }
  | { merge: Merge }
  | { split: Split }
  | { reorganise: Heir[] }
  | { close: Close }
  | { annul: Annul };

export const CHANGE_KINDS = [
  'grant',
  'rename',
  'update',
  'replace',
  'merge',
  'split',
  'reorganise',
  'close',
  'annul',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The changes one decision makes, as a batch file holds them. */
export interface Batch {
  decision: string;
  effective?: IsoDate;
  changes: Change[];
}
