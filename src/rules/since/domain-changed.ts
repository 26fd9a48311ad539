import { levelOf } from '../../core/code/code.js';
import { domainOf } from '../../core/text/registrable.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { contactChange } from './contact-change.js';
import { type SinceFound, spotOf } from './context.js';

/** Whoever owns the domain reads the letters and writes the pages: another one is another owner. */
export const domainChanged = sinceRule({
  id: 'since-domain-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Chuyển sang tên miền khác',
    about:
      'Trang web, thư điện tử của đơn vị chuyển sang tên miền khác: người giữ tên miền ấy nhận thư, viết trang thay đơn vị. Thư của cơ quan cấp 1, cấp 2 đã có quy tắc riêng.',
    message: '{code}: {field} chuyển từ tên miền {was} sang {is}.',
    hint: 'Hỏi lại đơn vị; ghi nhầm thì `madinhdanh update {code}`.',
  },
  en: {
    title: 'Moved to another domain',
    about:
      'The website or e-mail address of a unit moved to another domain, whose owner gets its letters and writes its pages. The e-mail of agencies of levels 1 and 2 has a rule of its own.',
    message: '{code}: the {field} moved from the domain {was} to {is}.',
    hint: 'Ask the unit; where it was a mistake: `madinhdanh update {code}`.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'hỏi lại đơn vị; sai thì `madinhdanh update H24.04`.' },
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
  website: https://so4.example.com
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  website: ⟦https://so4.example.org⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    return comparisonOf(context).rewritten.flatMap(({ was, is, entry }) => {
      const { code } = is;
      return (['website', 'email'] as const).flatMap((field): SinceFound<never>[] => {
        if (field === 'email' && levelOf(code) <= 2) return [];
        const [then, now] = contactChange(context, was, is, field);
        if (then === undefined || now === undefined || then === now) return [];
        const [from, to] = [domainOf(then), domainOf(now)];
        if (from === undefined || to === undefined || from === to) return [];
        return [{ code, place: spotOf(entry, field), args: { code, field, was: from, is: to } }];
      });
    });
  },
});
