import { ancestorAt, levelOf, MAX_LEVEL, rootOf } from '../code/code.js';
import { closingsOf, isLifted } from '../registry/closings.js';
import { BASIC_FIELDS, type BasicField } from '../registry/contact-fields.js';
import { contactAt } from '../registry/contacts.js';
import { dayBefore, daysBetween } from '../registry/dates.js';
import { effectiveOf, isSigned, type Registry, untilOf } from '../registry/registry.js';
import { inForceAt } from '../registry/timeline.js';
import { CLOSING_REASONS, type DecisionRef, type IsoDate, type Unit } from '../registry/types.js';
import type { Named } from './list-entry.js';
import { namedAt } from './list-entry.js';

/** Kinds of change that a report counts. */
export const COUNTED_KINDS = ['granted', 'reestablished', 'renamed', 'spunOff', ...CLOSING_REASONS, 'lifted'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];
export type ChangeCounts = Record<CountedKind, number>;

/** First and last day of a report, both counted. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** A level-2 agency with all its descendants, or a level-1 unit alone. */
export interface AgencyRow extends Named {
  /** Codes in force at the end. */
  units: number;
  changes: ChangeCounts;
  /** Units in force at the end that lack some of the expected contact data. */
  missingContact: number;
}

/** A decision still to be signed. */
export interface WaitingDraft {
  id: string;
  title: string | null;
  drafted: IsoDate | null;
  /** Days from its beginning to the end of the period; null where the beginning is not on record. */
  days: number | null;
  overdue: boolean;
}

/** The state of a registry at the end of a period, and what was changed in it by decisions in force. */
export interface StatusReport extends Period {
  units: number;
  levels: { level: number; start: number; end: number }[];
  changes: ChangeCounts;
  agencies: AgencyRow[];
  missingContact: (Named & { missing: BasicField[] })[];
  drafts: WaitingDraft[];
}

function noChanges(): ChangeCounts {
  return Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, 0])) as ChangeCounts;
}

/** Kinds of change that signed decisions made to a unit in a period, one for each time. */
function changesOf(registry: Registry, unit: Unit, { from, to }: Period): CountedKind[] {
  const counts = (decision: string, day: IsoDate | undefined): boolean =>
    day !== undefined && day >= from && day <= to && isSigned(registry.decision(decision));
  const kinds: CountedKind[] = [];
  const { granted, formerNames = [], spunOff = [] } = unit;
  const happened = (ref: DecisionRef): boolean => counts(ref.decision, effectiveOf(registry, ref));
  if (happened(granted)) kinds.push(granted.reestablishes === undefined ? 'granted' : 'reestablished');
  for (const former of formerNames) if (counts(former.decision, untilOf(registry, former))) kinds.push('renamed');
  for (const each of spunOff) if (happened(each)) kinds.push('spunOff');
  for (const closing of closingsOf(unit)) {
    if (happened(closing)) kinds.push(closing.reason);
    if (isLifted(closing) && happened(closing.lifted)) kinds.push('lifted');
  }
  return kinds;
}

function levelCounts(registry: Registry, { from, to }: Period): StatusReport['levels'] {
  const eve = dayBefore(from);
  const levels = Array.from({ length: MAX_LEVEL }, (_, i) => ({ level: i + 1, start: 0, end: 0 }));
  for (const unit of registry.units.values()) {
    const counts = levels[levelOf(unit.code) - 1];
    if (counts === undefined) continue;
    if (inForceAt(registry, unit, eve)) counts.start += 1;
    if (inForceAt(registry, unit, to)) counts.end += 1;
  }
  return levels;
}

function draftsWaiting(registry: Registry, to: IsoDate, limit: number): WaitingDraft[] {
  const drafts = [...registry.decisions.values()].filter((decision) => !isSigned(decision));
  return drafts.flatMap(({ id, title, drafted }) => {
    const days = drafted === undefined ? null : daysBetween(drafted, to);
    if (days !== null && days < 0) return [];
    return [{ id, title: title ?? null, drafted: drafted ?? null, days, overdue: days !== null && days > limit }];
  });
}

/**
 * The state of a registry at the end of a period: codes by level and agency, changes of the period by kind, units whose
 * contact data is wanting, drafts still waiting. Drafts change no figure.
 * @param draftDays days after which a draft has waited too long
 */
export function statusReport(registry: Registry, period: Period, draftDays: number): StatusReport {
  const { from, to } = period;
  const changes = noChanges();
  const agencies = new Map<string, AgencyRow>();
  const missingContact: StatusReport['missingContact'] = [];
  let units = 0;
  for (const unit of registry.units.values()) {
    const agency = ancestorAt(unit.code, 2) ?? rootOf(unit.code);
    const kinds = changesOf(registry, unit, period);
    const inForce = inForceAt(registry, unit, to);
    if (!inForce && kinds.length === 0) continue;
    const row = agencies.get(agency) ?? {
      ...namedAt(registry, agency, to),
      units: 0,
      changes: noChanges(),
      missingContact: 0,
    };
    agencies.set(agency, row);
    for (const kind of kinds) {
      changes[kind] += 1;
      row.changes[kind] += 1;
    }
    if (!inForce) continue;
    units += 1;
    row.units += 1;
    const missing = BASIC_FIELDS.filter((field) => contactAt(unit, field, to) === undefined);
    if (missing.length === 0) continue;
    row.missingContact += 1;
    missingContact.push({ ...namedAt(registry, unit.code, to), missing });
  }
  return {
    from,
    to,
    units,
    levels: levelCounts(registry, period),
    changes,
    agencies: [...agencies.values()],
    missingContact,
    drafts: draftsWaiting(registry, to, draftDays),
  };
}
