import { isDescendantOf, levelOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import type { Unit } from '../registry/types.js';
import { type ChildrenWay, endUnit, type Moved, moveUnits } from './beneath.js';
import type { State } from './state.js';

/** What a change says of the open units beneath those it hands over. */
export interface HandoverWords {
  /** They follow the one heir there is, or end with the old body. */
  children?: ChildrenWay;
  /** The heir that those go to which no line names; `true`: what is not handed over is known. */
  remainder?: true | string;
}

/** A body that takes over, with what its own entry says of the units beneath. */
export interface Heir {
  /** Undefined where it could not be found or granted, which has its fault. */
  unit: Unit | undefined;
  path: DataPath;
  /** Of the old bodies that it takes over: what becomes of the units beneath, or which of them go to it. */
  children?: ChildrenWay | readonly string[] | undefined;
  remainder?: true | string | undefined;
}

/** Words on the units beneath, and where they stand. */
interface Said {
  children: ChildrenWay | undefined;
  remainder: true | string | undefined;
  path: DataPath;
}

/** An old body and those that take it over, as one change has it. */
interface Takeover {
  unit: Unit;
  path: DataPath;
  heirs: Heir[];
  successors: string[];
  partial: string[];
  wholeOf: string | undefined;
}

function wordsOf({ children, remainder, path }: Heir): Said {
  return { children: typeof children === 'string' ? children : undefined, remainder, path };
}

function isRef(remainder: true | string | undefined): remainder is string {
  return typeof remainder === 'string';
}

/** What one change hands over, by the code of the old body. */
export class Handover {
  readonly #found = new Map<string, Takeover>();
  /** Words that name a body which does not take over. */
  readonly #wrong = new Set<Said>();

  constructor(private readonly state: State) {}

  /** A body names an old one it takes over: it becomes a successor, and a partial one when it takes only a part. */
  add(old: Unit, heir: Heir, part: boolean, path: DataPath): void {
    const code = old.code;
    let takeover = this.#found.get(code);
    if (takeover === undefined) {
      takeover = { unit: old, path, heirs: [], successors: [], partial: [], wholeOf: undefined };
      this.#found.set(code, takeover);
    }
    takeover.heirs.push(heir);
    const successor = heir.unit?.code;
    // a successor that failed has its fault; the old body counts as handed over
    if (successor === undefined) return;
    const args = { code, heir: successor };
    const { wholeOf, successors, partial } = takeover;
    if (successor === code) this.state.fault('heir-itself', path, args);
    else if (isDescendantOf(successor, code)) this.state.fault('heir-inside', path, args);
    else if (successors.includes(successor)) this.state.fault('heir-twice', path, args);
    else if (!part && wholeOf !== undefined) this.state.fault('whole-twice', path, { ...args, other: wholeOf });
    else if (part ? wholeOf !== undefined : partial.length > 0) {
      const [whole = '', other = ''] = part ? [wholeOf, successor] : [successor, partial[0]];
      this.state.fault('whole-and-part', path, { code, heir: whole, other });
    } else {
      successors.push(successor);
      if (part) partial.push(successor);
      else takeover.wholeOf = successor;
    }
  }

  /**
   * Closes what was handed over: `merged` with one successor, `split` with several; and says what becomes of the units
   * beneath.
   * @param words what the change says of all it hands over; what an heir's own entry says goes before
   */
  close(words: HandoverWords, path: DataPath): void {
    const common: Said = { children: words.children, remainder: words.remainder, path };
    this.#checkRemainder(common, [...this.#found.values()]);
    for (const takeover of this.#found.values()) {
      const { unit, path: at, successors, partial } = takeover;
      const reason = successors.length > 1 ? 'split' : 'merged';
      this.state.close(unit, { reason, successors, partial }, at);
      this.#checkLonePart(takeover, common);
    }
    this.#moveNamed();
    for (const takeover of this.#found.values()) this.#end(takeover, common);
  }

  /** The body that gets what no line names is one of those that take over. */
  #checkRemainder(said: Said, takeovers: readonly Takeover[]): void {
    const { children, remainder, path } = said;
    if (!isRef(remainder)) return;
    const at = [...path, 'remainder'];
    if (children === 'close') this.state.fault('remainder-close', at, { remainder });
    const code = this.state.codeOf(remainder, at);
    if (code !== undefined && takeovers.some(({ successors }) => successors.includes(code))) return;
    this.#wrong.add(said);
    if (code === undefined || takeovers.some(({ heirs }) => heirs.some(({ unit }) => unit === undefined))) return;
    const heirs = [...new Set(takeovers.flatMap(({ successors }) => successors))];
    this.state.fault('remainder-outside', at, { remainder, heirs });
  }

  #checkLonePart({ unit, path, heirs, successors, partial }: Takeover, { remainder }: Said): void {
    const [only, ...others] = successors;
    if (only === undefined || others.length > 0 || partial.length === 0 || heirs.length > 1) return;
    if (remainder === true || heirs.some((heir) => heir.remainder === true)) return;
    this.state.warn('part-alone', path, { code: unit.code, name: unit.name, heir: only });
  }

  /** Moves the units beneath that an heir's own entry names, those further down first. */
  #moveNamed(): void {
    const heirs = new Map<Heir, string[]>();
    for (const { unit, heirs: takers } of this.#found.values()) {
      for (const heir of takers) heirs.set(heir, [...(heirs.get(heir) ?? []), unit.code]);
    }
    const seen = new Set<string>();
    const named = [...heirs].map(([heir, olds]) => ({ to: heir.unit?.code, moved: this.#namedBy(heir, olds, seen) }));
    const levels = new Set(named.flatMap(({ moved }) => moved.map(({ unit }) => levelOf(unit.code))));
    for (const level of [...levels].sort((a, b) => b - a)) {
      for (const { to, moved } of named) {
        const here = moved.filter(({ unit }) => levelOf(unit.code) === level);
        if (to !== undefined) moveUnits(this.state, here, to);
        else for (const { unit } of here) this.state.spared.add(unit.code);
      }
    }
  }

  #namedBy({ children, path }: Heir, olds: readonly string[], seen: Set<string>): Moved[] {
    if (typeof children !== 'object') return [];
    return children.flatMap((ref, i) => {
      const at = [...path, 'children', i];
      const unit = this.state.unitToClose(ref, at);
      if (unit === undefined) return [];
      if (seen.has(unit.code)) {
        this.state.fault('child-twice', at, { code: unit.code });
        return [];
      }
      seen.add(unit.code);
      if (olds.some((old) => isDescendantOf(unit.code, old))) return [{ unit, path: at }];
      this.state.fault('child-outside', at, { code: unit.code, olds });
      return [];
    });
  }

  #end(takeover: Takeover, common: Said): void {
    const { unit, path, heirs, successors, partial } = takeover;
    const own = heirs.map(wordsOf).filter(({ children, remainder }) => children !== undefined || isRef(remainder));
    for (const said of own) this.#checkRemainder(said, [takeover]);
    const said = own.length > 0 ? own : [common];
    const ways = [...new Set(said.flatMap(({ children }) => children ?? []))];
    if (ways.length > 1) this.state.fault('children-both', said[1]?.path ?? path, { code: unit.code });
    const [to] = this.#remaindersOf(takeover, said);
    const isWrong = said.some((each) => this.#wrong.has(each));
    const isMany = heirs.length > 1;
    endUnit(this.state, unit, path, {
      asks: isMany ? 'heirs' : 'heir',
      heirs: successors,
      failed: successors.length < heirs.length || isWrong,
      // of several somebody has to say to whom they go
      way: to !== undefined || isWrong ? 'move' : isMany && ways[0] === 'move' ? undefined : ways[0],
      to: to ?? (isMany ? undefined : successors[0]),
      closing: { reason: successors.length > 1 ? 'split' : 'merged', successors, partial },
    });
  }

  /** The heir that is named for all that no line names; more than one is a fault. */
  #remaindersOf({ unit, successors }: Takeover, said: readonly Said[]): string[] {
    const named = said.flatMap(({ remainder, path }) => {
      const code = isRef(remainder) ? this.state.lookUp(remainder) : undefined;
      return code !== undefined && successors.includes(code) ? [{ code, path }] : [];
    });
    const [first] = named;
    const other = named.find(({ code }) => code !== first?.code);
    if (first !== undefined && other !== undefined) {
      const args = { code: unit.code, heir: first.code, other: other.code };
      this.state.fault('remainder-twice', [...other.path, 'remainder'], args);
    }
    return named.map(({ code }) => code);
  }
}
