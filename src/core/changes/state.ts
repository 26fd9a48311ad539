import { Allocator } from '../code/allocate.js';
import { parentOf } from '../code/code.js';
import type { Args, DataPath } from '../finding.js';
import { effectiveOfDecision, isSigned, type Registry } from '../registry/registry.js';
import { standingClosing } from '../registry/timeline.js';
import type { Closed, Decision, DecisionRef, IsoDate, Unit } from '../registry/types.js';
import type { ChangeFault, ChangeFaultId } from './change-fault.js';

/** Everything outside the registry and the batch that decides what may be granted. */
export interface ApplyContext {
  today: IsoDate;
  /** True for a code that only the history still knows: it is never granted again. */
  spent: (code: string) => boolean;
  /** The commit or branch that reserves a code which the registry does not any more. */
  reservedIn?: (code: string) => string | undefined;
  /** Changes of the batch that could not be read, and are left out: what follows from that is no fault of its own. */
  unread?: Unread;
}

/** What is known of changes that could not be read. */
export interface Unread {
  /** Names they give by `as`. */
  names: ReadonlySet<string>;
  /** Codes they speak of. */
  codes: ReadonlySet<string>;
}

/** The registry while a batch is being applied to it. */
export class State {
  readonly faults: ChangeFault[] = [];
  readonly allocator: Allocator;
  readonly decision: Decision | undefined;
  /** Date from which the batch has effect; undefined for a draft that names none. */
  readonly effective: IsoDate | undefined;
  /** Codes by the names that the batch gives them. */
  readonly aliases = new Map<string, string>();
  /** Names that the batch gives, also where no code could be found for one. */
  readonly named: Set<string>;
  /** Where in the batch each unit was closed. */
  readonly closedAt = new Map<string, DataPath>();
  /** Where in the batch each new code is given; also of one that is not granted in the end, for a fault. */
  readonly grantedAt = new Map<string, DataPath>();
  /** Units that a faulty change was to close: that they are still open is no fault of its own. */
  readonly spared = new Set<string>();
  readonly #units: Map<string, Unit>;
  readonly #children = new Map<string, Set<string>>();
  readonly #postponed = new Map<string, () => void>();
  readonly #decisions = new Map<string, Decision>();

  constructor(
    readonly registry: Registry,
    readonly decisionId: string | undefined,
    private readonly ownEffective: IsoDate | undefined,
    readonly context: ApplyContext,
  ) {
    this.#units = new Map(registry.units);
    for (const code of this.#units.keys()) this.#addChild(code);
    this.named = new Set(context.unread?.names);
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

  /** A unit as it stands now. One that a change further down re-codes into being is made when first asked for. */
  unit(code: string): Unit | undefined {
    this.makePostponed(code);
    return this.#units.get(code);
  }

  put(unit: Unit): void {
    if (!this.#units.has(unit.code)) this.#addChild(unit.code);
    this.#units.set(unit.code, unit);
  }

  units(): IterableIterator<Unit> {
    return this.#units.values();
  }

  /** A decision as it stands now. */
  decisionOf(id: string): Decision | undefined {
    return this.#decisions.get(id) ?? this.registry.decision(id);
  }

  putDecision(decision: Decision): void {
    this.#decisions.set(decision.id, decision);
  }

  /** The decisions that the batch changed. */
  decisions(): IterableIterator<Decision> {
    return this.#decisions.values();
  }

  /** The closing under which a unit is closed for this batch; undefined for an open one. */
  closingOf(unit: Unit): Closed | undefined {
    return standingClosing(this.registry, unit, this.decisionId);
  }

  /** Leaves a re-coding for its turn, or for the first change that asks for the new code. */
  postpone(code: string, make: () => void): void {
    this.#postponed.set(code, make);
  }

  /** Makes the re-coding that gives a code, if it still waits. */
  makePostponed(code: string): void {
    const make = this.#postponed.get(code);
    this.#postponed.delete(code);
    make?.();
  }

  /** Children of a code that are open, in the order they came. */
  openChildren(code: string): Unit[] {
    return [...(this.#children.get(code) ?? [])].flatMap((child) => {
      const unit = this.#units.get(child);
      return unit !== undefined && this.closingOf(unit) === undefined ? [unit] : [];
    });
  }

  /** Open children of a code that were there before the batch: what `subtree` and `childrenOf` speak of. */
  earlierChildren(code: string): Unit[] {
    return this.openChildren(code).filter((unit) => !this.grantedAt.has(unit.code));
  }

  /** Every open descendant of a code that was there before the batch, a parent before its children. */
  earlierDescendants(code: string): Unit[] {
    return this.earlierChildren(code).flatMap((child) => [child, ...this.earlierDescendants(child.code)]);
  }

  /** True for a unit that a faulty change was about, so that nobody can say what would have become of it. */
  isSpared(code: string): boolean {
    const codes = this.context.unread?.codes;
    return this.spared.has(code) || codes?.has(code) === true || codes?.has(parentOf(code) ?? '') === true;
  }

  fault(id: ChangeFaultId, path: DataPath, args: Args = {}): undefined {
    // a way out that names others is one only where there are some
    const names = Object.values(args).some((value) => Array.isArray(value) && value.length > 0);
    const variant = names ? { variant: 'listed' } : {};
    this.faults.push({ rule: `change-${id}`, ...variant, severity: 'error', args, place: { file: '', path } });
    return undefined;
  }

  /** True while the decision of the batch binds nobody. */
  get isDraft(): boolean {
    return !isSigned(this.decision);
  }

  /** True where this batch binds, and the decision that granted a unit does not yet. */
  restsOnDraft(unit: Unit): boolean {
    return !this.isDraft && !isSigned(this.registry.decision(unit.granted.decision));
  }

  /** The decision and date a grant or closing of this batch carries. */
  basis(): DecisionRef {
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

  /** The code a text names, itself or that of an alias; undefined for an alias without one. */
  lookUp(ref: string): string | undefined {
    return ref.startsWith('$') ? this.aliases.get(ref.slice(1)) : ref;
  }

  /** The same, with a fault for an alias that the batch does not give (one that it gives but failed has its own). */
  codeOf(ref: string, path: DataPath): string | undefined {
    const code = this.lookUp(ref);
    if (code === undefined && !this.named.has(ref.slice(1))) this.fault('alias-unknown', path, { alias: ref });
    return code;
  }

  /** The open unit a text names; undefined (and a fault) where there is none. */
  openUnit(ref: string, path: DataPath): Unit | undefined {
    const code = this.codeOf(ref, path);
    if (code === undefined) return undefined;
    const unit = this.unit(code);
    // a code that was given in this batch and is not there has its fault where it was to be granted
    if (unit === undefined) return this.grantedAt.has(code) ? undefined : this.fault('code-unknown', path, { code });
    const closing = this.closingOf(unit);
    if (closing === undefined) return unit;
    const { decision, successors = [] } = closing;
    const again = this.closedAt.has(code);
    return this.fault(again ? 'closed-twice' : 'code-closed', path, { code, name: unit.name, decision, successors });
  }

  /** The open unit a text names, where this batch may close it; undefined (and a fault) where there is none. */
  unitToClose(ref: string, path: DataPath): Unit | undefined {
    const unit = this.openUnit(ref, path);
    if (unit === undefined || !this.grantedAt.has(unit.code)) return unit;
    return this.fault('closed-at-once', path, { code: unit.code, name: unit.name });
  }
}
