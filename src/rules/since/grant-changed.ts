import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, sameBasis, spotOf } from './context.js';

/** Decision and date of a grant under a signed decision stay as they are. */
export const grantChanged = sinceRule({
  id: 'since-grant-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Sửa việc cấp mã đã ký',
    about: 'Quyết định, ngày cấp và mã được thành lập lại theo quyết định đã ký không được sửa.',
    message: 'Việc cấp mã {code} theo quyết định đã ký {decision} bị sửa.',
    hint: 'Trả lại granted như ở {since}.',
  },
  en: {
    title: 'Signed grant changed',
    about: 'The decision and date of a grant by a signed decision, and what it founds again, are not changed.',
    message: 'The grant of {code} by the signed decision {decision} was changed.',
    hint: 'Put granted back as it is in {since}.',
  },
  docs: {
    vi: 'Quyết định cấp mã và ngày cấp theo quyết định đã ký không được sửa.',
    en: 'the grant of a signed decision was changed.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại `granted` như cũ.',
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
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay ghi ngày khác:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: ⟦{decision: 2022-100-qd-ubnd, effective: 2022-02-01}⟧
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, since } = context;
    const { entries, regranted, decisions } = comparisonOf(context);
    return [...entries.values()].flatMap((entry) => {
      const { code, granted } = entry.unit;
      const was = before.unit(code);
      if (was === undefined || regranted.granted.has(code) || !isBinding(before, was.granted.decision)) return [];
      const kept = was.granted.reestablishes?.every((each) => granted.reestablishes?.includes(each)) ?? true;
      if (kept && sameBasis(before, decisions.moved, was.granted, granted)) return [];
      const args = { code, decision: was.granted.decision, since };
      return [{ code, place: spotOf(entry, 'granted'), args }];
    });
  },
});
