import type { ListedBody, ListedUnit } from './listed.js';
import type { ListHabits } from './row-marks.js';
import type { SectionStart } from './section.js';

/** What a table that goes on from another takes over from it. */
export interface Carried extends SectionStart {
  group: ListedBody | undefined;
  /** The last unit, whose name may go on. */
  last?: ListedUnit | undefined;
  habits?: ListHabits;
}
