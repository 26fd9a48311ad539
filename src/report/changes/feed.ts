import { changeDays } from '../../core/diff/days-of.js';
import type { RegistryDiff, UnitChange } from '../../core/diff/index.js';
import { effectiveOfDecision, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { oneLine, visible } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { type AtomEntry, feedName, feedTime } from '../atom.js';
import { kindsText, kindWord } from '../counts.js';
import { PLAIN } from '../paint.js';
import { changesSum, groupByKind } from './group.js';
import { decisionLine, fieldLine, undatedLine } from './unit-lines.js';

/** Units that one entry names; more would be no news any more. */
const MOST_LINES = 200;

function decisionOf(change: UnitChange): string {
  return ('decision' in change ? change.decision : undefined) ?? '';
}

function linesOf(diff: RegistryDiff, messages: Messages): string[] {
  const changes = groupByKind(diff.units).flatMap(([kind, units]) => {
    const word = kindWord(kind, messages);
    return units.map((change) => `${word}: ${undatedLine(change, messages, PLAIN)}`);
  });
  const lines = [
    // that a decision is new says the entry itself
    ...diff.decisions.filter(({ kind }) => kind !== 'added').map((change) => decisionLine(change, messages)),
    ...diff.settings.map((field) => fieldLine(field, messages)),
    ...changes,
  ].map((line) => visible(oneLine(line)));
  const shown = lines.slice(0, MOST_LINES);
  return lines.length > shown.length
    ? [...shown, messages.t('plan.more', { count: lines.length - shown.length })]
    : shown;
}

/** What an entry comes to, in the words in which decisions are summed up everywhere. */
function summaryOf(diff: RegistryDiff, messages: Messages): string {
  const kinds = groupByKind(diff.units).map(([kind, units]) => [kind, units.length] as const);
  return kinds.length === 0 ? changesSum(diff, messages) : kindsText(kinds, messages);
}

/** The day on which something to come became news: that of its signing, at the latest today. */
export function newsDayOf(decision: Decision | undefined, today: IsoDate): IsoDate {
  const signed = decision?.signed ?? today;
  return signed < today ? signed : today;
}

/** A decision and a day on which something that it did has effect: what one entry tells. */
interface Told {
  id: string;
  on: IsoDate;
  diff: RegistryDiff;
}

/** The day of each change, as the decisions of a registry have it. */
function daysIn(diff: RegistryDiff, registry: Registry): Map<UnitChange, IsoDate> {
  const days = new Map<string, IsoDate>();
  for (const id of new Set(diff.units.map(decisionOf))) {
    for (const { kind, code, effective } of changeDays(registry, id)) days.set(`${id} ${kind} ${code}`, effective);
  }
  return new Map(
    diff.units.flatMap((change) => {
      const day = days.get(`${decisionOf(change)} ${change.kind} ${change.code}`);
      return day === undefined ? [] : [[change, day] as const];
    }),
  );
}

/** What each decision did, by the days from which that has effect; the decision itself is told on its own day. */
function byDecisionAndDay(
  diff: RegistryDiff,
  registry: Registry,
  day: IsoDate,
  days: ReadonlyMap<UnitChange, IsoDate> = daysIn(diff, registry),
): Told[] {
  const told = new Map<string, Told>();
  const at = (id: string, on: IsoDate): Told => {
    const key = `${id} ${on}`;
    const known = told.get(key) ?? { id, on, diff: { units: [], decisions: [], settings: [] } };
    told.set(key, known);
    return known;
  };
  const ownDay = (id: string): IsoDate => (id === '' ? undefined : effectiveOfDecision(registry.decision(id))) ?? day;
  for (const change of diff.units) {
    const id = decisionOf(change);
    at(id, days.get(change) ?? ownDay(id)).diff.units.push(change);
  }
  for (const change of diff.decisions) at(change.id, ownDay(change.id)).diff.decisions.push(change);
  if (diff.settings.length > 0) at('', day).diff.settings.push(...diff.settings);
  return [...told.values()];
}

/**
 * Changes as entries of a feed, one for each decision and day of effect, the latest first; what changed without a
 * decision stands in one of its own.
 * @param registry the later state, which knows the decisions
 * @param part what tells this comparison from others, for the name of what changed without a decision
 * @param day the day of that
 * @param days those of the changes, where they are known
 * @param today what has effect later is told as something to come, which is news since it was signed
 */
export function feedEntries(
  diff: RegistryDiff,
  registry: Registry,
  messages: Messages,
  {
    part,
    day,
    days,
    today,
  }: { part: string; day: IsoDate; days?: ReadonlyMap<UnitChange, IsoDate> | undefined; today: IsoDate },
): AtomEntry[] {
  const entries = byDecisionAndDay(diff, registry, day, days).map(
    ({ id, on, diff: only }): AtomEntry & { on: IsoDate } => {
      const decision = registry.decision(id);
      const number = decision?.number ?? id;
      const title = id === '' ? messages.t('feed.other') : [number, decision?.title].filter(Boolean).join(' – ');
      // the entry of a decision's own day keeps the name that it always had
      const counts = summaryOf(only, messages);
      const isOwn = id === '' || on === (effectiveOfDecision(decision) ?? day);
      return {
        id: feedName(Object.keys(registry.settings.roots), `changes:${id === '' ? part : id}${isOwn ? '' : `:${on}`}`),
        title: visible(oneLine(title)),
        updated: feedTime(on > today ? newsDayOf(decision, today) : on),
        on,
        summary: on > today ? messages.t('site.feed.upcoming', { day: on, counts }) : counts,
        lines: linesOf(only, messages),
      };
    },
  );
  // a decision that did nothing yet is no news
  return entries
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
    .map(({ on: _, ...entry }) => entry);
}
