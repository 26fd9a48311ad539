import type { Registry } from '../registry/registry.js';
import { UNIT_ENTRY_NAMES } from '../registry/unit-entries.js';
import { entriesTakingBack } from './revoked-entries.js';
import type { Taking } from './take-back.js';

/** What a draft does to take an earlier decision back is one thing: of what is taken out of it, all that belongs to it. */
function withWholeRevocations(registry: Registry, takings: readonly Taking[]): Taking[] {
  const all = [...takings];
  for (const draft of new Set(takings.map(({ decision }) => decision))) {
    for (const revoked of registry.decision(draft)?.revokes ?? []) {
      const entries = entriesTakingBack(registry, draft, revoked);
      const isTaken = (each: (typeof entries)[number]): boolean =>
        takings.some(
          ({ code, decision, kinds }) => decision === draft && code === each.code && kinds.includes(each.kind),
        );
      if (!entries.some(isTaken)) continue;
      const others = entries.filter((each) => !isTaken(each));
      all.push(...others.map(({ code, kind }) => ({ code, decision: draft, kinds: [kind] })));
    }
  }
  return all;
}

/** A re-coding is one thing in two halves: the code that ends and the one that follows it are taken out together. */
function withOtherHalves(registry: Registry, takings: readonly Taking[]): Taking[] {
  const all = [...takings];
  const add = (taking: Taking): void => {
    const isThere = all.some(
      ({ code, decision, kinds }) =>
        code === taking.code && decision === taking.decision && taking.kinds.every((kind) => kinds.includes(kind)),
    );
    if (!isThere) all.push(taking);
  };
  for (const { code, decision, kinds } of takings) {
    const unit = registry.unit(code);
    const { closed } = unit ?? {};
    const isRecoded = kinds.includes('closing') && closed?.decision === decision && closed.reason === 'replaced';
    for (const heir of isRecoded ? (closed.successors ?? []) : []) {
      if (registry.unit(heir)?.granted.decision === decision) add({ code: heir, decision, kinds: UNIT_ENTRY_NAMES });
    }
    if (!kinds.includes('grant') || unit?.granted.decision !== decision) continue;
    for (const { code: left } of registry.predecessorsOf(code)) {
      const before = registry.unit(left)?.closed;
      if (before?.decision === decision && before.reason === 'replaced')
        add({ code: left, decision, kinds: ['closing'] });
    }
  }
  return all;
}

/** Entries of decisions with everything that is one thing with them: a whole revocation, both halves of a re-coding. */
export function wholeTakings(registry: Registry, takings: readonly Taking[]): Taking[] {
  return withWholeRevocations(registry, withOtherHalves(registry, takings));
}
