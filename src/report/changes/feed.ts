import type { RegistryDiff, UnitChange } from '../../core/diff/index.js';
import { effectiveOfDecision, type Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import { oneLine, visible } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { type AtomEntry, feedName, feedTime } from '../atom.js';
import { kindsText, kindWord } from '../counts.js';
import { PLAIN } from '../paint.js';
import { changesSum, groupByKind } from './group.js';
import { decisionLine, fieldLine, unitLine } from './unit-lines.js';

/** Units that one entry names; more would be no news any more. */
const MOST_LINES = 200;

function decisionOf(change: UnitChange): string {
  return ('decision' in change ? change.decision : undefined) ?? '';
}

function linesOf(diff: RegistryDiff, messages: Messages): string[] {
  const changes = groupByKind(diff.units).flatMap(([kind, units]) => {
    const word = kindWord(kind, messages);
    return units.map((change) => `${word}: ${unitLine(change, messages, PLAIN)}`);
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

/**
 * Changes as entries of a feed, one a decision, the latest first; what changed without a decision stands in one of its
 * own.
 * @param registry the later state, which knows the decisions
 * @param part what tells this comparison from others, for the name of what changed without a decision
 * @param day the day of that
 */
export function feedEntries(
  diff: RegistryDiff,
  registry: Registry,
  messages: Messages,
  { part, day }: { part: string; day: IsoDate },
): AtomEntry[] {
  const own = new Map(diff.units.map((change) => [decisionOf(change), [] as UnitChange[]]));
  for (const change of diff.units) own.get(decisionOf(change))?.push(change);
  const decisions = new Map(diff.decisions.map((change) => [change.id, change]));
  const ids = [...new Set([...own.keys(), ...decisions.keys()])];
  if (diff.settings.length > 0 && !ids.includes('')) ids.push('');
  const all = ids.map((id): AtomEntry & { on: IsoDate } => {
    const decision = registry.decision(id);
    const change = decisions.get(id);
    const only: RegistryDiff = {
      units: own.get(id) ?? [],
      decisions: change === undefined ? [] : [change],
      settings: id === '' ? diff.settings : [],
    };
    const on = (id === '' ? undefined : effectiveOfDecision(decision)) ?? day;
    const number = decision?.number ?? id;
    const title = id === '' ? messages.t('feed.other') : [number, decision?.title].filter(Boolean).join(' – ');
    return {
      id: feedName(Object.keys(registry.settings.roots), `changes:${id === '' ? part : id}`),
      title: visible(oneLine(title)),
      updated: feedTime(on),
      on,
      summary: summaryOf(only, messages),
      lines: linesOf(only, messages),
    };
  });
  // a decision that did nothing yet is no news
  const entries = all.filter(({ lines }) => lines.length > 0);
  entries.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  return entries.map(({ on: _, ...entry }) => entry);
}
