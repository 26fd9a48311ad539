/** A unit as the files hold it. Dates are `YYYY-MM-DD`. */

import { CONTACT_FIELDS, type ContactField } from './contact-fields.js';

export type IsoDate = string;

/** Why a code ended; `revoked`: the decision that granted it was revoked (thu hồi, bãi bỏ). */
export const CLOSING_REASONS = ['dissolved', 'merged', 'split', 'replaced', 'annulled', 'revoked'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** A decision, and the day from which what it did has effect. */
export interface DecisionRef {
  decision: string;
  /** Left out: the decision's own effective date. */
  effective?: IsoDate;
}

export interface Granted extends DecisionRef {
  /** Closed codes whose body is founded again under this one (thành lập lại). */
  reestablishes?: string[];
}

export interface FormerName {
  name: string;
  /** The short name that went with it, null for none. Left out: the same as with the next name. */
  shortName?: string | null;
  /** The day from which the next name is borne. Left out: the decision's own effective date. */
  until?: IsoDate;
  decision: string;
}

export interface Closed extends DecisionRef {
  reason: ClosingReason;
  /** Every unit that took over, whole or in part. */
  successors?: string[];
  /** The successors that took over only a part. */
  partial?: string[];
}

/** A closing that a later decision revoked: the unit was closed in between. */
export interface FormerClosing extends Closed {
  lifted: DecisionRef;
}

/** A part of a unit that went to others while it lives on (tách). */
export interface SpunOff extends DecisionRef {
  to: string[];
}

/** The fields in which a misprint may be put right without a decision (đính chính). */
export const CORRECTABLE_FIELDS = ['name', 'shortName', 'legacyCodes', 'address'] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** A misprint that was put right; the true value stands in the field. */
export interface Correction {
  field: CorrectableField;
  /** What stood there before; absent where nothing did. */
  was?: string | string[];
  /** The dispatch or paper it was put right by. */
  by?: string;
  on: IsoDate;
  reason: string;
}

/** Contact data that held until a day; a field is null where there was none. */
export interface ChangedContact extends Partial<Record<ContactField, string | null>> {
  until: IsoDate;
}

/** What another register calls a unit: its administrative-unit code, its tax code. */
export interface Identifier {
  scheme: string;
  value: string;
}

/** That somebody found the data of a unit right on a day. */
export interface Verified {
  on: IsoDate;
  by: string;
}

export interface Unit extends Partial<Record<ContactField, string>> {
  code: string;
  name: string;
  shortName?: string;
  /** One of the words in the settings' `types`. */
  type?: string;
  identifiers?: Identifier[];
  /** "Mã định danh đã cấp": QCVN 102:2016 form or any earlier one. */
  legacyCodes?: string[];
  /** From old to new. */
  changedContacts?: ChangedContact[];
  /** The last yearly review (rà soát): who found all of this right, and when. */
  verified?: Verified;
  granted: Granted;
  formerNames?: FormerName[];
  closed?: Closed;
  /** From old to new. */
  formerClosings?: FormerClosing[];
  spunOff?: SpunOff[];
  corrections?: Correction[];
}

export const UNIT_KEYS = [
  'code',
  'name',
  'shortName',
  'type',
  'identifiers',
  'legacyCodes',
  ...CONTACT_FIELDS,
  'changedContacts',
  'verified',
  'granted',
  'formerNames',
  'closed',
  'formerClosings',
  'spunOff',
  'corrections',
] as const satisfies readonly (keyof Unit)[];

/** Status of a unit at a date; derived, never stored. */
export type Status = (typeof STATUSES)[number];
export const STATUSES = ['draft', 'upcoming', 'active', 'closed', 'annulled', 'revoked'] as const;
