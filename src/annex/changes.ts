import { levelOf } from '../core/code.js';
import { effectiveOf, type Registry } from '../core/registry.js';
import type { ClosingReason, Decision, IsoDate, Unit } from '../core/types.js';
import { type View, viewOfDecision } from './view.js';

/** Kinds of change that a decision's annexes tell apart, in the order of the annexes. */
export const CHANGE_KINDS = ['granted', 'renamed', 'replaced', 'closed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A unit before or after a change; `part` where it takes over only a part of what was closed. */
export interface ChangedUnit {
  code: string;
  name: string;
  part: boolean;
}

/**
 * One thing a decision does. `granted`: `before` holds the closed units the new one came from, often none;
 * `renamed`: the same code on both sides; `replaced`: the same body under a new code; `closed`: `after` holds
 * whoever took over.
 */
export interface AnnexChange {
  kind: ChangeKind;
  /** The unit whose line this is: the new one of a grant, else the old one. */
  unit: Unit;
  level: number;
  before: ChangedUnit[];
  after: ChangedUnit[];
  /** Why a code was closed; null for grants and new names. */
  reason: ClosingReason | null;
  effective: IsoDate | null;
}

/** Name a unit bore until the decision renamed it. */
function nameBefore(unit: Unit, decision: Decision): string | undefined {
  return unit.formerNames?.find((former) => former.decision === decision.id)?.name;
}

class Collector {
  private readonly view: View;

  constructor(
    private readonly registry: Registry,
    private readonly decision: Decision,
    today: IsoDate,
  ) {
    this.view = viewOfDecision(registry, decision, today);
  }

  /** Everything the decision does to one unit. */
  *of(unit: Unit): Generator<AnnexChange> {
    const { decision } = this;
    if (unit.granted.decision === decision.id && !this.takesTheCodeOf(unit)) yield this.grant(unit);
    if (unit.closed?.decision === decision.id) yield this.closing(unit, unit.closed.reason);
    else if (nameBefore(unit, decision) !== undefined) yield this.rename(unit);
  }

  /** A unit that only carries on under a new code is told by the line of its old one. */
  private takesTheCodeOf(unit: Unit): boolean {
    return this.registry.predecessorsOf(unit.code).some(({ code }) => {
      const closed = this.registry.unit(code)?.closed;
      return closed?.decision === this.decision.id && closed.reason === 'replaced';
    });
  }

  private entry(code: string, part: boolean, name?: string): ChangedUnit {
    const unit = this.registry.unit(code);
    return { code, part, name: name ?? (unit === undefined ? '' : this.view.nameOf(unit)) };
  }

  private before(unit: Unit): ChangedUnit {
    return this.entry(unit.code, false, nameBefore(unit, this.decision));
  }

  private grant(unit: Unit): AnnexChange {
    const before = this.registry
      .predecessorsOf(unit.code)
      .filter(({ code }) => this.registry.unit(code)?.closed?.decision === this.decision.id)
      .map(({ code, part }) => this.entry(code, part));
    const after = [this.entry(unit.code, false)];
    return this.change('granted', unit, before, after, null, unit.granted);
  }

  private rename(unit: Unit): AnnexChange {
    const former = unit.formerNames?.find((each) => each.decision === this.decision.id);
    return {
      ...this.change('renamed', unit, [this.before(unit)], [this.entry(unit.code, false)], null, undefined),
      effective: former?.until ?? null,
    };
  }

  private closing(unit: Unit, reason: ClosingReason): AnnexChange {
    const kind = reason === 'replaced' ? 'replaced' : 'closed';
    const { successors = [], partial = [] } = unit.closed ?? {};
    const after = successors.map((code) => this.entry(code, partial.includes(code)));
    return this.change(kind, unit, [this.before(unit)], after, reason, unit.closed);
  }

  private change(
    kind: ChangeKind,
    unit: Unit,
    before: ChangedUnit[],
    after: ChangedUnit[],
    reason: ClosingReason | null,
    ref: { decision: string; effective?: IsoDate } | undefined,
  ): AnnexChange {
    const effective = (ref === undefined ? undefined : effectiveOf(this.registry, ref)) ?? null;
    return { kind, unit, level: levelOf(unit.code), before, after, reason, effective };
  }
}

/**
 * What a decision adds, changes and cancels, in the order of {@link CHANGE_KINDS} and of codes within each.
 * Derived from the units that name the decision; the registry stores no list of it.
 */
export function changesOf(registry: Registry, decision: Decision, today: IsoDate): AnnexChange[] {
  const collector = new Collector(registry, decision, today);
  const found = new Map<ChangeKind, AnnexChange[]>(CHANGE_KINDS.map((kind) => [kind, []]));
  for (const unit of registry.units.values()) {
    for (const change of collector.of(unit)) found.get(change.kind)?.push(change);
  }
  return [...found.values()].flat();
}
