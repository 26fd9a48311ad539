import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { freshCorrections } from './corrections.js';

/** A misprint that is put right changes what was signed, without a decision: a reviewer holds it against the paper. */
export const correctionAdded = sinceRule({
  id: 'since-correction-added',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Đính chính',
    about: 'Có chỗ in sai được đính chính, không qua quyết định.',
    message: 'Đính chính {field} của {code}: trước ghi “{was}”, lý do “{reason}”.',
    hint: 'Đối chiếu với bản đã ký và văn bản đính chính; tên khác hẳn thì phải đổi tên theo quyết định.',
    variants: {
      by: { message: 'Đính chính {field} của {code} theo {by}: trước ghi “{was}”, lý do “{reason}”.' },
    },
  },
  en: {
    title: 'Misprint put right',
    about: 'Something printed was put right, without a decision.',
    message: 'The {field} of {code} was put right: it said “{was}”, reason “{reason}”.',
    hint: 'Hold it against what was signed and against the dispatch; another name needs a renaming by a decision.',
    variants: {
      by: { message: 'The {field} of {code} was put right by {by}: it said “{was}”, reason “{reason}”.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đối chiếu với bản đã ký và văn bản đính chính.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bôn
  legacyCodes: [000.00.40.H24]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay tên và mã cũ được đính chính:',
          content: `- code: H24.04
  name: Sở Bốn
  legacyCodes: [000.00.04.H24]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  corrections:
    - field: ⟦name⟧
      was: Sở Bôn
      by: 900/STTTT-CNTT
      on: 2024-05-30
      reason: in thiếu dấu
    - field: ⟦legacyCodes⟧
      was: [000.00.40.H24]
      on: 2024-05-30
      reason: in sai
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before } = context;
    return [...comparisonOf(context).entries.values()].flatMap((entry) =>
      freshCorrections(before.unit(entry.unit.code), entry.unit).map(({ correction, index }): SinceFound<'by'> => {
        const { field, was = '', by, reason } = correction;
        const { code } = entry.unit;
        const args = { code, field, was: String(was), reason, ...(by === undefined ? {} : { by }) };
        const place = spotOf(entry, 'corrections', index, 'field');
        return { code, place, args, ...(by === undefined ? {} : { variant: 'by' as const }) };
      }),
    );
  },
});
