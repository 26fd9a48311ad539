import { regrantedCodes } from './code-regranted.js';
import { isBinding, movedDecisions, type SinceRule, sameBasis, sinceFinding, spotOf, unitEntries } from './context.js';

/** Decision and date of a grant under a signed decision stay as they are. */
export const grantChanged: SinceRule = (context) => {
  const { before, tree, since } = context;
  const moved = movedDecisions(context);
  const regranted = regrantedCodes(context);
  return [...unitEntries(tree).values()].flatMap((entry) => {
    const { code, granted } = entry.unit;
    const was = before.unit(code);
    if (was === undefined || regranted.has(code) || !isBinding(before, was.granted.decision)) return [];
    if (sameBasis(before, moved, was.granted, granted)) return [];
    const args = { code, decision: was.granted.decision, since };
    return [sinceFinding('since-grant-changed', spotOf(entry, 'granted'), code, args)];
  });
};
