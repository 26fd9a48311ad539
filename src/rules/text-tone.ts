import type { RegistryFiles } from '../core/registry/registry-files.js';
import { SILENT } from '../core/rule.js';
import { foldTone } from '../core/text/fold.js';
import { toneStyle } from '../core/text/tone.js';
import { unitRule } from './definition.js';

interface Usage {
  old: number;
  new: number;
  /** The spelling first met in each style. */
  spelling: { old: string; new: string };
}

/** How often a registry writes each such syllable in either style. */
function usageOf(tree: RegistryFiles): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  // names of a whole country have a few hundred such syllables between them
  const known = new Map<string, Usage>();
  const entryOf = (syllable: string): Usage => {
    const key = foldTone(syllable);
    const entry = usage.get(key) ?? { old: 0, new: 0, spelling: { old: '', new: '' } };
    usage.set(key, entry);
    known.set(syllable, entry);
    return entry;
  };
  const count = (syllable: string, style: 'old' | 'new'): void => {
    const entry = known.get(syllable) ?? entryOf(syllable);
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
export const textTone = unitRule({
  id: 'text-tone',
  severity: 'warning',
  chapter: 'text',
  vi: {
    title: 'Đặt dấu hai kiểu',
    about: 'Cùng một tiếng trong một sổ nên đặt dấu một kiểu (Hòa hoặc Hoà).',
    message: '`{key}`: “{syllable}” đặt dấu khác với phần lớn sổ (“{usual}”).',
    hint: 'Chọn một kiểu cho cả sổ.',
  },
  en: {
    title: 'Tone marks placed two ways',
    about: 'One registry places the tone mark of a syllable one way (Hòa or Hoà).',
    message: '`{key}`: “{syllable}” has its tone mark elsewhere than most of the registry (“{usual}”).',
    hint: 'Choose one way for the whole registry.',
  },
  docs: {
    vi: 'Cùng một tiếng trong một sổ nên đặt dấu một kiểu: Hòa hoặc Hoà, Thủy hoặc Thuỷ. Chương trình nêu cách viết ít gặp hơn.',
    en: 'the tone mark of one syllable is placed two ways in one registry.',
    basis: 'quy ước của công cụ.',
    remedy: 'chọn một kiểu cho cả sổ; tên trong quyết định đã ký thì giữ như quyết định.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Ủy ban nhân dân quận Hòa Bình
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: ⟦Phường Hoà Bình⟧
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ tree }) => {
    const usage = usageOf(tree);
    const mixed = [...usage.values()].some((each) => each.old > 0 && each.new > 0);
    if (!mixed) return SILENT;
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
  },
});
