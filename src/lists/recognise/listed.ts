/** What a list of units says, row by row, as found: nothing repaired, nothing looked up. */

import type { CellPlace, Finding } from '../../core/finding.js';
import { CONTACT_FIELDS, type ContactField } from '../../core/registry/contact-fields.js';
import type { AnnexSaid } from './annexes-said.js';
import type { ListRule } from './list-rules.js';
import type { SkippedRow } from './skipped-rows.js';
import type { TitleDay } from './title-days.js';
import type { TitleSaid } from './title-kind.js';

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
  'parentBefore',
  'level',
  'groupCode',
  'groupName',
  'change',
  'reason',
  'predecessors',
  'successors',
  'successorCodes',
  'part',
  'children',
  'effective',
  'decision',
  'decisionDate',
  'decisionAuthority',
  'verified',
  'verifiedBy',
  'taxCode',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/**
 * What a row asks for in words. `close` leaves open how the body ended, which the reason and those who took over say;
 * `splitOrSpinOff` is "chia tách", which does not say whether the first body lives on.
 */
export type ListedChange =
  | 'grant'
  | 'rename'
  | 'replace'
  | 'move'
  | 'close'
  | 'dissolve'
  | 'annul'
  | 'merge'
  | 'split'
  | 'spinOff'
  | 'splitOrSpinOff'
  | 'correct'
  | 'reestablish'
  | 'restore'
  | 'update';
export type ListedStatus = 'active' | 'upcoming' | 'draft' | 'closed' | 'annulled' | 'revoked';

/** What a column may be ticked for: a change, or that nothing changes. */
export type Ticked = ListedChange | 'keep';

/** A body as a list names it: by code, by name, or both. */
export interface ListedBody {
  code?: string;
  name?: string;
}

/** A heading row between the units: "I. Sở Y tế – H24.03". */
export interface ListedGroup extends ListedBody {
  place: CellPlace;
  /** The row read as a unit, where it is laid out like one ("I | Sở Y tế | H24.03 | số 1, phố X"). */
  unit?: ListedUnit;
  /** It is numbered, has nothing but a name, and nobody stands under it, or it takes a number in the count of those that do. */
  alone?: true;
  /** It bears a code and no numeral, and stands below the last unit of its table. */
  below?: boolean;
}

/** The row with which a count begins again, its number, and the one before. */
export interface CountedAgain {
  place: CellPlace;
  number: string;
  after: string;
  /** It begins right below a row with this code and without a number, which may be over it. */
  below?: string;
}

/** A body that a line above a table names. */
export interface UnitLine extends ListedBody {
  /** A label, a numeral or a code shows that it does; else it may be any line. */
  sure?: true;
  /** The words as they stand. */
  said: string;
  /** What may be its name, the likeliest first, where the words say more than that. */
  names?: readonly string[];
  /** It is no line of its own. */
  from?: 'title' | 'sheet';
  /** Its words say that there is a body above, whether it is known or not. */
  under?: true;
  /** Papers of this kind stand below the line, and it is over each of them: "Biểu 1", "Biểu 2". */
  over?: string;
}

