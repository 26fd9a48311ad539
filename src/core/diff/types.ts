import type { ClosingReason, IsoDate, Seal } from '../registry/types.js';

/** One field of a unit, a decision or the settings that changed; undefined where it was or is absent. */
export interface FieldChange {
  field: string;
  from: string | undefined;
  to: string | undefined;
}

/** A successor of a unit, or a predecessor; `part` when only a part was taken over. */
export interface Relative {
  code: string;
  name: string;
  part: boolean;
}

/** The name that follows one which is entered late. */
export interface NextName {
  name: string;
  decision: string;
  /** True where only a draft means to give it. */
  draft: boolean;
  /** The days from which the late name, and this one, are borne. */
  since: string | undefined;
  until: string | undefined;
}

/** When a change has effect. */
interface OwnDay {
  /** The day, where it is not the decision's own. */
  effective?: IsoDate;
}

/** What happened to one unit between two states of a registry. */
export type UnitChange =
  | ({
      kind: 'granted';
      code: string;
      name: string;
      decision: string;
      /** Units that handed over to it. */
      predecessors: Relative[];
      /** Closed codes whose body it founds again. */
      reestablishes?: Relative[];
    } & OwnDay)
  | ({
      kind: 'renamed';
      code: string;
      from: string;
      to: string;
      decision: string | undefined;
      /** What followed already, where the new name is not the last one: a renaming entered late, or before a draft's. */
      next: NextName | undefined;
      /** The draft that meant the same name and has nothing left to do. */
      displaced: string | undefined;
    } & OwnDay)
  | { kind: 'updated'; code: string; name: string; fields: FieldChange[] }
  | ({
      kind: ClosingReason;
      code: string;
      name: string;
      decision: string;
      successors: Relative[];
      /** The unit was closed before, and its closing reads otherwise now. */
      rewritten: boolean;
      /** The draft whose closing gives way to this signed one. */
      displaced: string | undefined;
    } & OwnDay)
  /** A part of it went to others, while it lives on. */
  | ({ kind: 'spunOff'; code: string; name: string; decision: string; successors: Relative[] } & OwnDay)
  /** Its closing by an earlier decision was revoked. */
  | { kind: 'lifted'; code: string; name: string; decision: string; closedBy: string }
  /** A part of it that had gone to others is its own again: the decision that parted it was revoked. */
  | {
      kind: 'spinOffRevoked';
      code: string;
      name: string;
      decision: string;
      partedBy: string;
      successors: Relative[];
    }
  /** A misprint was put right. */
  | {
      kind: 'corrected';
      code: string;
      name: string;
      field: string;
      from: string | undefined;
      to: string | undefined;
      by: string | undefined;
      on: string;
      reason: string;
    }
  | { kind: 'reopened'; code: string; name: string }
  | { kind: 'removed'; code: string; name: string };

export type UnitChangeKind = UnitChange['kind'];

/** A seal as changes show it. */
type SealShown = Pick<Seal, 'granted' | 'renamed' | 'closed' | 'other' | 'sha256'>;

/** What is binding once a decision is issued; `on` is the day it has effect from. */
export interface Binding {
  granted: { code: string; name: string; on: IsoDate | undefined }[];
  renamed: { code: string; from: string; to: string; on: IsoDate | undefined }[];
  closed: { code: string; name: string; reason: ClosingReason; successors: Relative[]; on: IsoDate | undefined }[];
  spunOff: { code: string; name: string; successors: Relative[]; on: IsoDate | undefined }[];
  lifted: { code: string; name: string; closedBy: string; on: IsoDate | undefined }[];
  spinOffRevoked: {
    code: string;
    name: string;
    partedBy: string;
    successors: Relative[];
    on: IsoDate | undefined;
  }[];
}

/** What happened to one decision. */
export type DecisionChange =
  | { kind: 'added'; id: string; number: string | undefined; title: string | undefined }
  | {
      kind: 'issued';
      id: string;
      draft: string | undefined;
      number: string;
      signed: string;
      /** The day it has effect from. */
      effective: string;
      binding: Binding;
    }
  | ({ kind: 'sealed'; id: string } & SealShown)
  /** A seal was opened and put on again; `was` is its hash before, `reasons` those that were put on record. */
  | ({ kind: 'resealed'; id: string; was: string; reasons: string[] } & SealShown)
  | { kind: 'edited'; id: string; fields: FieldChange[] }
  | { kind: 'removed'; id: string };

/** What changed between two states of a registry, as agencies and decisions and not as lines. */
export interface RegistryDiff {
  units: UnitChange[];
  decisions: DecisionChange[];
  /** What changed in registry.yaml. */
  settings: FieldChange[];
}
