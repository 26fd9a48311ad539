import { ancestorAt, levelOf, parentOf, rootOf } from '../core/code/code.js';
import { closingsOf } from '../core/registry/closings.js';
import { withContactsAt } from '../core/registry/contacts.js';
import { type DecisionEffects, effectsOf } from '../core/registry/decision-effects.js';
import { sourcesOf } from '../core/registry/lineage.js';
import { namesAbove } from '../core/registry/placed-name.js';
import { effectiveOf, effectiveOfDecision, type Registry, untilOf } from '../core/registry/registry.js';
import { neverBegan } from '../core/registry/timeline.js';
import type { Closed, ClosingReason, Decision, FormerClosing, IsoDate, SpunOff, Unit } from '../core/registry/types.js';
import { type AnnexView, viewOfDecision } from './annex-view.js';
import { isNeverBorne, isNeverClosed } from './prevented.js';
import { oneLine } from './table-model.js';

/** Kinds of change, in the order in which they are told. */
export const ANNEX_CHANGE_KINDS = ['granted', 'renamed', 'replaced', 'closed', 'restored', 'parted'] as const;
export type AnnexChangeKind = (typeof ANNEX_CHANGE_KINDS)[number];

/** The annexes of an amendment, in their order: one for each kind of change, but that what was granted in error stands apart. */
export const CHANGE_ANNEXES = ['granted', 'renamed', 'replaced', 'closed', 'annulled', 'restored', 'parted'] as const;
export type ChangeAnnex = (typeof CHANGE_ANNEXES)[number];

/** The annex that a change stands in. */
export function annexOfChange({ kind, reason }: Pick<AnnexChange, 'kind' | 'reason'>): ChangeAnnex {
  return kind === 'closed' && reason === 'annulled' ? 'annulled' : kind;
}

/** A unit before or after a change; `part` where it takes over only a part of what was closed. */
export interface ChangedUnit {
  code: string;
  name: string;
  part: boolean;
}

/** The same with the names of those it is under, the agency of level 2 first: what a paper says where no heading does. */
export interface PlacedUnit extends ChangedUnit {
  above: readonly string[];
}

/**
 * One thing a decision does. `granted`: `before` holds the units the new one came from, closed, parted or founded again,
 * often none; `renamed`: the same code on both sides; `replaced`: the same body under a new code; `closed`: `after` holds
 * whoever took over; `restored`: a code whose closing the decision revokes; `parted`: a part of the unit went to `after`,
 * bodies that have no line of a grant which says so.
 */
export interface AnnexChange {
  kind: AnnexChangeKind;
  /** The unit whose line this is: the new one of a grant, else the old one. */
  unit: Unit;
  level: number;
  /** Who the unit is under, the agency of level 2 first; empty for one of level 1 or 2, whose names say who they are. */
  above: ChangedUnit[];
  before: PlacedUnit[];
  after: PlacedUnit[];
  /** Who the body is right under with its new code, where it is replaced by one. */
  under: PlacedUnit[];
  /** True where that is another body than before; the same under a new code is no other. */
  isMoved: boolean;
  /** Why a code was closed, also one that is restored; null for grants, new names and parts. */
  reason: ClosingReason | null;
  effective: IsoDate | null;
  /** The same where the decision's own day does not cover it, so that its text has to say it. */
  ownDate: IsoDate | null;
  /** The code was never in force: its grant is taken back before its day. */
  isUnbegun?: true;
  /** A name comes back because the decision that changed it is revoked. */
  isBack?: true;
}

/** The name of a body, with its code where others are called alike. */
export function bodyCalled({ name, code, above }: PlacedUnit): string {
  return levelOf(code) === 2 && above.length > 0 ? `${oneLine(name)} (${code})` : oneLine(name);
}

/** What a grant comes from: bodies that went into it, and codes that the same body bore before it was closed. */
export function originsOf({ unit, before }: Pick<AnnexChange, 'unit' | 'before'>): {
  from: PlacedUnit[];
  again: PlacedUnit[];
} {
  const isAgain = ({ code }: PlacedUnit): boolean => unit.granted.reestablishes?.includes(code) === true;
  return { from: before.filter((each) => !isAgain(each)), again: before.filter(isAgain) };
}

