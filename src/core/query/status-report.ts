import { ancestorAt, levelOf, MAX_LEVEL, rootOf } from '../code/code.js';
import { type ChangeCounts, type CountedKind, changesMade, countChanges, noChanges } from '../registry/changes-made.js';
import { BASIC_FIELDS, type BasicField } from '../registry/contact-fields.js';
import { contactAt } from '../registry/contacts.js';
import { dayBefore, daysBetween } from '../registry/dates.js';
import { inOrderOfEffect } from '../registry/decision-order.js';
import { type Period, periodBefore, spansOf } from '../registry/periods.js';
import { effectiveOfDecision, isSigned, type Registry } from '../registry/registry.js';
import { inForceAt, nameAt } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import type { Named } from './list-entry.js';
import { namedAt } from './list-entry.js';
import { mappingsAt } from './mapping.js';
import type { Resolved } from './resolve.js';

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
  /** Days from its beginning to the end of the period, to today at the latest; null where the beginning is not on record. */
  days: number | null;
  overdue: boolean;
}

/** A signed decision, and what it changed in the period. */
export interface DecisionRow {
  id: string;
  number: string;
  title: string | null;
  /** The first day in the period from which it has effect. */
  effective: IsoDate | null;
  changes: ChangeCounts;
  /** The same by the days from which it has effect, where that is not the decision's own day alone. */
  days?: { effective: IsoDate; changes: ChangeCounts }[];
}

/** An earlier code, or a closed one, that leads to no code in force. */
export interface CodeWithoutNew {
  code: string;
  form: 'code' | 'legacy';
  /** Name of its last bearer. */
  name: string;
  decisions: string[];
}

/** The state of a registry at the end of a period, and what was changed in it by decisions in force. */
export interface StatusReport extends Period {
  units: number;
  levels: { level: number; start: number; end: number }[];
  changes: ChangeCounts;
  /** The period of the same length before it. */
  before: Period & { changes: ChangeCounts };
  /** Changes by month, or by year where that would be too many months; the first is that of `from`. */
  spans: { span: string; changes: ChangeCounts }[];
  decisions: DecisionRow[];
  agencies: AgencyRow[];
  missingContact: (Named & { missing: BasicField[] })[];
  withoutNew: CodeWithoutNew[];
  drafts: WaitingDraft[];
}

/** A change that a signed decision made to a unit, and the day from which it has effect. */
interface DatedChange {
  kind: CountedKind;
  decision: string;
  day: IsoDate;
}

function datedChanges(registry: Registry, unit: Unit): DatedChange[] {
  return changesMade(registry, unit).flatMap(({ kind, decision, effective }) =>
    effective !== undefined && isSigned(registry.decision(decision)) ? [{ kind, decision, day: effective }] : [],
  );
}

function isWithin({ from, to }: Period, day: IsoDate): boolean {
  return day >= from && day <= to;
}

function daysOf(made: readonly DatedChange[]): NonNullable<DecisionRow['days']> {
  const days = [...new Set(made.map(({ day }) => day))].sort();
  return days.map((day) => ({ effective: day, changes: countChanges(made.filter((each) => each.day === day)) }));
}

/** What signed decisions changed in a period, by kind. */
export function changesWithin(registry: Registry, period: Period): ChangeCounts {
  const made = [...registry.units.values()].flatMap((unit) => datedChanges(registry, unit));
  return countChanges(made.filter(({ day }) => isWithin(period, day)));
}

function decisionRows(registry: Registry, changes: readonly DatedChange[]): DecisionRow[] {
  const byDecision = new Map<string, DatedChange[]>();
  for (const change of changes) {
    const known = byDecision.get(change.decision);
    if (known === undefined) byDecision.set(change.decision, [change]);
    else known.push(change);
  }
  const decisions = [...byDecision.keys()].flatMap((id) => registry.decision(id) ?? []).sort(inOrderOfEffect);
  return decisions.map((decision): DecisionRow => {
    const { id, number = id, title = null } = decision;
    const own = effectiveOfDecision(decision) ?? null;
    const made = byDecision.get(id) ?? [];
    const days = daysOf(made);
    const effective = days[0]?.effective ?? own;
    return {
      ...{ id, number, title, effective, changes: countChanges(made) },
      ...(made.some(({ day }) => day !== own) ? { days } : {}),
    };
  });
}

