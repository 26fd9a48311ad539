import { sameValue } from '../../core/equal.js';
import { isSigned } from '../../core/registry/registry.js';
import { DECISION_KEYS, type Decision, type DecisionData } from '../../core/registry/types.js';
import { movedDecisions, type SinceRule, sinceFinding } from './context.js';

function changedKeys(was: Decision, is: Decision): (keyof DecisionData)[] {
  return DECISION_KEYS.filter((key) => !sameValue(was[key], is[key]));
}

/** A signed decision is neither edited nor removed nor filed under another name; a new decision changes it. */
export const decisionChanged: SinceRule = (context) => {
  const { before, tree, registry, since } = context;
  const moved = movedDecisions(context);
  return [...before.decisions.values()].flatMap((was) => {
    const { id } = was;
    const file = `decisions/${id}.yaml`;
    if (!isSigned(was) || tree.unreadable.has(file)) return [];
    const is = registry.decision(id);
    const now = moved.get(id);
    if (now !== undefined) {
      const spot = { file: `decisions/${now}.yaml`, path: ['number'] };
      return [sinceFinding('since-decision-changed', spot, id, { decision: id, now, since }, 'moved')];
    }
    if (is === undefined) {
      const spot = { file: 'registry.yaml', path: [] };
      return [sinceFinding('since-decision-changed', spot, id, { decision: id, since }, 'removed')];
    }
    const keys = changedKeys(was, is);
    const first = keys.find((key) => is[key] !== undefined);
    if (keys.length === 0) return [];
    const spot = { file, path: first === undefined ? [] : [first] };
    return [sinceFinding('since-decision-changed', spot, id, { decision: id, keys, since })];
  });
};
