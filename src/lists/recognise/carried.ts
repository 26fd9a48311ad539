import type { ListedBody, ListedUnit, UnitLine } from './listed.js';
import type { NumberedUnder } from './numbered-under.js';
import type { ListHabits } from './row-marks.js';
import type { SectionStart } from './section.js';

/** How far the groups of a table have come. */
export interface GroupState {
  group: ListedBody | undefined;
  /** The body that a line above the table names, until a heading row names another. */
  line?: UnitLine | undefined;
  /** The last unit, whose name may go on. */
  last?: ListedUnit | undefined;
  /** The enumerations that are open. */
  under?: NumberedUnder | undefined;
}

/** What a table that goes on from another takes over from it. */
export interface Carried extends SectionStart, GroupState {
  habits?: ListHabits;
}
