import type { CellPlace } from '../../core/finding.js';

/** Why a row is no unit. */
export const SKIP_REASONS = [
  'title',
  'heading',
  'numbering',
  'example',
  'group',
  'total',
  'footer',
  'nothing',
  'empty',
  'unread',
  /** It only goes on with the row above. */
  'joined',
  /** Rows of tables that were not read: no list, hidden, or not the sheet asked for. */
  'other-table',
  'hidden-sheet',
  'not-asked',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A row that is no unit. */
export interface SkippedRow {
  place: CellPlace;
  reason: SkipReason;
  /** What it says, where people want to see what was left out. */
  text?: string;
}