/** One unit of a list. Texts are as found, spaces, invisible characters and all. */
export interface ListedUnit extends Partial<Record<ContactField, string>> {
  place: CellPlace;
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
  /** What the title above says of the row: that of the table, of a part of it, or the name of the sheet. */
  said?: TitleSaid;
  /** What a line of its own above the row says of its day. */
  titleDay?: TitleDay;
  /** From a column that names the body above. */
  parent?: ListedBody;
  /** From columns of levels: the bodies further above. */
  overs?: ListedBody[];
  /** From a column that names the body above before the change. */
  parentBefore?: ListedBody;
  /** The heading row the unit stands under. */
  group?: ListedBody;
  /** The heading row the unit stands under although its code does not lie under it. */
  stray?: ListedBody;
  /** The body that a line above the table names, where neither a column nor a heading row does. */
  line?: UnitLine;
  /** The row that its number puts it under: 1.2 stands under 1. */
  above?: ListedUnit;
  /** Its count began again with no heading: what stands over the rows before need not be over it. */
  again?: CountedAgain;
  /** A heading beside it may be the rest of its name, or no body above: nobody can read the row with certainty. */
  doubtful?: true;
  change?: ListedChange;
  /** The words by which it is granted or brought up to date: they may name another body, or what is new. */
  changeWords?: string;
  status?: ListedStatus;
  /** The row says itself that nothing changes ("Giữ nguyên"). */
  keep?: true;
  /** The name or the code before is also that after. */
  isSameAfter?: true;
  /** A column of changes says that all is right ("Phù hợp"). */
  isRight?: true;
  /** Why the code is changed or closed. */
  reason?: string;
  /** The bodies it was formed from, and those that took over, in words. */
  predecessors?: string;
  successors?: string;
  /** The other one of a merger that does not say who takes over. */
  mergedWith?: string;
  /** "Không" stands where those that took over would. */
  noSuccessors?: true;
  /** That its data was reviewed, as the list says it: a mark, a day. */
  verified?: string;
  /** Who reviewed it, where the list says it. */
  verifiedBy?: string;
  /** Codes of those that took over, where they have a column of their own. */
  successorCodes?: string;
  /** Its number in the tax register. */
  taxCode?: string;
  /** The level of the unit, as a column of its own says it. */
  level?: string;
  /** Anything but a denial in a column "Một phần": those that took over took a part. */
  part?: string;
  /** What becomes of the units beneath. */
  children?: string;
  /** The day from which the row's change has effect. */
  effective?: string;
  /** The columns that are ticked for one thing each, where the row has none of them ticked. */
  unticked?: readonly { heading: string; ticked?: Ticked }[];
  /** The row says what was before in a table that says what comes after, and nothing of that. */
  onlyBefore?: true;
  /** The old-form code that stands in the column of codes before. */
  legacyBefore?: string;
  /** The Decision by which the code was granted, from the columns of the national catalogue. */
  decision?: { number?: string; date?: string; authority?: string };
  /** Fonts of fields, where the file gives them: `.VnTime` marks text that is not Unicode. */
  fonts?: Partial<Record<ListField, string>>;
}

/** Something to be said about a list, at its place in the file. */
export type ListFinding = Finding<CellPlace, ListRule>;

/** A column and what it was taken for. */
export interface ListColumn {
  column: number;
  heading: string;
  field: ListField;
}

/** One table of the file and how it was understood. */
export interface ListTable {
  place: CellPlace;
  titles: string[];
  columns: ListColumn[];
  /** Columns with something in them that are not read: their headings say nothing to us, or there are none (''). */
  ignored: { column: number; heading: string }[];
  /** All of them, the column of numbers too; null for those that are not read. */
  seen: SeenColumn[];
  rows: number;
  units: number;
}

/** A column with something in it and what it was taken for. */
export interface SeenColumn {
  column: number;
  heading: string;
  field: ListField | 'order' | null;
}

/** A table that was not read, and why. */
export interface OtherTable {
  place: CellPlace;
  reason: 'other-table' | 'hidden-sheet' | 'not-asked';
  rows: number;
}

/** Columns that are asked about because they say of bodies that they ended: what stands there, which the registry may know. */
export interface EndsSaid {
  /** The table. */
  place: CellPlace;
  columns: readonly number[];
  cells: readonly { row: number; text: string }[];
  /** What is to be said of the table where nothing is to be asked about them. */
  otherwise: readonly ListFinding[];
}

/** A cell of a column that is not read which may name another body. */
export interface UnreadName {
  place: CellPlace;
  heading: string;
  text: string;
  /** What stands before the field in an entry of `--map` for its table. */
  in: string;
}

/** A column that is not read, with those cells of it that may say something of the units of their rows. */
export interface SpeakingCells {
  place: CellPlace;
  heading: string;
  cells: { row: number; text: string }[];
  /** What stands before the field in an entry of `--map` for its table. */
  in: string;
  /** Another column of the table is read as that of notes, of changes. */
  has: { note: boolean; change: boolean };
}

/** A line of text around the rows that was neither understood nor has the form of one that says nothing of them. */
export interface UnheededLine {
  place: CellPlace;
  text: string;
  /** Its form is one that says nothing of the rows; it may speak of another body. */
  isPlain?: true;
  /** An article that does something by itself to the body that it names. */
  deed?: { of: string; moves?: true };
}

/** All a file says. Its rows are the units and those skipped, each row once. */
export interface Listed {
  units: ListedUnit[];
  groups: ListedGroup[];
  tables: ListTable[];
  others: OtherTable[];
  skipped: SkippedRow[];
  /** Names, as it seems, in columns of something else that are not read. */
  unread: UnreadName[];
  speaking: SpeakingCells[];
  unheeded: UnheededLine[];
  ends: EndsSaid[];
  /** What the text around the tables says of annexes that end. */
  annexes?: readonly AnnexSaid[];
  /** Rows that the reader handed over, in all tables. */
  rows: number;
  /** The only sheet that was to be read, as it was asked for. */
  asked?: string;
  findings: ListFinding[];
}
