/** What a list asks of a registry: changes, and everything that is to be said about the way there. */

import type { ChildrenWay } from '../../core/changes/beneath.js';
import type { ChangeRule } from '../../core/changes/change-fault.js';
import type { Change, Details } from '../../core/changes/types.js';
import type { Args, CellPlace, Finding, Severity } from '../../core/finding.js';
import type { IsoDate, RootSettings } from '../../core/registry/types.js';
import type { LegacyEncoding } from '../../core/text/legacy.js';
import type { ListRule } from '../recognise/list-rules.js';
import type { ListedBody, ListedChange, ListedStatus, ListedUnit, ListField, UnitLine } from '../recognise/listed.js';
import type { NamedBody } from '../recognise/named-bodies.js';
import type { HeadingBody } from './bodies-over.js';
import type { Statement } from './statements.js';

/** Rule ids of what is to be said about a row beside what reading it found; stable, the catalogue words each. */
export const IMPORT_RULES = [
  // texts
  'import-text-legacy',
  'import-no-value',
  'import-name-own-code',
  'import-name-other-code',
  'import-zero-lost',
  'import-tax-malformed',
  // the row's own code
  'import-code-malformed',
  'import-code-completed',
  'import-code-ambiguous',
  'import-code-twice',
  'import-code-closed',
  'import-code-unknown',
  'import-code-reserved',
  'import-code-alphabet',
  'import-groups-narrow',
  'import-nameless',
  'import-status-differs',
  // the body above
  'import-root-missing',
  'import-parent-missing',
  'import-parent-closed',
  'import-parent-faulty',
  'import-parent-differs',
  'import-parent-before-differs',
  'import-parent-named-otherwise',
  'import-level-differs',
  'import-parent-needed',
  'import-parent-option-differs',
  'import-heading-alone',
  'import-parent-unknown',
  'import-parent-ambiguous',
  // names
  'import-name-twice',
  'import-name-shared',
  'import-name-near',
  'import-name-doubtful',
  'import-name-two-codes',
  'import-closed-granted',
  'import-name-spelling',
  'import-unit-unknown',
  'import-name-differs',
  'import-name-wholly-other',
  'import-rename-nothing',
  'import-name-elsewhere',
  'import-body-unread',
  'import-column-unread',
  'import-line-unheeded',
  'import-name-past',
  'import-former-known',
  'import-former-unknown',
  // what it asks for
  'import-code-taken',
  'import-legacy-open',
  'import-keep-differs',
  'import-change-unfit',
  'import-change-needed',
  'import-split-unclear',
  'import-split-one',
  'import-annul-unclear',
  'import-revocation',
  'import-title-mixed',
  'import-title-mentions',
  'import-sheet-aside',
  'import-title-asks',
  'import-file-name-asks',
  'import-note-asks',
  'import-notes-kept',
  'import-day-noted',
  'import-end-unclear',
  'import-decision-differs',
  'import-move-nowhere',
  'import-replace-other',
  'import-reestablish-itself',
  'import-names-exchanged',
  'import-reason-needed',
  'import-correct-nothing',
  'import-update-valueless',
  'import-part-alone',
  'import-effective-malformed',
  'import-children-unknown',
  // the bodies that took over, or that it came from
  'import-receiver-needed',
  'import-receiver-noted',
  'import-receiver-unasked',
  'import-receiver-dissolved',
  'import-receiver-annulled',
  'import-receiver-unknown',
  'import-receiver-ambiguous',
  'import-receiver-differs',
  'import-receiver-many',
  'import-predecessor-open',
  'import-predecessor-unknown',
  'import-rows-together',
  'import-rows-conflict',
  'import-other-agency',
  'import-form-lacks',
  'import-siblings-moved',
  'import-row-needed',
  'import-receiver-several',
  'import-receiver-itself',
  // what is not mentioned
  'import-prune-unsure',
  // contact data
  'import-emails-several',
  // the yearly review
  'import-review-unknown',
] as const;
export type ImportRule = (typeof IMPORT_RULES)[number];

/** What is to be said of an import: of its rows, of reading the list, of a change that the registry refuses. */
export type ImportFinding = Finding<CellPlace, ImportRule | ListRule | ChangeRule>;

/** A text that is taken otherwise than it stands in the file. */
export interface ImportRepair {
  place: CellPlace;
  field: ListField;
  before: string;
  after: string;
  /** Set where the text was in an old encoding. */
  encoding?: LegacyEncoding;
}

