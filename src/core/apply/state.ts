import { Allocator } from '../allocate.js';
import { parentOf } from '../code.js';
import type { Args, DataPath } from '../finding.js';
import { effectiveOfDecision, isSigned, type Registry } from '../registry.js';
import type { Closed, Decision, Granted, IsoDate, Unit } from '../types.js';

/** What may be wrong with a change; worded as `fault.<id>`. */
export type FaultId =
  | 'decision-missing'
  | 'decision-needed'
  | 'before-decision'
  | 'kind-count'
  | 'code-unknown'
  | 'code-closed'
  | 'alias-unknown'
  | 'alias-twice'
  | 'body-both'
  | 'body-neither'
  | 'body-nameless'
  | 'body-known'
  | 'code-form'
  | 'code-used'
  | 'code-history'
  | 'code-reserved'
  | 'code-width'
  | 'code-alphabet'
  | 'root-unknown'
  | 'parent-unknown'
  | 'parent-closed'
  | 'too-deep'
  | 'too-long'
  | 'no-level'
  | 'full'
  | 'nothing-changed'
  | 'replace-target'
  | 'replace-itself'
  | 'replace-inside'
  | 'heir-itself'
  | 'heir-twice'
  | 'whole-twice'
  | 'takes-nothing'
  | 'children-open'
  | 'close-level-one';

/** Something wrong with a batch: where in its data, and why. */
export interface Fault {
  id: FaultId;
  path: DataPath;
  args: Args;
}

/** Everything outside the registry and the batch that decides what may be granted. */
export interface ApplyContext {
  today: IsoDate;
  /** True for a code that only the history still knows. */
  spent?: (code: string) => boolean;
}

/** The registry while a batch is being applied to it. */
export class State {
  readonly faults: Fault[] = [];
  readonly allocator: Allocator;
  readonly decision: Decision | undefined;
  /** Date from which the batch has effect; undefined for a draft that names none. */
  readonly effective: IsoDate | undefined;
  readonly aliases = new Map<string, string>();
  /** Where in the batch a unit was closed, to point at when something is left open beneath it. */
  readonly closedAt = new Map<string, DataPath>();
  readonly #units: Map<string, Unit>;
  readonly #children = new Map<string, Set<string>>();

  constructor(
    readonly registry: Registry,
    readonly decisionId: string | undefined,
    private readonly ownEffective: IsoDate | undefined,
    readonly context: ApplyContext,
  ) {
    this.#units = new Map(registry.units);
    for (const code of this.#units.keys()) this.#addChild(code);
    this.allocator = new Allocator(registry, context.spent);
    this.decision = decisionId === undefined ? undefined : registry.decision(decisionId);
    this.effective = ownEffective ?? effectiveOfDecision(this.decision);
  }

  #addChild(code: string): void {
    const parent = parentOf(code) ?? '';
    const children = this.#children.get(parent);
    if (children === undefined) this.#children.set(parent, new Set([code]));
    else children.add(code);
  }

  unit(code: string): Unit | undefined {
    return this.#units.get(code);
  }

  put(unit: Unit): void {
    if (!this.#units.has(unit.code)) this.#addChild(unit.code);
    this.#units.set(unit.code, unit);
  }

  units(): IterableIterator<Unit> {
    return this.#units.values();
  }

  /** Units directly beneath a code that are not closed, in the order they came. */
  openChildren(code: string): Unit[] {
    return [...(this.#children.get(code) ?? [])].flatMap((child) => {
      const unit = this.unit(child);
      return unit !== undefined && unit.closed === undefined ? [unit] : [];
    });
  }

  /** Every open unit beneath a code, a parent before its children. */
  openBeneath(code: string): Unit[] {
    return this.openChildren(code).flatMap((child) => [child, ...this.openBeneath(child.code)]);
  }

  fault(id: FaultId, path: DataPath, args: Args = {}): undefined {
    this.faults.push({ id, path, args });
    return undefined;
  }

  /** True while the decision of the batch binds nobody. */
  get isDraft(): boolean {
    return !isSigned(this.decision);
  }

  /** The decision and date a grant or closing of this batch carries. */
  basis(): Granted {
    const decision = this.decisionId ?? '';
    const own = this.ownEffective;
    return own === undefined || own === effectiveOfDecision(this.decision)
      ? { decision }
      : { decision, effective: own };
  }

  close(unit: Unit, closing: Omit<Closed, 'decision' | 'effective'>, path: DataPath): void {
    const { reason, successors, partial } = closing;
    const closed: Closed = {
      ...this.basis(),
      reason,
      ...(successors?.length ? { successors } : {}),
      ...(partial?.length ? { partial } : {}),
    };
    this.put({ ...unit, closed });
    this.closedAt.set(unit.code, path);
  }

  /** The code a text names: itself, or that of an alias; undefined (and a fault) for an unknown alias. */
  codeOf(ref: string, path: DataPath): string | undefined {
    if (!ref.startsWith('$')) return ref;
    const code = this.aliases.get(ref.slice(1));
    return code ?? this.fault('alias-unknown', path, { alias: ref });
  }

  /** The open unit a text names; undefined (and a fault) where there is none. */
  openUnit(ref: string, path: DataPath): Unit | undefined {
    const code = this.codeOf(ref, path);
    if (code === undefined) return undefined;
    const unit = this.unit(code);
    if (unit === undefined) return this.fault('code-unknown', path, { code });
    if (unit.closed !== undefined) {
      const successors = unit.closed.successors ?? [];
      return this.fault('code-closed', path, { code, name: unit.name, decision: unit.closed.decision, successors });
    }
    return unit;
  }
}
