import type { IsoDate } from '../registry/types.js';
import type { Change } from './kinds/index.js';

export type { Body } from './body.js';
export type { DetailChanges, Details } from './details.js';
export type { Grant } from './kinds/grant.js';
export type { Change, ChangeKind } from './kinds/index.js';
export type { Update } from './kinds/update.js';

/** Changes, as a batch file holds them: contact data and misprints may change without a decision, nothing else may. */
export interface Changes {
  decision?: string;
  effective?: IsoDate;
  changes: Change[];
}