/** What became of codes that nobody is to take over: never legally real, taken back, or not begun yet. */
const LEAD_NOWHERE_RIGHTLY: ReadonlySet<Resolved> = new Set(['annulled', 'revoked', 'upcoming']);

/** Codes that were given out by a date, earlier ones too, and lead nowhere: closed without anybody who took over. */
function codesWithoutNew(registry: Registry, at: IsoDate): CodeWithoutNew[] {
  return mappingsAt(registry, at).flatMap(({ from, form, result, current, decisions }): CodeWithoutNew[] => {
    if (form === 'derived' || current.length > 0 || LEAD_NOWHERE_RIGHTLY.has(result)) return [];
    const unit = registry.unit(from) ?? registry.unitsByLegacyCode(from)[0];
    return [
      { code: from, form, name: unit === undefined ? '' : nameAt(registry, unit, at), decisions: [...decisions] },
    ];
  });
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

function draftsWaiting(registry: Registry, { to }: Period, today: IsoDate, limit: number): WaitingDraft[] {
  // nobody has waited on a day that is to come
  const until = to < today ? to : today;
  const drafts = [...registry.decisions.values()].filter((decision) => !isSigned(decision));
  return drafts.flatMap(({ id, title, drafted }) => {
    if (drafted !== undefined && drafted > to) return [];
    const days = drafted === undefined ? null : Math.max(0, daysBetween(drafted, until));
    return [{ id, title: title ?? null, drafted: drafted ?? null, days, overdue: days !== null && days > limit }];
  });
}

/**
 * The state of a registry at the end of a period: codes by level and agency, changes of the period by kind, decision and
 * month, beside those of the period before, units whose contact data is wanting, codes that lead nowhere, drafts still
 * waiting. Drafts change no figure.
 * @param today the last day to which a draft is counted to have waited, in a period that is not over
 * @param draftDays days after which a draft has waited too long
 */
export function statusReport(registry: Registry, period: Period, today: IsoDate, draftDays: number): StatusReport {
  const { from, to } = period;
  const before = periodBefore(period);
  const now: DatedChange[] = [];
  const agencies = new Map<string, AgencyRow>();
  const missingContact: StatusReport['missingContact'] = [];
  let units = 0;
  for (const unit of registry.units.values()) {
    const agency = ancestorAt(unit.code, 2) ?? rootOf(unit.code);
    const made = datedChanges(registry, unit);
    const own = made.filter(({ day }) => isWithin(period, day));
    now.push(...own);
    const inForce = inForceAt(registry, unit, to);
    if (!inForce && own.length === 0) continue;
    const row = agencies.get(agency) ?? {
      ...namedAt(registry, agency, to),
      units: 0,
      changes: noChanges(),
      missingContact: 0,
    };
    agencies.set(agency, row);
    for (const { kind } of own) row.changes[kind] += 1;
    if (!inForce) continue;
    units += 1;
    row.units += 1;
    const missing = BASIC_FIELDS.filter((field) => contactAt(unit, field, to) === undefined);
    if (missing.length === 0) continue;
    row.missingContact += 1;
    missingContact.push({ ...namedAt(registry, unit.code, to), missing });
  }
  const { spans, spanOf } = spansOf(period);
  return {
    from,
    to,
    units,
    levels: levelCounts(registry, period),
    changes: countChanges(now),
    before: { ...before, changes: changesWithin(registry, before) },
    spans: spans.map((span) => ({ span, changes: countChanges(now.filter(({ day }) => spanOf(day) === span)) })),
    decisions: decisionRows(registry, now),
    agencies: [...agencies.values()],
    missingContact,
    withoutNew: codesWithoutNew(registry, to),
    drafts: draftsWaiting(registry, period, today, draftDays),
  };
}