/**
 * What a row asks for, once its words, columns, reason and title are put together. `state`: what it says is how things
 * are, or, under a code that nobody has, that it be granted; `end`: others take over; `heir`: it takes over others;
 * `spunOff`: it is the part that left others; `recode`: an old code stands beside a new one, without a word.
 */
export type RowAct =
  | 'state'
  | 'grant'
  | 'keep'
  | 'rename'
  | 'update'
  | 'replace'
  | 'move'
  | 'recode'
  | 'close'
  | 'annul'
  | 'end'
  | 'heir'
  | 'spinOff'
  | 'spunOff'
  | 'correct'
  | 'reestablish';

/** A row of the list with its texts repaired and its codes read. */
export interface ImportRow {
  unit: ListedUnit;
  name: string;
  nameBefore?: string;
  details: Details;
  code?: string;
  codeBefore?: string;
  parent?: ListedBody;
  /** The body above before the change. */
  parentBefore?: ListedBody;
  group?: HeadingBody;
  /** The body that a line above the table names. */
  line?: UnitLine;
  change?: ListedChange;
  status?: ListedStatus;
  act: RowAct;
  /** Those that took over. */
  receivers: readonly NamedBody[];
  /** Those that it came from. */
  sources: readonly NamedBody[];
  /** The words by which only a part of its body goes over. */
  partSaid?: { field: ListField; text: string };
  /** The day from which its change has effect. */
  effective?: IsoDate;
  /** Who reviewed the unit. */
  verifiedBy?: string;
  /** What becomes of the units beneath. */
  children?: ChildrenWay;
  /** It says that the code was granted in error: by its reason, its word or the heading above. */
  isGrantedInError?: true;
  /** It stands in a table of what was newly granted. */
  isListedAsNew?: true;
  /** Its note says that the unit stays as it is, and is not written. */
  isNoteLeft?: true;
  /** Its note tells of the end that the registry has written down: there is nothing to ask. */
  isDone?: boolean;
  /** Something is wrong with it: nothing is made of it. */
  faulty: boolean;
}

/** True for a row whose code stands in a column of new ones ("Mã mới"). */
export function isOfNewCodes({ unit }: ImportRow): boolean {
  return unit.cells.codeAfter !== undefined;
}

/** A change with the row that asks for it; a placeholder or a closing of what is not mentioned has none. */
export interface SourcedChange {
  change: Change;
  row?: ImportRow;
  /** Of a merger that several rows ask for: the row of each body in `from`. */
  rows?: readonly ImportRow[];
}

/** A body above that neither the registry nor the list has. */
export interface MissingBody {
  code: string;
  name: string;
  /** How many rows stand under it. */
  count: number;
}

export interface ImportOptions {
  today: IsoDate;
  /** Id of the decision that is to act; what another draft means to close is open for it. */
  decision?: string;
  /** Id of the decision that the list is taken in under, signed or not. */
  under?: string;
  /** The day from which the signed decision has effect that the list is taken in under: bodies may bear their names of then. */
  day?: IsoDate;
  /** The old encoding texts may be converted from. */
  legacyEncoding?: LegacyEncoding | 'auto';
  /** Code of the body above proposals that name none. */
  parent?: string;
  /** Another name beside a known code renames the body. */
  rename?: boolean;
  /** Close open units that the list leaves out although it names their siblings. */
  prune?: boolean;
  /** Grant the bodies above that are missing, under a name to be completed. */
  addMissingParents?: boolean;
  /** A form that went out for one agency may speak of units of others. */
  otherAgencies?: boolean;
  /** What becomes of the open units beneath those that the list closes or gives a new code, where no row says it. */
  children?: ChildrenWay;
  /** The list is a JSON file: values are named by keys. */
  keyed?: boolean;
  /** Name for a body that only a code is known of. */
  placeholder: (code: string) => string;
  /** Rows that the registry refused, by key. */
  refused?: ReadonlySet<string>;
}

/** What a list comes to. */
export interface Imported {
  rows: readonly ImportRow[];
  /** Grants of level-1 units, which rest on a decision of their own where the registry has it. */
  levelOne: SourcedChange[];
  changes: SourcedChange[];
  /** Settings of level-1 codes the registry does not have. */
  roots: Record<string, RootSettings>;
  /** Bodies above that are missing, level-1 ones among them. */
  missing: MissingBody[];
  repairs: ImportRepair[];
  /** What its rows say of units that go on. */
  statements: readonly Statement[];
  findings: ImportFinding[];
}

/** Takes a finding about a row, to be put together by whoever finds it. */
export type ReportFinding = (
  severity: Severity,
  rule: ImportRule,
  place: CellPlace,
  args?: Args,
  /** Which of the rule's wordings. */
  variant?: string,
) => void;
