import type { IsoDate } from '../registry/types.js';
import type { Change } from './kinds/index.js';

export type { Body } from './body.js';
export type { DetailChanges, Details } from './details.js';
export type { Grant } from './kinds/grant.js';
export type { Change, ChangeKind } from './kinds/index.js';
export type { Update } from './kinds/update.js';

/** The changes one decision makes, as a batch file holds them. */
export interface Batch {
  decision: string;
  effective?: IsoDate;
  changes: Change[];
}
