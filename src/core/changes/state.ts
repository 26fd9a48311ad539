import { Allocator } from '../code/allocate.js';
import { parentOf } from '../code/code.js';
import { type CodeReading, readTypedCode } from '../code/read-code.js';
import type { DataPath } from '../finding.js';
import { closingFor, counts, isClosedFor, nameFor } from '../registry/binding.js';
import { effectiveOf, effectiveOfDecision, isSigned, type Registry } from '../registry/registry.js';
import type { Closed, Decision, DecisionRef, IsoDate, Unit } from '../registry/types.js';
import { codesToGiveBack, withoutCodes } from '../seal/given-back.js';
import type { ApplyContext } from './apply-context.js';
import type { Ending } from './beneath.js';
import { Children } from './children.js';
import { Places } from './places.js';
import { unknownCode } from './unknown-code.js';

/** The registry while a batch is being applied to it. */
export class State extends Places {
  readonly allocator: Allocator;
  readonly decision: Decision | undefined;
  /** Codes by the names that the batch gives them. */
  readonly aliases = new Map<string, string>();
  /** Names that the batch gives, also where no code could be found for one. */
  readonly named: Set<string>;
  /** Units that a faulty change was to close: that they are still open is no fault of its own. */
  readonly spared = new Set<string>();
  /** What becomes of the units beneath each one that a change ends. */
  readonly endings = new Map<string, Ending>();
  /** Codes that lines of the batch name, and all codes above them: what is beneath those waits for its own line. */
  touched: () => ReadonlySet<string> = () => new Set();
  #own: IsoDate | undefined;
  #making: number | undefined;
  #basis: DecisionRef;
  readonly #unreadCodes: ReadonlySet<string>;
  /** Units that the batch put in or changed. */
  readonly #units = new Map<string, Unit>();
  readonly #children = new Children(() => this.units());
  readonly #postponed = new Map<string, () => void>();
  readonly #decisions = new Map<string, Decision>();

