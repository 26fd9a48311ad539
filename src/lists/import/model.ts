/** What a list asks of a registry: changes, and everything that is to be said about the way there. */

import type { Change, Details } from '../../core/changes/types.js';
import type { Args, Severity } from '../../core/finding.js';
import type { IsoDate, RootSettings } from '../../core/registry/types.js';
import type { LegacyEncoding } from '../../core/text/legacy.js';
import type { Place, Placed } from '../../formats/read/types.js';
import type {
  ListedBody,
  ListedChange,
  ListedStatus,
  ListedUnit,
  ListField,
  ListProblemKind,
} from '../recognise/listed.js';

/** What is to be said about a row beside the problems of reading it; stable, the catalogue words each. */
export const IMPORT_PROBLEMS = [
  // texts
  'text-legacy',
  // the row's own code
  'code-malformed',
  'code-ambiguous',
  'code-twice',
  'code-closed',
  'code-unknown',
  'code-reserved',
  'code-alphabet',
  'groups-narrow',
  'nameless',
  'status-differs',
  // the body above
  'root-missing',
  'parent-missing',
  'parent-closed',
  'parent-faulty',
  'parent-differs',
  'parent-needed',
  'parent-unknown',
  'parent-ambiguous',
  // names
  'name-twice',
  'name-near',
  'name-spelling',
  'unit-unknown',
  // what is not mentioned
  'prune-unsure',
] as const;
export type ImportProblemKind = (typeof IMPORT_PROBLEMS)[number];

/** A problem of importing, of reading the list, or a change that the registry refuses (`fault-…`). */
export type ImportProblem = Placed<ImportProblemKind | ListProblemKind | `fault-${string}`>;

/** A text that is taken otherwise than it stands in the file. */
export interface ImportRepair {
  place: Place;
  field: ListField;
  before: string;
  after: string;
  /** Set where the text was in an old encoding. */
  encoding?: LegacyEncoding;
}

/** A row of the list with its texts mended and its codes read. */
export interface Row {
  unit: ListedUnit;
  /** Place of the row as one word, to know it again. */
  key: string;
  name: string;
  nameBefore?: string;
  details: Details;
  code?: string;
  codeBefore?: string;
  parent?: ListedBody;
  group?: ListedBody;
  change?: ListedChange;
  status?: ListedStatus;
  /** Something is wrong with it: nothing is made of it. */
  faulty: boolean;
}

/** A change with the row that asks for it; a placeholder or a closing of what is not mentioned has none. */
export interface SourcedChange {
  change: Change;
  row?: Row;
}

/** A body above that neither the registry nor the list has. */
export interface MissingBody {
  code: string;
  name: string;
  /** How many rows stand beneath it. */
  count: number;
}

export interface ImportOptions {
  today: IsoDate;
  /** The old encoding texts may be converted from. */
  legacyEncoding?: LegacyEncoding | 'auto';
  /** Code of the body above proposals that name none. */
  parent?: string;
  /** Close open units that the list leaves out although it names their siblings. */
  prune?: boolean;
  /** Grant the bodies above that are missing, under a name to be completed. */
  addMissingParents?: boolean;
  /** The list is a JSON file: places are told by keys. */
  keyed?: boolean;
  /** Name for a body that only a code is known of. */
  placeholder: (code: string) => string;
  /** Rows that the registry refused, by key. */
  refused?: ReadonlySet<string>;
}

/** What a list comes to. */
export interface Imported {
  rows: readonly Row[];
  /** Grants of level-1 units, which rest on a decision of their own where the registry has it. */
  levelOne: SourcedChange[];
  changes: SourcedChange[];
  /** Settings of level-1 codes the registry does not have. */
  roots: Record<string, RootSettings>;
  /** Bodies above that are missing, level-1 ones among them. */
  missing: MissingBody[];
  repairs: ImportRepair[];
  problems: ImportProblem[];
}

/** A problem's place and severity, to be put together by whoever finds it. */
export type Report = (severity: Severity, kind: ImportProblem['kind'], place: Place, args?: Args) => void;
