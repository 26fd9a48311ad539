import { levelOf } from '../code/code.js';
import { effectiveOf, isSigned, type Registry } from '../registry/registry.js';
import { inForceAt, isDecidedBy, isGrantedBy, nameAt, standingClosing, statusAt } from '../registry/timeline.js';
import type { IsoDate, Status, Unit } from '../registry/types.js';

/** What an unsigned decision is to do with a unit; `lifting`: open it again. */
export const PENDING = ['grant', 'closing', 'lifting'] as const;
export type Pending = (typeof PENDING)[number];

/** Where a unit stands at a date. */
export interface Standing {
  status: Status;
  /** The code is valid, whatever a draft may be about to do. */
  inForce: boolean;
  pending: Pending | null;
  /** Date at which a decision that was signed by the date closes a unit that is still in force. */
  closesOn: IsoDate | null;
  /** Date from which a unit that a decision signed by the date granted is in force, while that is to come. */
  opensOn: IsoDate | null;
}

/** A unit as lists show it: its name at the date asked for. */
export interface ListEntry extends Standing {
  code: string;
  name: string;
  level: number;
}

/** Code and name of another unit. */
export interface Named {
  code: string;
  name: string;
}

/** What an unsigned decision is to do with a unit; null where nothing is. */
export function pendingOf(registry: Registry, unit: Unit): Pending | null {
  if (!isSigned(registry.decision(unit.granted.decision))) return 'grant';
  if (unit.closed !== undefined) return isSigned(registry.decision(unit.closed.decision)) ? null : 'closing';
  return standingClosing(registry, unit) === undefined ? null : 'lifting';
}

/** Status of a unit at a date, with what is to come. */
export function standingOf(registry: Registry, unit: Unit, at: IsoDate): Standing {
  const pending = pendingOf(registry, unit);
  const inForce = inForceAt(registry, unit, at);
  const { closed } = unit;
  // what was signed after the day nobody knew on it
  const isToEnd = inForce && pending === null && closed !== undefined && isDecidedBy(registry, closed, at);
  const closesOn = isToEnd ? (effectiveOf(registry, closed) ?? null) : null;
  const status = statusAt(registry, unit, at);
  const isToCome = status === 'upcoming' && isGrantedBy(registry, unit, at);
  const opensOn = isToCome ? (effectiveOf(registry, unit.granted) ?? null) : null;
  return { status, inForce, pending, closesOn, opensOn };
}

/** A unit as lists show it at a date. */
export function entryOf(registry: Registry, unit: Unit, at: IsoDate): ListEntry {
  const { code } = unit;
  return { code, name: nameAt(registry, unit, at), level: levelOf(code), ...standingOf(registry, unit, at) };
}

/** A code with its unit's name at a date; the name of a code that is not in the registry is empty. */
export function namedAt(registry: Registry, code: string, at: IsoDate): Named {
  const unit = registry.unit(code);
  return { code, name: unit === undefined ? '' : nameAt(registry, unit, at) };
}
