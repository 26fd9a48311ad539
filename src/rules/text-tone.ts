import type { RegistryFiles } from '../core/registry/registry-files.js';
import { unitRule } from '../core/rule.js';
import { foldTone } from '../core/text/fold.js';
import { toneStyle } from '../core/text/tone.js';

interface Usage {
  old: number;
  new: number;
  /** The spelling first met in each style. */
  spelling: { old: string; new: string };
}

/** How often a registry writes each such syllable in either style. */
function usageOf(tree: RegistryFiles): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  const count = (syllable: string, style: 'old' | 'new'): void => {
    const key = foldTone(syllable);
    let entry = usage.get(key);
    if (entry === undefined) {
      entry = { old: 0, new: 0, spelling: { old: '', new: '' } };
      usage.set(key, entry);
    }
    entry[style] += 1;
    entry.spelling[style] ||= syllable;
  };
  for (const { unit } of tree.units) {
    const styles = toneStyle(unit.name);
    for (const syllable of styles.old) count(syllable, 'old');
    for (const syllable of styles.new) count(syllable, 'new');
  }
  return usage;
}

/** One registry places tone marks one way: the rarer spelling of a syllable that is written both ways is named. */
export const textTone = unitRule('text-tone', ({ tree }) => {
  const usage = usageOf(tree);
  const mixed = [...usage.values()].some((each) => each.old > 0 && each.new > 0);
  if (!mixed) return () => undefined;
  return ({ unit }) => {
    const styles = toneStyle(unit.name);
    const find = (style: 'old' | 'new', other: 'old' | 'new') =>
      styles[style].flatMap((syllable) => {
        const counts = usage.get(foldTone(syllable));
        if (counts === undefined || counts[other] === 0) return [];
        // in a tie the older way, which decrees use, counts as the usual one
        const rarer = counts[style] < counts[other] || (counts[style] === counts[other] && style === 'new');
        const args = { key: 'name', syllable, usual: counts.spelling[other] };
        return rarer ? [{ args, path: ['name'] }] : [];
      });
    const found = [...find('old', 'new'), ...find('new', 'old')];
    return found.length === 0 ? undefined : found;
  };
});
