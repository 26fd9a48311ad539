/** The data model of the registry tree, as the files hold it. Dates are `YYYY-MM-DD`. */

import { CONTACT_FIELDS, type ContactField } from './contact-fields.js';

export { CONTACT_FIELDS, type ContactField } from './contact-fields.js';

export type IsoDate = string;

export const CLOSING_REASONS = ['dissolved', 'merged', 'split', 'replaced', 'annulled'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export interface Granted {
  decision: string;
  /** Left out: the decision's own effective date. */
  effective?: IsoDate;
}

export interface FormerName {
  name: string;
  until: IsoDate;
  decision: string;
}

export interface Closed {
  decision: string;
  effective?: IsoDate;
  reason: ClosingReason;
  /** Every unit that took over, whole or in part. */
  successors?: string[];
  /** The successors that took over only a part. */
  partial?: string[];
}

export interface Unit extends Partial<Record<ContactField, string>> {
  code: string;
  name: string;
  shortName?: string;
  /** "Mã định danh đã cấp": QCVN 102:2016 form or any earlier one. */
  legacyCodes?: string[];
  granted: Granted;
  formerNames?: FormerName[];
  closed?: Closed;
}

export const UNIT_KEYS = [
  'code',
  'name',
  'shortName',
  'legacyCodes',
  ...CONTACT_FIELDS,
  'granted',
  'formerNames',
  'closed',
] as const satisfies readonly (keyof Unit)[];

export interface Signer {
  onBehalf?: string;
  acting?: string;
  title?: string;
  name?: string;
}

export interface Article {
  title?: string;
  text?: string;
  items?: string[];
}

/** What a decision did, sealed when it was issued (docs/en/seal.md). */
export interface Seal {
  /** Version of the text that the hash is taken of; a later one is for later programs to read. */
  v: number;
  /** How many codes it granted, renamed and closed, and how many other things it did. */
  granted: number;
  renamed: number;
  closed: number;
  other: number;
  /** Of the canonical text, in hexadecimal. */
  sha256: string;
}

/** A seal that was taken off to add to what the decision did, and why. */
export interface Resealed {
  on: IsoDate;
  reason: string;
  /** The `sha256` of the seal before. */
  was: string;
}

export type DecisionKind = 'full' | 'amendment';

/** A Decision as its file holds it. Without `number` and `signed` it is a draft. */
export interface DecisionData {
  number?: string;
  signed?: IsoDate;
  effective?: IsoDate;
  /** Day a draft was begun; what "waiting longer than 15 days" counts from. */
  drafted?: IsoDate;
  authority?: string;
  title?: string;
  kind: DecisionKind;
  replaces?: string[];
  basis?: string[];
  proposal?: string;
  signer?: Signer;
  recipients?: string[];
  articles?: (string | Article)[];
  seal?: Seal;
  resealed?: Resealed[];
}

/** A Decision with the id its file name gives. */
export interface Decision extends DecisionData {
  id: string;
}

export const DECISION_KEYS = [
  'number',
  'signed',
  'effective',
  'drafted',
  'authority',
  'title',
  'kind',
  'replaces',
  'basis',
  'proposal',
  'signer',
  'recipients',
  'articles',
  'seal',
  'resealed',
] as const satisfies readonly (keyof DecisionData)[];

export type Alphabet = 'digits' | 'alphanumeric';

/** Width of a group: a number, or a span such as `2-3` where widths vary. */
export type GroupWidth = number | string;

export interface RootSettings {
  groups: GroupWidth[];
  alphabet: Alphabet;
  first?: string;
}

export interface Reserved {
  code: string;
  reason?: string;
}

export interface Exemption {
  rule: string;
  codes: string[];
  reason: string;
  owner?: string;
  until: IsoDate;
}

export interface Settings {
  format: number;
  title: string;
  timezone: string;
  authority: string;
  place: string;
  roots: Record<string, RootSettings>;
  reserved?: Reserved[];
  exemptions?: Exemption[];
}

/** Version of the tree's layout this program writes. */
export const FORMAT = 1;

export const SETTINGS_KEYS = [
  'format',
  'title',
  'timezone',
  'authority',
  'place',
  'roots',
  'reserved',
  'exemptions',
] as const satisfies readonly (keyof Settings)[];

/** Status of a unit at a date; derived, never stored. */
export type Status = (typeof STATUSES)[number];
export const STATUSES = ['draft', 'upcoming', 'active', 'closed', 'annulled'] as const;
