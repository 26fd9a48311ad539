import type { Registry } from '../registry/registry.js';
import type { Decision, Seal } from '../registry/types.js';
import { type Entry, type EntryKind, entriesBy } from './entries.js';
import { SEAL_VERSION, sealText } from './text.js';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/** How many things of each sort a seal stands for. */
export type SealCounts = Pick<Seal, 'granted' | 'renamed' | 'closed' | 'other'>;

function isCounted(kind: EntryKind): kind is keyof SealCounts & EntryKind {
  return kind === 'granted' || kind === 'renamed' || kind === 'closed';
}

export function countEntries(entries: readonly Entry[]): SealCounts {
  const counts: SealCounts = { granted: 0, renamed: 0, closed: 0, other: 0 };
  for (const { kind } of entries) counts[isCounted(kind) ? kind : 'other'] += 1;
  return counts;
}

/** How much each decision of a registry did: what is shown of one is what its seal counts. */
export function countsIn(registry: Registry): ReadonlyMap<string, SealCounts> {
  const entries = entriesBy(registry, registry.decisions.keys());
  return new Map([...entries].map(([id, each]) => [id, countEntries(each)]));
}

/** The seal of a decision that did these things. */
export function sealOf(entries: readonly Entry[], digest: Digest): Seal {
  return { v: SEAL_VERSION, ...countEntries(entries), sha256: digest(sealText(entries)) };
}

/** True where a decision did exactly what its seal says. */
export function sealHolds(seal: Seal, entries: readonly Entry[], digest: Digest): boolean {
  const now = sealOf(entries, digest);
  return (Object.keys(now) as (keyof Seal)[]).every((key) => seal[key] === now[key]);
}

/** A decision that bears a seal. */
export type SealedDecision = Decision & { seal: Seal };

export function isSealed(decision: Decision | undefined): decision is SealedDecision {
  return decision?.seal !== undefined;
}

/** The decisions of a registry that bear a seal. */
export function sealedDecisions(registry: Registry): SealedDecision[] {
  return [...registry.decisions.values()].filter(isSealed);
}