/** The lines of one decision, with the names that its own day knows. */
class Lines {
  private readonly view: AnnexView;

  constructor(
    private readonly registry: Registry,
    private readonly decision: Decision,
    private readonly effects: DecisionEffects,
    today: IsoDate,
  ) {
    this.view = viewOfDecision(registry, decision, today);
  }

  grant(unit: Unit): AnnexChange {
    // also those whose closings were lifted since: the decision closed them
    const before = this.effects.closed.flatMap(({ unit: { code }, successors }) =>
      successors.filter((successor) => successor.code === unit.code).map(({ part }) => this.side(code, part)),
    );
    const parted = sourcesOf(this.registry, unit.code)
      .filter(({ spinOff }) => spinOff.decision === this.decision.id && this.isFoundedBy(unit, spinOff))
      .map((source) => this.side(source.unit.code, true));
    const again = (unit.granted.reestablishes ?? []).map((code) => this.side(code));
    const effective = effectiveOf(this.registry, unit.granted) ?? null;
    const origins = [...before, ...parted, ...again];
    return this.dated({ ...this.line('granted', unit), before: origins, after: [this.side(unit.code)], effective });
  }

  rename({ unit, from, to }: DecisionEffects['renamed'][number]): AnnexChange {
    const before = [{ ...this.side(unit.code), name: from }];
    const after = [{ ...this.side(unit.code), name: to }];
    const former = unit.formerNames?.find(({ decision }) => decision === this.decision.id);
    const effective = (former && untilOf(this.registry, former)) ?? null;
    const isBack = unit.formerNames?.some(
      ({ decision, name }) => name === to && this.decision.revokes?.includes(decision) === true,
    );
    const back = isBack === true ? { isBack } : {};
    return this.dated({ ...this.line('renamed', unit), before, after, effective, ...back });
  }

  /** The closing of a unit, under the name it bore when the decision came. */
  closing(
    { unit, reason, successors, closing }: DecisionEffects['closed'][number],
    name: string | undefined,
  ): AnnexChange {
    const old = this.side(unit.code);
    const isUnbegun = reason === 'revoked' && neverBegan(this.registry, unit);
    const under = reason === 'replaced' ? this.bodiesOver(successors) : [];
    return this.dated({
      ...this.line(reason === 'replaced' ? 'replaced' : 'closed', unit),
      before: [{ ...old, name: name ?? old.name }],
      after: successors.map(({ code, part }) => this.side(code, part)),
      under,
      isMoved: under.some((body) => this.isOtherBody(parentOf(unit.code), body)),
      reason,
      // a grant that is taken back before its day goes with the decision that takes it back
      effective: (isUnbegun ? effectiveOfDecision(this.decision) : effectiveOf(this.registry, closing)) ?? null,
      ...(isUnbegun ? { isUnbegun } : {}),
    });
  }

  /** A code that comes back because its closing is revoked. */
  restored({ unit, closing }: DecisionEffects['lifted'][number]): AnnexChange {
    const effective = effectiveOf(this.registry, closing.lifted) ?? null;
    const { reason } = closing;
    const side = this.side(unit.code);
    return this.dated({ ...this.line('restored', unit), before: [side], after: [side], reason, effective });
  }

  /** True where the line of a grant says of a part that it went there: of what was founded by it, on the same day. */
  isFoundedBy({ granted }: Unit, spinOff: SpunOff): boolean {
    const isSameDay = effectiveOf(this.registry, granted) === effectiveOf(this.registry, spinOff);
    return granted.decision === spinOff.decision && isSameDay;
  }

  /** A part that went to bodies of which no grant says so. */
  parted(
    { unit, spinOff }: DecisionEffects['spunOff'][number],
    to: readonly string[],
    name: string | undefined,
  ): AnnexChange {
    const own = this.side(unit.code);
    return this.dated({
      ...this.line('parted', unit),
      before: [{ ...own, name: name ?? own.name }],
      after: to.map((code) => this.side(code, true)),
      effective: effectiveOf(this.registry, spinOff) ?? null,
    });
  }

