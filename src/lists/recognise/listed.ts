/** What a list of units says, row by row, as found: nothing repaired, nothing looked up. */

import { CONTACT_FIELDS, type ContactField } from '../../core/registry/contact-fields.js';
import type { Place, Placed } from '../../formats/read/types.js';

/** What a column may hold. */
export const LIST_FIELDS = [
  'code',
  'codeBefore',
  'codeAfter',
  'legacyCodes',
  'name',
  'nameBefore',
  'nameAfter',
  'shortName',
  ...CONTACT_FIELDS,
  'parent',
  'groupCode',
  'groupName',
  'change',
  'reason',
  'predecessors',
  'successors',
  'decision',
  'decisionDate',
  'decisionAuthority',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

export type ListedChange = 'grant' | 'rename' | 'replace' | 'close' | 'update';
export type ListedStatus = 'active' | 'upcoming' | 'draft' | 'closed' | 'annulled';

/** A body as a list names it: by code, by name, or both. */
export interface ListedBody {
  code?: string;
  name?: string;
}

/** A heading row between the units: "I. Sở Y tế – H24.03". */
export interface ListedGroup extends ListedBody {
  place: Place;
  /** The row read as a unit, where it is laid out like one ("I | Sở Y tế | H24.03 | số 1, phố X"). */
  unit?: ListedUnit;
}

/** One unit of a list. Texts are as found, spaces, invisible characters and all. */
export interface ListedUnit extends Partial<Record<ContactField, string>> {
  place: Place;
  /** In which column each field was found; a finding about it names that cell. */
  cells: Partial<Record<ListField, number>>;
  hidden?: true;
  /** The code; after the change where the row gives two. */
  code?: string;
  /** The code before the change, where the row gives another one. */
  codeBefore?: string;
  /** Codes granted before, and any code in the old form (QCVN 102:2016) wherever it stands. */
  legacyCodes?: string[];
  /** The name, after the change where the row gives two; '' where the row has none. */
  name: string;
  /** The name before the change, where the row gives another one. */
  nameBefore?: string;
  shortName?: string;
  /** From a column that names the body above. */
  parent?: ListedBody;
  /** The heading row the unit stands under. */
  group?: ListedBody;
  change?: ListedChange;
  status?: ListedStatus;
  /** Why the code is changed or closed. */
  reason?: string;
  /** The bodies it was formed from, and those that took over, in words. */
  predecessors?: string;
  successors?: string;
  /** The Decision by which the code was granted, from the columns of the national catalogue. */
  decision?: { number?: string; date?: string; authority?: string };
  /** Fonts of fields, where the file tells: `.VnTime` marks text that is not Unicode. */
  fonts?: Partial<Record<ListField, string>>;
}

/** What is to be said about a list; stable, the message catalogue has one wording for each. */
export const LIST_PROBLEMS = [
  // the file
  'encoding-guessed',
  'format-differs',
  'sheet-unknown',
  'hidden-sheet',
  'sheet-skipped',
  'no-headings',
  'no-rows',
  // the columns
  'headings-guessed',
  'heading-duplicate',
  'map-not-found',
  'hidden-column',
  // rows and cells
  'hidden-rows',
  'row-unread',
  'name-missing',
  'change-unknown',
  'formula-without-value',
  'formula-value',
  'error-cell',
  'number-where-text',
  'date-where-text',
  'boolean-where-text',
  'value-not-text',
] as const;
export type ListProblemKind = (typeof LIST_PROBLEMS)[number];
export type ListProblem = Placed<ListProblemKind>;

/** A column and what it was taken for. */
export interface ListColumn {
  column: number;
  heading: string;
  field: ListField;
}

/** A row that holds something and yet is no unit. */
export interface SkippedRow {
  place: Place;
  reason: 'title' | 'heading' | 'numbering' | 'example' | 'total' | 'group' | 'nothing' | 'footer' | 'unread';
}

/** One table of the file and how it was understood. */
export interface ListTable {
  place: Place;
  titles: string[];
  columns: ListColumn[];
  /** Columns with a heading that says nothing to us. */
  ignored: { column: number; heading: string }[];
  units: number;
}

/** All a file says. */
export interface Listed {
  units: ListedUnit[];
  groups: ListedGroup[];
  tables: ListTable[];
  skipped: SkippedRow[];
  problems: ListProblem[];
}
