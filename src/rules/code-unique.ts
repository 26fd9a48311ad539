import { unitRule } from '../core/rule.js';

/** A code names one body only (QĐ 20/2020/QĐ-TTg, Điều 3.1); the first in reading order keeps it. */
export const codeUnique = unitRule('code-unique', ({ tree, registry }) => {
  const seen = new Set<string>();
  return ({ unit }) => {
    if (!seen.has(unit.code)) {
      seen.add(unit.code);
      return undefined;
    }
    const first = tree.units.find((entry) => entry.unit.code === unit.code);
    const args = { code: unit.code, name: registry.unit(unit.code)?.name ?? '', other: first?.file ?? '' };
    return { args, path: ['code'] };
  };
});
