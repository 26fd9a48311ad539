import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceFound, spotOf } from './context.js';

/** Contact data that was there and is gone. */
export const contactBlanked = sinceRule({
  id: 'since-contact-blanked',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Xóa thông tin liên hệ',
    about: 'Thông tin liên hệ đã có của đơn vị bị xóa.',
    message: '{code} mất thông tin: {fields}.',
    hint: 'Hỏi lại đơn vị; xóa nhầm thì `madinhdanh update {code}`.',
  },
  en: {
    title: 'Contact data removed',
    about: 'Contact data of a unit was there and is gone.',
    message: '{code} lost {fields}.',
    hint: 'Ask the unit; where it went by mistake: `madinhdanh update {code}`.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: '`madinhdanh update H24.04 --phone "0225 000 0400"`.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  address: Số 4
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mất số điện thoại:',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  address: Số 4
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { pairs, entries, regranted, swapped } = comparisonOf(context);
    return pairs.flatMap(({ was, is }): SinceFound<never>[] => {
      const { code } = is;
      const entry = entries.get(code);
      if (
        entry === undefined ||
        regranted.granted.has(code) ||
        swapped.has(code) ||
        !isBinding(context.before, was.granted.decision)
      )
        return [];
      const fields = PUBLISHED_FIELDS.filter((field) => was[field] !== undefined && is[field] === undefined);
      return fields.length === 0 ? [] : [{ code, place: spotOf(entry, 'code'), args: { code, fields } }];
    });
  },
});