  /** Notes the day that the decision's own does not cover. */
  private dated(change: AnnexChange): AnnexChange {
    const { effective } = change;
    return effective === effectiveOfDecision(this.decision) ? change : { ...change, ownDate: effective };
  }

  private side(code: string, part = false): PlacedUnit {
    const above = namesAbove(this.registry, code, (unit) => this.view.nameOf(unit));
    return { code, part, name: this.nameOf(code), above };
  }

  private nameOf(code: string): string {
    const unit = this.registry.unit(code);
    return unit === undefined ? '' : this.view.nameOf(unit);
  }

  /** True for a body other than the one with a code: not one that goes on under the same name with a new code. */
  private isOtherBody(code: string | undefined, { code: next, name }: PlacedUnit): boolean {
    const unit = code === undefined ? undefined : this.registry.unit(code);
    if (unit === undefined || code === next) return false;
    const goesOn = ({ reason, successors = [] }: Closed | FormerClosing): boolean =>
      successors.includes(next) && (reason === 'replaced' || rootOf(next) === rootOf(unit.code));
    return name !== this.nameOf(unit.code) || !closingsOf(unit).some(goesOn);
  }

  private bodiesOver(units: readonly { code: string }[]): PlacedUnit[] {
    const codes = new Set(units.flatMap(({ code }) => parentOf(code) ?? []));
    return [...codes].map((code) => this.side(code));
  }

  private line(kind: AnnexChangeKind, unit: Unit): AnnexChange {
    const level = levelOf(unit.code);
    const above = Array.from({ length: Math.max(0, level - 2) }, (_, i) => ancestorAt(unit.code, i + 2));
    return {
      kind,
      above: above.flatMap((code) => (code === undefined ? [] : this.side(code))),
      unit: withContactsAt(unit, this.view.at),
      level,
      before: [],
      after: [],
      under: [],
      isMoved: false,
      reason: null,
      effective: null,
      ownDate: null,
    };
  }
}

/**
 * What a decision adds, changes and cancels, in the order of {@link ANNEX_CHANGE_KINDS} and of codes within each.
 * Derived from the units that name the decision; the registry stores no list of it. What it only keeps from happening is
 * not among them: nothing changes by that.
 */
export function changesOf(registry: Registry, decision: Decision, today: IsoDate): AnnexChange[] {
  const effects = effectsOf(registry, decision.id);
  const lines = new Lines(registry, decision, effects, today);
  const former = new Map(effects.renamed.map(({ unit, from }) => [unit.code, from]));
  const closings = effects.closed.map((closed) => lines.closing(closed, former.get(closed.unit.code)));
  // a body that only carries on under a new code is listed in the row of its old one
  const carriedOn = new Set(
    closings.flatMap(({ kind, after }) => (kind === 'replaced' ? after.map(({ code }) => code) : [])),
  );
  const gone = new Set(closings.map(({ unit }) => unit.code));
  const granted = effects.granted.filter(({ code }) => !carriedOn.has(code));
  const founded = new Map(granted.map((unit) => [unit.code, unit]));
  const parted = effects.spunOff.flatMap((each): AnnexChange[] => {
    const to = each.spinOff.to.filter((code) => {
      const unit = founded.get(code);
      return unit === undefined || !lines.isFoundedBy(unit, each.spinOff);
    });
    return to.length === 0 ? [] : [lines.parted(each, to, former.get(each.unit.code))];
  });
  return [
    ...granted.map((unit) => lines.grant(unit)),
    ...effects.renamed
      .filter(({ unit }) => !gone.has(unit.code) && !isNeverBorne(registry, decision, unit))
      .map((renamed) => lines.rename(renamed)),
    ...closings.filter(({ kind }) => kind === 'replaced'),
    ...closings.filter(({ kind }) => kind === 'closed'),
    ...effects.lifted.filter((each) => !isNeverClosed(registry, each)).map((lifted) => lines.restored(lifted)),
    ...parted,
  ];
}
