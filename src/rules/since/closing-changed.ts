import type { Registry } from '../../core/registry/registry.js';
import type { Closed } from '../../core/registry/types.js';
import { regrantedCodes } from './code-regranted.js';
import { isBinding, movedDecisions, type SinceRule, sameBasis, sinceFinding, spotOf, unitEntries } from './context.js';

function sameCodes(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

function sameClosing(before: Registry, moved: ReadonlyMap<string, string>, was: Closed, is: Closed): boolean {
  return (
    was.reason === is.reason &&
    sameBasis(before, moved, was, is) &&
    sameCodes(was.successors, is.successors) &&
    sameCodes(was.partial, is.partial)
  );
}

/** A closing under a signed decision is neither taken back nor rewritten. */
export const closingChanged: SinceRule = (context) => {
  const { before, tree, since } = context;
  const moved = movedDecisions(context);
  const regranted = regrantedCodes(context);
  return [...unitEntries(tree).values()].flatMap((entry) => {
    const { code, closed } = entry.unit;
    const was = before.unit(code)?.closed;
    if (was === undefined || regranted.has(code) || !isBinding(before, was.decision)) return [];
    if (closed === undefined) {
      return [sinceFinding('since-closing-changed', spotOf(entry, 'code'), code, { code, since }, 'reopened')];
    }
    if (sameClosing(before, moved, was, closed)) return [];
    const args = { code, decision: was.decision, since };
    return [sinceFinding('since-closing-changed', spotOf(entry, 'closed'), code, args, 'rewritten')];
  });
};
