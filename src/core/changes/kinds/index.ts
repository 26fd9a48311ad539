import type { IsoDate } from '../../registry/types.js';
import type { HandoverWords } from '../handover.js';
import type { Kind, KindWithCommand } from '../kind.js';
import { annul } from './annul.js';
import { close } from './close.js';
import { correct } from './correct.js';
import { grant } from './grant.js';
import { merge } from './merge.js';
import { reestablish } from './reestablish.js';
import { rename } from './rename.js';
import { renameAll } from './rename-all.js';
import { reorganise } from './reorganise.js';
import { replace } from './replace.js';
import { revoke } from './revoke.js';
import { spinOff } from './spin-off.js';
import { split } from './split.js';
import { update } from './update.js';
import { verify } from './verify.js';

/**
 * Every kind of change, in the order of the help and of the schema; a new one is a file and a line here. Its type, its
 * command and its words follow from that; `npm run docs` writes schemas/batch.schema.json and docs/changes.md anew.
 */
export const KINDS = {
  grant,
  rename,
  renameAll,
  update,
  replace,
  merge,
  split,
  reorganise,
  spinOff,
  close,
  annul,
  reestablish,
  correct,
  verify,
  revoke,
} satisfies Readonly<Record<string, Kind<unknown>>>;

type Kinds = typeof KINDS;

/** The name of a kind of change, as batch files write it. */
export type ChangeKind = keyof Kinds;

export const CHANGE_KINDS = Object.keys(KINDS) as ChangeKind[];

/** What a batch file writes under the name of each kind. */
export type ChangeData = { [K in ChangeKind]: Kinds[K] extends Kind<infer Data> ? Data : never };

/** Data of a kind, with the own date that a change may carry among them; a list has no room for it. */
type Dated<Data> = Data extends readonly unknown[] ? Data : Data & { effective?: IsoDate };

/** What may stand beside the kind: the change's own date, and for one that is a list what is said of all of it. */
export interface Beside extends HandoverWords {
  effective?: IsoDate;
}

/** One change, under the name of its kind, as batch files write it. */
export type Change = { [K in ChangeKind]: { [Name in K]: Dated<ChangeData[K]> } & Beside }[ChangeKind];

/** The kinds that have a command of their own. */
export type ChangeCommand = { [K in ChangeKind]: Kinds[K] extends { command: object } ? K : never }[ChangeKind];

/** Ids of the ways in which the commands of kinds can be called wrongly. */
export type KindMisuse = {
  [K in ChangeKind]: Kinds[K] extends KindWithCommand<infer _, infer Misuse> ? Misuse : never;
}[ChangeKind];
