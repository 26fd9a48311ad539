import { isSigned, type Registry, untilOf } from '../registry/registry.js';
import type { FormerName, Unit } from '../registry/types.js';
import type { UnitChange } from './types.js';

/** One renaming: who did it, from which name to which. */
interface Renaming {
  former: FormerName;
  to: string;
}

function renamingsOf({ name, formerNames = [] }: Unit): Renaming[] {
  return formerNames.map((former, i) => ({ former, to: formerNames[i + 1]?.name ?? name }));
}

/** Renamings that came before others which were there already: entered late, or by a signed decision before a draft's. */
interface LateNames {
  changes: UnitChange[];
  /** The former names without them, as they were before. */
  rest: FormerName[];
}

/**
 * Finds the renamings that were put in their place among others. What a renaming leads to is what it did; from which name
 * it sets out follows from those before it.
 */
export function lateNames(
  registry: Registry,
  issued: ReadonlyMap<string, string>,
  before: Unit,
  after: Unit,
): LateNames {
  const idNow = (id: string): string => issued.get(id) ?? id;
  const known = renamingsOf(before).map(({ former, to }) => `${idNow(former.decision)} ${to}`);
  const all = renamingsOf(after);
  const isNew = all.map(({ former, to }) => {
    const at = known.indexOf(`${former.decision} ${to}`);
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  const last = isNew.lastIndexOf(false);
  const changes: UnitChange[] = [];
  const rest: FormerName[] = [];
  let from: string | undefined;
  all.forEach(({ former, to }, i) => {
    const next = all[i + 1];
    if (isNew[i] === true && i < last && next !== undefined) {
      const { code } = after;
      const draft = !isSigned(registry.decision(next.former.decision));
      const [since, until] = [untilOf(registry, former), draft ? undefined : untilOf(registry, next.former)];
      const following = { name: next.to, decision: next.former.decision, draft, since, until };
      const { name, decision } = former;
      changes.push({ kind: 'renamed', code, from: name, to, decision, next: following, displaced: undefined });
      from ??= former.name;
    } else {
      rest.push(from === undefined ? former : { ...former, name: from });
      from = undefined;
    }
  });
  const [was, is] = [before.formerNames?.at(-1), rest.at(-1)];
  const taken = before.name === after.name && isNew.at(-1) === true && was !== undefined && is?.name === was.name;
  if (taken && idNow(was.decision) !== is.decision) {
    const { code, name: to } = after;
    const { name, decision } = is;
    // no draft takes the place of another: its renaming was moved
    const displaced = isSigned(registry.decision(decision)) ? was.decision : undefined;
    changes.push({ kind: 'renamed', code, from: name, to, decision, next: undefined, displaced });
    rest.splice(-1, 1, was);
  }
  return { changes, rest };
}
