import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceFound, sameBasis, spotOf } from './context.js';

/** That a part of a unit went to others by a signed decision is neither taken out nor rewritten. */
export const spinOffChanged = sinceRule({
  id: 'since-spin-off-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Sửa việc tách đã ký',
    about: 'Việc tách (spunOff) theo quyết định đã ký không được bỏ hay sửa.',
    message: 'Việc tách của {code} sang {to} theo quyết định đã ký {decision} bị bỏ hoặc sửa.',
    hint: 'Trả lại spunOff như ở {since}.',
  },
  en: {
    title: 'Signed spin-off changed',
    about: 'A spin-off (spunOff) by a signed decision is neither removed nor changed.',
    message: 'That a part of {code} went to {to} by the signed decision {decision} was removed or changed.',
    hint: 'Put spunOff back as it is in {since}.',
  },
  docs: {
    en: 'a spin-off by a signed decision was removed or changed.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại `spunOff` như cũ.',
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
  spunOff:
    - {to: [H24.03, H24.03.01], decision: 2023-1500-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay thiếu một đơn vị nhận:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  spunOff: ⟦[{to: [H24.03], decision: 2023-1500-qd-ubnd}]⟧
`,
        },
      ],
    },
    {
      intro: ': bỏ hẳn',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  spunOff:
    - {to: [H24.03], decision: 2023-1500-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, since } = context;
    const { entries, regranted, decisions } = comparisonOf(context);
    return [...entries.values()].flatMap((entry): SinceFound<never>[] => {
      const { code, spunOff = [] } = entry.unit;
      if (regranted.granted.has(code)) return [];
      return (before.unit(code)?.spunOff ?? []).flatMap((was): SinceFound<never>[] => {
        const { decision } = was;
        const isKept = spunOff.some(
          (is) => sameBasis(before, decisions.moved, was, is) && was.to.every((to) => is.to.includes(to)),
        );
        if (isKept || !isBinding(before, decision)) return [];
        const place = spotOf(entry, spunOff.length === 0 ? 'code' : 'spunOff');
        return [{ code, place, args: { code, to: was.to, decision, since } }];
      });
    });
  },
});
