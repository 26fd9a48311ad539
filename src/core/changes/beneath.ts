import { levelOf, MAX_LEVEL, parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import type { Closed, IsoDate, Unit } from '../registry/types.js';
import { nextCode } from './new-code.js';
import { recode, sameGroup } from './recoding.js';
import type { State } from './state.js';

/** What becomes of the units beneath one that ends: they follow its heir under new codes, or end with it. */
export type ChildrenWay = 'move' | 'close';

/** A unit that a change ends, and what that change says of the open units beneath it. */
export interface Ending {
  unit: Unit;
  path: DataPath;
  /** The own date of the change. */
  effective: IsoDate | undefined;
  /** Whom those who have to say more choose between: nobody takes over, one does, several do. */
  asks: 'end' | 'heir' | 'heirs';
  /** Codes of those who take over. */
  heirs: readonly string[];
  /** Undefined where nothing is said, or one who takes over failed. */
  way?: ChildrenWay | undefined;
  /** Under which unit they go where they follow. */
  to?: string | undefined;
  /** How they end where they end with it. */
  closing: Omit<Closed, 'decision' | 'effective'>;
  /** True where somebody who takes over could not be found, which has its fault. */
  failed?: boolean;
}

/** A unit that is to get a new code, and where the batch says so. */
export interface Moved {
  unit: Unit;
  path: DataPath;
}

/** Most codes a message names. */
export const SHOWN = 5;

/** The first codes of many, as messages name them. */
export function firstOf(units: readonly Unit[]): { open: string[]; more: string } {
  return { open: units.slice(0, SHOWN).map(({ code }) => code), more: units.length > SHOWN ? ', …' : '' };
}

function addTouched(state: State, value: unknown, touched: Set<string>): void {
  if (typeof value === 'string') {
    for (let code = state.lookUp(value); code !== undefined && !touched.has(code); code = parentOf(code)) {
      if (state.registry.unit(code) === undefined) return;
      touched.add(code);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) addTouched(state, each, touched);
  }
}

/**
 * Notes every code that changes name, so that what stands beneath an ending unit is left to its own line. Batches in
 * which nothing with units beneath it ends are spared the look at all their texts.
 */
export function noteTouched(state: State, changes: readonly unknown[]): void {
  let touched: Set<string> | undefined;
  state.touched = () => {
    if (touched === undefined) {
      touched = new Set();
      addTouched(state, changes, touched);
    }
    return touched;
  };
}

/** Units that would come to lie below the last level are refused together, and left where they are. */
function haveLevels(state: State, moved: readonly Moved[], to: string): boolean {
  const deep = moved.flatMap(({ unit, path }) => {
    const shift = levelOf(to) + 1 - levelOf(unit.code);
    const all = [unit, ...state.earlierDescendants(unit.code)];
    return all.filter(({ code }) => levelOf(code) + shift > MAX_LEVEL).map((each) => ({ unit: each, path }));
  });
  const [first] = deep;
  if (first === undefined) return true;
  state.fault('children-deep', first.path, {
    parent: to,
    count: deep.length,
    ...firstOf(deep.map(({ unit }) => unit)),
  });
  return false;
}

/**
 * Gives units new codes under another, each with all that is beneath it: those that can keep their last group do, then
 * the others get the next free ones.
 */
export function moveUnits(state: State, moved: readonly Moved[], to: string): void {
  if (moved.length === 0) return;
  const spare = (units: readonly Moved[]): void => {
    for (const { unit } of units) state.spared.add(unit.code);
  };
  const heir = state.unit(to);
  if ((heir !== undefined && state.isClosed(heir)) || !haveLevels(state, moved, to)) {
    spare(moved);
    return;
  }
  const kept = new Map(moved.map(({ unit, path }) => [unit, sameGroup(state, unit.code, to, path)]));
  let isFull = false;
  for (const each of moved) {
    const code = kept.get(each.unit) ?? (isFull ? undefined : nextCode(state, to, each.path, each.unit.type));
    if (code === undefined) {
      // where one finds no code the others find none either
      isFull = true;
      spare([each]);
    } else moveUnit(state, each, code);
  }
}

function moveUnit(state: State, { unit, path }: Moved, code: string): void {
  recode(state, unit, code, path);
  endUnit(state, unit, path, { asks: 'heir', heirs: [code], way: 'move', to: code });
}

/** Closes units as the one above them was closed, each with all that is beneath it. */
function closeUnits(state: State, units: readonly Unit[], { path, asks, heirs, closing }: Ending): void {
  for (const unit of units) {
    state.close(unit, closing, path);
    endUnit(state, unit, path, { asks, heirs, way: 'close', closing });
  }
}

/**
 * Carries out what is said of the units beneath an ending one. Where a line names one of them this waits for the end, so
 * that it comes to the same wherever that line stands.
 */
function settle(state: State, ending: Ending, isLast: boolean): void {
  const { unit, way, to, path } = ending;
  if (way === undefined) return;
  const open = state.earlierChildren(unit.code);
  if (!isLast && open.some(({ code }) => state.touched().has(code))) return;
  const left = open.filter(({ code }) => !state.spared.has(code));
  if (ending.failed === true) {
    for (const each of left) state.spared.add(each.code);
    return;
  }
  const carryOut = (): void => {
    if (way === 'close') closeUnits(state, left, ending);
    else if (to !== undefined)
      moveUnits(
        state,
        left.map((each) => ({ unit: each, path })),
        to,
      );
  };
  const [, line] = path;
  state.during(ending.effective, carryOut, typeof line === 'number' ? line : undefined);
}

/**
 * Says what becomes of the units beneath one that was closed. Where no line of the batch names one of them they go at
 * once, so that lines below may speak of their new codes.
 */
export function endUnit(
  state: State,
  unit: Unit,
  path: DataPath,
  said: Omit<Ending, 'unit' | 'path' | 'effective' | 'closing'> & Partial<Pick<Ending, 'closing'>>,
): void {
  const ending = { closing: { reason: 'dissolved' as const }, ...said, unit, path, effective: state.ownEffective };
  state.endings.set(unit.code, ending);
  settle(state, ending, false);
}

/** Carries out, once every change is made, what is said of units beneath that no line moved or closed. */
export function settleBeneath(state: State): void {
  // what moves or ends now adds the endings of its own units beneath
  for (const ending of state.endings.values()) settle(state, ending, true);
}
