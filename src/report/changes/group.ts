import type { RegistryDiff, UnitChange, UnitChangeKind } from '../../core/diff/index.js';
import type { Messages } from '../../messages/index.js';
import { kindWord } from '../counts.js';

/** A kind of change as it is told: a body that is founded again is no new one. */
export type ToldKind = UnitChangeKind | 'reestablished';

/** Order in which kinds of change are shown: what is dangerous first, then what a reviewer looks for. */
const ORDER: readonly ToldKind[] = [
  'removed',
  'reopened',
  'corrected',
  'granted',
  'reestablished',
  'renamed',
  'replaced',
  'merged',
  'split',
  'dissolved',
  'annulled',
  'revoked',
  'lifted',
  'spinOffRevoked',
  'spunOff',
  'updated',
];

/** 1 for a unit of which nothing changed but that it was reviewed, so that these stand behind all others. */
function reviewedOnly(change: UnitChange): number {
  return change.kind === 'updated' && change.fields.every(({ field }) => field === 'verified') ? 1 : 0;
}

function toldKind(change: UnitChange): ToldKind {
  return change.kind === 'granted' && change.reestablishes !== undefined ? 'reestablished' : change.kind;
}

/** Unit changes by kind, in the order people read them; empty kinds are left out. */
export function groupByKind(units: readonly UnitChange[]): [ToldKind, UnitChange[]][] {
  return ORDER.flatMap((kind) => {
    const changes = units
      .filter((change) => toldKind(change) === kind)
      .sort((a, b) => reviewedOnly(a) - reviewedOnly(b));
    return changes.length === 0 ? [] : [[kind, changes] as [ToldKind, UnitChange[]]];
  });
}

/** The heading of a group: what happened, and how often. */
export function groupTitle(kind: ToldKind, count: number, messages: Messages): string {
  return messages.t('plan.group', { kind: kindWord(kind, messages), count });
}

/** How many codes a set of changes grants, replaces by others, closes without that, and otherwise changes. */
export function countChanges({ units }: RegistryDiff): {
  granted: number;
  replaced: number;
  closed: number;
  other: number;
} {
  const granted = units.filter(({ kind }) => kind === 'granted').length;
  const ended = units.filter((change) => 'rewritten' in change && !change.rewritten);
  const replaced = ended.filter(({ kind }) => kind === 'replaced').length;
  const closed = ended.length - replaced;
  return { granted, replaced, closed, other: units.length - granted - ended.length };
}

/** Codes among those that ended which were not closed: granted in error, or with a decision that was revoked. */
export function besideClosed({ units }: RegistryDiff): { annulled: number; revoked: number } {
  const count = (kind: 'annulled' | 'revoked') =>
    units.filter((change) => change.kind === kind && !change.rewritten).length;
  return { annulled: count('annulled'), revoked: count('revoked') };
}

/** What a sum is made of, in the order in which it is told. */
const SUMMED = ['granted', 'replaced', 'closed', 'annulled', 'revoked', 'other', 'files'] as const;

/** A sum in words, without its zeros. */
export function sumText(
  counts: Partial<Record<(typeof SUMMED)[number], number>>,
  { t }: Messages,
  wordClosed = (count: number) => t('sum.closed', { count }),
): string {
  const words = SUMMED.flatMap((key) => {
    const count = counts[key] ?? 0;
    if (count === 0) return [];
    return [key === 'closed' ? wordClosed(count) : t(`sum.${key}`, { count })];
  });
  return words.length === 0 ? t('sum.nothing') : words.join(', ');
}

/** One line that sums a set of changes up; replaced codes are named where there are any. */
export function changesSum(diff: RegistryDiff, messages: Messages): string {
  const beside = besideClosed(diff);
  const counted = countChanges(diff);
  return sumText({ ...counted, closed: counted.closed - beside.annulled - beside.revoked, ...beside }, messages);
}

/** True where nothing changed at all. */
export function isUnchanged({ units, decisions, settings }: RegistryDiff): boolean {
  return units.length + decisions.length + settings.length === 0;
}
