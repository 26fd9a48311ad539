import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

/** The earlier codes of a unit that a binding decision granted stay its own. */
export const legacyChanged = sinceRule({
  id: 'since-legacy-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Sửa mã định danh đã cấp',
    about:
      'Mã định danh đã cấp trước đây (legacyCodes) của đơn vị đã cấp mã theo quyết định đã ký không được bỏ, sửa hay chuyển sang đơn vị khác.',
    message: 'Mã cũ {gone} của {code} không còn; nay ghi: {now}.',
    hint: 'Trả lại legacyCodes như ở {since}.',
    variants: { none: { message: 'Mã cũ {gone} của {code} không còn.' } },
  },
  en: {
    title: 'Earlier codes changed',
    about:
      'The earlier codes (legacyCodes) of a unit that a signed decision granted are not removed, rewritten or given to another unit.',
    message: 'The earlier codes {gone} of {code} went; now it says {now}.',
    hint: 'Put legacyCodes back as it is in {since}.',
    variants: { none: { message: 'The earlier codes {gone} of {code} went.' } },
  },
  docs: {
    en: 'earlier codes of a unit were removed or changed.',
    basis: 'quy ước của công cụ; mã cũ nằm trong dữ liệu cơ bản của mã (công văn 1018/BTTTT-THH).',
    remedy: 'trả lại `legacyCodes` như cũ.',
  },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  legacyCodes: [000.00.04.H24]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mã cũ đã khác:',
          content: `- code: H24.04
  name: Sở Bốn
  legacyCodes: ⟦[000.00.40.H24]⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { legacy } = comparisonOf(context);
    return legacy.flatMap(({ entry, gone }): SinceFound<'none'>[] => {
      const { code, legacyCodes: now } = entry.unit;
      if (gone.length === 0) return [];
      const args = { code, gone, since: context.since };
      if (now === undefined) return [{ code, place: spotOf(entry, 'code'), args, variant: 'none' }];
      return [{ code, place: spotOf(entry, 'legacyCodes'), args: { ...args, now } }];
    });
  },
});