  constructor(
    readonly registry: Registry,
    readonly decisionId: string | undefined,
    ownEffective: IsoDate | undefined,
    readonly context: ApplyContext,
  ) {
    super(context.door);
    [this.#own, this.#basis] = [ownEffective, { decision: decisionId ?? '' }];
    this.named = new Set(context.unread?.names);
    this.#unreadCodes = new Set([...(context.unread?.codes ?? [])].map((text) => this.lookUp(text) ?? text));
    this.allocator = new Allocator(registry, context.spent);
    this.decision = decisionId === undefined ? undefined : registry.decision(decisionId);
  }

  /** Date from which the change being made has effect; undefined for a draft that names none. */
  get effective(): IsoDate | undefined {
    return this.#own ?? effectiveOfDecision(this.decision);
  }

  /** The date that is given to the change being made, or to the batch. */
  get ownEffective(): IsoDate | undefined {
    return this.#own;
  }

  /** Does something as of a change's own date, and for the change at a place of the batch: by itself the one at work. */
  during<Result>(own: IsoDate | undefined, make: () => Result, making = this.#making): Result {
    const [ownBefore, makingBefore] = [this.#own, this.#making];
    this.#own = own;
    this.#making = making;
    try {
      return make();
    } finally {
      this.#own = ownBefore;
      this.#making = makingBefore;
    }
  }

  /** A unit as it stands now. One that a change further down re-codes into being is made when first asked for. */
  unit(code: string): Unit | undefined {
    this.makePostponed(code);
    return this.#at(code);
  }

  #at(code: string): Unit | undefined {
    return this.#units.get(code) ?? this.registry.unit(code);
  }

  put(unit: Unit): void {
    const was = this.#at(unit.code);
    if (was === undefined) this.#children.add(unit.code);
    if (this.#making !== undefined) this.note(this.#making, unit, was);
    this.#units.set(unit.code, unit);
  }

  /** All units: those that were there first, then those that came to be. */
  *units(): IterableIterator<Unit> {
    for (const unit of this.registry.units.values()) yield this.#units.get(unit.code) ?? unit;
    for (const unit of this.#units.values()) if (this.registry.unit(unit.code) === undefined) yield unit;
  }

  /** The registry that comes of it: nothing is put after that. */
  taken(): Registry {
    return this.registry.with({ units: this.#units, decisions: this.#decisions.values() });
  }

  /** A decision as it stands now. */
  decisionOf(id: string): Decision | undefined {
    return this.#decisions.get(id) ?? this.registry.decision(id);
  }

  putDecision(decision: Decision): void {
    this.#decisions.set(decision.id, decision);
  }

  /** The closing under which a unit is closed for this batch; undefined for an open one. */
  closingOf(unit: Unit): Closed | undefined {
    return closingFor(this.registry, unit, this.decisionId);
  }

  /** Leaves a re-coding for its turn, or for the first change that asks for the new code. */
  postpone(code: string, make: () => void): void {
    this.#postponed.set(code, this.during.bind(this, this.#own, make, this.#making));
  }

  /** Makes the re-coding that gives a code, if it still waits. */
  makePostponed(code: string): void {
    if (this.#postponed.size === 0) return;
    const make = this.#postponed.get(code);
    this.#postponed.delete(code);
    make?.();
  }

  /**
   * Children of a code that count for this batch and are open, in the order they came. Those of other drafts are nobody's
   * business; a child that a draft is to close is open for a signed decision, while drafts may rest on one another.
   */
  openChildren(code: string): Unit[] {
    return [...this.#children.of(code)].flatMap((child) => {
      const unit = this.#at(child);
      if (unit === undefined || this.isOthersDraft(unit)) return [];
      return this.isClosed(unit) || (this.isDraft && unit.closed !== undefined) ? [] : [unit];
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
    const codes = this.#unreadCodes;
    return this.spared.has(code) || codes.has(code) || codes.has(parentOf(code) ?? '');
  }

  /** True while the decision of the batch binds nobody. */
  get isDraft(): boolean {
    return !isSigned(this.decision);
  }

  /** True where what a decision did counts for this batch: it is signed, or the batch's own. */
  counts(decision: string): boolean {
    return counts(this.registry, decision, this.decisionId);
  }

  /** True where this batch binds, and the decision that granted a unit does not yet. */
  restsOnDraft(unit: Unit): boolean {
    return !this.isDraft && !isSigned(this.registry.decision(unit.granted.decision));
  }

  /** True for a unit that exists only in another draft. */
  isOthersDraft(unit: Unit): boolean {
    return !this.counts(unit.granted.decision);
  }

  /** True for a unit that is closed for this batch. */
  isClosed(unit: Unit): boolean {
    return this.closingOf(unit) !== undefined;
  }

  /** Units that handed over to one before the batch, by closings that count for it. */
  predecessorsOf(code: string): Unit[] {
    const from = this.registry.predecessorsOf(code).flatMap((each) => this.registry.unit(each.code) ?? []);
    return from.filter((unit) => this.isClosed(unit));
  }

  /** The day of something that a decision did, where this batch may compare it with its own: a draft's only with itself. */
  dayOf(ref: DecisionRef): IsoDate | undefined {
    const isComparable = this.isDraft ? ref.decision === this.decisionId : this.counts(ref.decision);
    return isComparable ? effectiveOf(this.registry, ref) : undefined;
  }

  /** The name of a unit for this batch: what other drafts would call it counts for nothing. */
  nameOf(unit: Unit): string {
    return nameFor(this.registry, unit, this.decisionId);
  }

  /** The decision and date a grant or closing of this batch carries: one for all that share them. */
  basis(): DecisionRef {
    const effective = this.#own === effectiveOfDecision(this.decision) ? undefined : this.#own;
    const { decision, effective: last } = this.#basis;
    if (last !== effective) this.#basis = effective === undefined ? { decision } : { decision, effective };
    return this.#basis;
  }

  close(
    unit: Unit,
    closing: Omit<Closed, 'decision' | 'effective'>,
    path: DataPath,
    basis: DecisionRef = this.basis(),
  ): void {
    const { reason, successors, partial } = closing;
    const closed: Closed = {
      ...basis,
      reason,
      ...(successors?.length ? { successors } : {}),
      ...(partial?.length ? { partial } : {}),
    };
    for (const { heir, codes } of codesToGiveBack(this.registry, unit)) {
      const unitNow = this.unit(heir);
      if (unitNow !== undefined) this.put(withoutCodes(unitNow, codes));
    }
    this.put({ ...unit, closed });
    this.closedAt.set(unit.code, path);
  }

  #read(ref: string): CodeReading {
    // nearly every text is a code of the registry as it stands
    return this.registry.unit(ref) === undefined ? readTypedCode(this.registry, ref) : { code: ref };
  }

  /** The code a text names, as commands read it, or that of an alias; undefined for an alias without one, or no code. */
  lookUp(ref: string): string | undefined {
    if (ref.startsWith('$')) return this.aliases.get(ref.slice(1));
    const reading = this.#read(ref);
    return 'code' in reading ? reading.code : undefined;
  }

  /**
   * The same, with a fault for a text that is no code or an earlier code of several units, and for an alias that the
   * batch does not give (one that it gives but failed has its own).
   */
  codeOf(ref: string, path: DataPath): string | undefined {
    if (ref.startsWith('$')) {
      const code = this.aliases.get(ref.slice(1));
      if (code === undefined && !this.named.has(ref.slice(1))) this.fault('alias-unknown', path, { alias: ref });
      return code;
    }
    const reading = this.#read(ref);
    if ('code' in reading) return reading.code;
    if ('ambiguous' in reading) return this.fault('code-ambiguous', path, { text: ref, codes: reading.ambiguous });
    const { suggestion } = reading;
    if (suggestion === undefined) return this.fault('code-form', path, { code: ref });
    return this.fault('code-form', path, { code: ref, near: [suggestion] });
  }

  /** The unit a text names that no signed decision has closed, nor this batch; undefined (and a fault) where there is none. */
  unitToCorrect(ref: string, path: DataPath): Unit | undefined {
    return this.#unit(ref, path, (unit) => this.closedAt.has(unit.code) || isClosedFor(this.registry, unit));
  }

  /** The open unit a text names; undefined (and a fault) where there is none. */
  openUnit(ref: string, path: DataPath): Unit | undefined {
    return this.#unit(ref, path, (unit) => this.isClosed(unit));
  }

  #unit(ref: string, path: DataPath, isClosed: (unit: Unit) => boolean): Unit | undefined {
    const code = this.codeOf(ref, path);
    if (code === undefined) return undefined;
    const unit = this.unit(code);
    // a code that was given in this batch and is not there has its fault where it was to be granted
    if (unit === undefined) return this.grantedAt.has(code) ? undefined : unknownCode(this, path, code);
    if (!isClosed(unit)) return unit;
    const { decision = '', successors = [] } = this.closingOf(unit) ?? closingFor(this.registry, unit) ?? {};
    const again = this.closedAt.has(code);
    const known = this.registry.decision(decision);
    if (!again && known !== undefined && !isSigned(known)) {
      return this.faultOf('code-closed', 'drafted', path, { code, name: unit.name, decision });
    }
    const args = { code, name: unit.name, decision: known?.number ?? decision, successors };
    return this.fault(again ? 'closed-twice' : 'code-closed', path, args);
  }

  /**
   * The open unit a text names, where this batch may close it; undefined (and a fault) where there is none. A unit has
   * room for one closing: a signed one takes the place of a draft's, but one draft does not take that of another.
   */
  unitToClose(ref: string, path: DataPath): Unit | undefined {
    const unit = this.openUnit(ref, path);
    if (unit === undefined) return undefined;
    const { code, name, closed } = unit;
    if (this.grantedAt.has(code)) return this.fault('closed-at-once', path, { code, name });
    if (closed === undefined || !this.isDraft) return unit;
    const { decision } = closed;
    return this.fault('closing-drafted', path, { code, name, decision, draft: this.decisionId ?? '' });
  }
}
