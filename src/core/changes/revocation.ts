import { parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import { leavingName, nameOfIndex } from '../registry/corrections.js';
import { effectiveOf, isSigned, untilOf } from '../registry/registry.js';
import { isRevokedAt } from '../registry/revocations.js';
import { carriedShortNames, shortNameOfIndex, shortNamesOf, withShortNames } from '../registry/short-names.js';
import type { Closed, DecisionRef, FormerClosing, FormerName, IsoDate, Unit } from '../registry/types.js';
import type { State } from './state.js';

/** Something that a later decision did and that rests on what is to be revoked. */
export interface Resting {
  code: string;
  decision: string;
}

/** The last days there are: no date of a registry lies behind them. */
const EVER: IsoDate = '9999-12-31';

/** What one decision did, looked at for taking it back. */
export class Revocation {
  constructor(
    private readonly state: State,
    private readonly id: string,
  ) {}

  /** True for a decision that is neither the one to be revoked, nor revoked itself, nor a draft that is not this batch's. */
  #counts(decision: string): boolean {
    const { registry, decisionId } = this.state;
    if (decision === this.id) return false;
    if (decision !== decisionId && !isSigned(registry.decision(decision))) return false;
    const own = decisionId === undefined ? undefined : this.state.decisionOf(decisionId);
    return own?.revokes?.includes(decision) !== true && !isRevokedAt(registry, decision, EVER);
  }

  /** Steps of a unit's names: where those of the decision end, and where what binds does. */
  #steps({ formerNames = [] }: Unit): { first: number; last: number; end: number } {
    const first = formerNames.findIndex(({ decision }) => decision === this.id);
    const last = formerNames.findLastIndex(({ decision }) => decision === this.id);
    const { registry, decisionId } = this.state;
    const drafted = formerNames.findIndex(
      ({ decision }, i) => i > last && decision !== decisionId && !isSigned(registry.decision(decision)),
    );
    return { first, last, end: drafted === -1 ? formerNames.length : drafted };
  }

  /** Everything that rests on what the decision did, by the decisions that did it. */
  resting(): Resting[] {
    const found: Resting[] = [];
    const add = (code: string, ...decisions: string[]): void => {
      for (const decision of decisions) {
        const isKnown = found.some((each) => each.code === code && each.decision === decision);
        if (this.#counts(decision) && !isKnown) found.push({ code, decision });
      }
    };
    const granted = new Set<string>();
    for (const unit of this.state.units()) if (unit.granted.decision === this.id) granted.add(unit.code);
    for (const unit of this.state.units()) {
      const { code } = unit;
      const closing = this.state.closingOf(unit);
      const mine = granted.has(code);
      const { first, last } = this.#steps(unit);
      if (mine) this.#restingOn(unit, add);
      // its codes went over to another unit already, where nothing tells them from that one's own without this closing
      if (mine && closing?.reason === 'replaced' && !found.some((each) => each.code === code)) {
        found.push({ code, decision: closing.decision });
      }
      if (mine || first !== -1) {
        add(code, ...(closing === undefined ? [] : [closing.decision]));
        this.#restingOnNames(unit, mine ? 0 : last + 1, add);
      }
      if (closing?.decision === this.id) this.#restingOnClosing(unit, add);
      if (closing?.successors?.some((each) => granted.has(each))) add(code, closing.decision);
      for (const { to, decision } of unit.spunOff ?? []) if (to.some((each) => granted.has(each))) add(code, decision);
    }
    return found;
  }

  /** What others did to a unit that the decision granted. */
  #restingOn({ code, spunOff = [] }: Unit, add: (code: string, ...decisions: string[]) => void): void {
    for (const child of this.state.openChildren(code)) add(child.code, child.granted.decision);
    add(code, ...spunOff.map(({ decision }) => decision));
  }

  /** Another name that was given since; one that was taken back again was none. */
  #restingOnNames(unit: Unit, from: number, add: (code: string, ...decisions: string[]) => void): void {
    const { end } = this.#steps(unit);
    if (nameOfIndex(unit, from) === nameOfIndex(unit, end)) return;
    add(unit.code, ...(unit.formerNames ?? []).slice(from, end).map(({ decision }) => decision));
  }

  /** What keeps a unit from coming back: its parent ended meanwhile, or its body was founded again. */
  #restingOnClosing({ code }: Unit, add: (code: string, ...decisions: string[]) => void): void {
    const above = this.state.unit(parentOf(code) ?? '');
    const closing = above && this.state.closingOf(above);
    if (above !== undefined && closing !== undefined) add(above.code, closing.decision);
    for (const unit of this.state.units()) {
      if (unit.granted.reestablishes?.includes(code)) add(unit.code, unit.granted.decision);
    }
  }

  /** The basis of what takes something back: from the day of the batch, but not before that thing had effect. */
  #basis(undone: IsoDate | undefined): DecisionRef {
    const { state } = this;
    // a draft that names no day is not issued before today: what would begin later ends on the day it would begin
    const day = state.effective ?? (state.isDraft ? state.context.today : undefined);
    return day !== undefined && undone !== undefined && undone > day
      ? { decision: state.decisionId ?? '', effective: undone }
      : state.basis();
  }

  /** Takes back what the decision did. @returns false where nothing of it was left to be taken back */
  apply(path: DataPath): boolean {
    const { state } = this;
    let isAny = false;
    // looked up anew one by one: the end of one unit may give earlier codes back that stood at another
    for (const code of [...state.units()].map((unit) => unit.code)) {
      const unit = state.unit(code);
      if (unit === undefined) continue;
      if (unit.granted.decision === this.id) {
        isAny ||= !state.isClosed(unit);
        this.#end(unit, path);
      } else {
        const named = this.#withNameBefore(unit);
        const open = this.#lifted(named);
        if (open === unit) continue;
        state.put(open);
        isAny = true;
      }
    }
    return isAny;
  }

  #end(unit: Unit, path: DataPath): void {
    const { state } = this;
    const { code, name, closed } = unit;
    if (state.isClosed(unit)) return;
    if (closed !== undefined && state.isDraft) {
      const { decision } = closed;
      state.fault('closing-drafted', path, { code, name, decision, draft: state.decisionId ?? '' });
    } else state.close(unit, { reason: 'revoked' }, path, this.#basis(effectiveOf(state.registry, unit.granted)));
  }

  /** A unit under the name it bore before; what a draft is to make of it stays after that. */
  #withNameBefore(unit: Unit): Unit {
    const { formerNames = [] } = unit;
    const { first, last, end } = this.#steps(unit);
    if (first === -1) return unit;
    const [before, now] = [nameOfIndex(unit, first), nameOfIndex(unit, end)];
    if (before === now) return unit;
    const until = formerNames.slice(0, end).map((each) => untilOf(this.state.registry, each) ?? '');
    const { decision, effective } = this.#basis(until.sort().at(-1) || undefined);
    const step: FormerName = { name: now, ...(effective === undefined ? {} : { until: effective }), decision };
    const isStep = end - 1 > last && formerNames[end - 1]?.decision === decision;
    const past = isStep ? formerNames.slice(0, end) : [...formerNames.slice(0, end), step];
    const [drafted, ...others] = formerNames.slice(end);
    const day = isStep || this.state.isDraft ? undefined : (effective ?? this.state.effective);
    const left = leavingName(this.state.registry, unit, day);
    const short = shortNameOfIndex(unit, first);
    const named = (next: Unit, others: readonly (string | undefined)[] = []): Unit =>
      withShortNames(next, [...carriedShortNames(unit, { ...next, formerNames: past }).slice(0, -1), short, ...others]);
    if (drafted === undefined) return named({ ...left, name: before, formerNames: past });
    // a draft that meant the same name has nothing left to do
    const isDone = (others[0]?.name ?? unit.name) === before;
    const rest = shortNamesOf(unit).slice(end + 1);
    const then = [...past, ...(isDone ? [] : [{ ...drafted, name: before }]), ...others];
    return named({ ...left, formerNames: then }, isDone ? rest.slice(1) : rest);
  }

  #lifted(unit: Unit): Unit {
    const { closed, ...open } = unit;
    const { formerClosings = [] } = unit;
    const lift = (closing: Closed): FormerClosing => {
      return { ...closing, lifted: this.#basis(effectiveOf(this.state.registry, closing)) };
    };
    if (closed?.decision === this.id) return { ...open, formerClosings: [...formerClosings, lift(closed)] };
    // a lifting that only another draft means gives way
    const isMeant = ({ decision, lifted }: FormerClosing): boolean =>
      decision === this.id && !this.state.counts(lifted.decision);
    if (!formerClosings.some(isMeant)) return unit;
    return { ...unit, formerClosings: formerClosings.map((each) => (isMeant(each) ? lift(each) : each)) };
  }
}

/** True where a decision may not yet revoke another one: that one is not signed by its day. */
export function isTooEarly(state: State, id: string): boolean {
  const decision = state.registry.decision(id);
  const days = [state.decision?.signed, state.effective];
  return days.some((day) => day !== undefined && decision?.signed !== undefined && day < decision.signed);
}
