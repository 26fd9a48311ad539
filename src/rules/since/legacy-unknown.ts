import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

/** A code of this registry was somebody's earlier one only where the registry granted it. */
export const legacyUnknown = sinceRule({
  id: 'since-legacy-unknown',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Mã cũ chưa từng cấp',
    about:
      'Đơn vị đã cấp mã theo quyết định đã ký không nhận làm mã cũ (legacyCodes) một mã của chính sổ này mà sổ và lịch sử chưa từng cấp, kể cả mã đang dành riêng hay mã kế tiếp sẽ cấp: mã ấy không thể từng là của đơn vị.',
    message: '{code} (“{name}”) ghi mã cũ {legacy}, mà {since} và lịch sử của sổ không có mã ấy.',
    hint: 'Bỏ {legacy} khỏi legacyCodes của {code}. Ghi nhầm một hai ký tự thì đính chính: `madinhdanh correct {code} --legacy-code MÃ --reason "…"`.',
  },
  en: {
    title: 'Earlier code that was never granted',
    about:
      'A unit that a signed decision granted does not take for an earlier code (legacyCodes) a code of this registry that neither the registry nor its history ever granted, be it reserved or the next to be granted: it cannot have been its own.',
    message: '{code} (“{name}”) claims the earlier code {legacy}, which neither {since} nor the history knows.',
    hint: 'Take {legacy} out of legacyCodes of {code}. A slip of one or two characters is put right by `madinhdanh correct {code} --legacy-code CODE --reason "…"`.',
  },
  docs: {
    en: 'a unit claims as an earlier code a code of this registry that was never granted.',
    basis: 'quy ước của công cụ; QĐ 20/2020/QĐ-TTg, Điều 3.1: mã “xác định duy nhất” cơ quan, tổ chức.',
    remedy: 'bỏ mã ấy khỏi `legacyCodes`.',
  },
  examples: [
    {
      intro: ': trước không có mã cũ,',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay nhận một mã mà sổ chưa từng cấp:',
          content: `- code: H24.04
  name: Sở Bốn
  legacyCodes: [⟦H24.44⟧]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) =>
    comparisonOf(context).legacy.flatMap(({ entry, neverGranted }) =>
      neverGranted.map((legacy): SinceFound<never> => {
        const { code, name, legacyCodes = [] } = entry.unit;
        const place = spotOf(entry, 'legacyCodes', legacyCodes.indexOf(legacy));
        return { code, place, args: { code, name, legacy, since: context.since } };
      }),
    ),
});
