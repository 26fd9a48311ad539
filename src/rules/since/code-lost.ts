import { fileOf } from '../../core/code/code.js';
import { gapOf, isBinding, type SinceRule, sinceFinding } from './context.js';

/** A code that a binding decision granted stays in the registry for ever; a draft's may go. */
export const codeLost: SinceRule = ({ before, tree, registry, since }) =>
  [...before.units.values()].flatMap((unit) => {
    const { code, name } = unit;
    if (registry.unit(code) !== undefined || !isBinding(before, unit.granted.decision)) return [];
    // what cannot be read is not lost: its file has a finding of its own
    if (tree.unreadable.has(fileOf(code))) return [];
    return [sinceFinding('since-code-lost', gapOf(tree, code), code, { code, name, since })];
  });
