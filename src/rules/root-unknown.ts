import { rootOf } from '../core/code/code.js';
import { unitRule } from '../core/rule.js';

/** Every level-1 code of the tree is declared in the settings. */
export const rootUnknown = unitRule('root-unknown', ({ tree, registry }) => {
  const { settings } = tree;
  return ({ unit }) => {
    if (settings === undefined || registry.rootSettings(unit.code) !== undefined) return undefined;
    const args = { root: rootOf(unit.code), code: unit.code, known: Object.keys(settings.roots) };
    return { args, path: ['code'] };
  };
});
