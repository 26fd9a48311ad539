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
    message: 'Đính chính {field} của {code}, trước ghi “{was}” ({grounds}).',
    hint: 'Đối chiếu với bản đã ký và văn bản đính chính; tên khác hẳn thì phải đổi tên theo quyết định.',
    variants: {
      absent: { message: 'Đính chính {field} của {code}, trước bỏ trống ({grounds}).' },
    },
  },
  en: {
    title: 'Misprint put right',
    about: 'Something printed was put right, without a decision.',
    message: 'The {field} of {code} was put right; it said “{was}” ({grounds}).',
    hint: 'Hold it against what was signed and against the dispatch; another name needs a renaming by a decision.',
    variants: {
      absent: { message: 'The {field} of {code} was put right; it was empty ({grounds}).' },
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
  shortName: SB
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
    - field: ⟦shortName⟧
      on: 2024-05-30
      reason: in sót
`,
        },
      ],
    },
  ],
  check: (context) => {
    return [...comparisonOf(context).entries.values()].flatMap((entry) =>
      freshCorrections(context, context.before.unit(entry.unit.code), entry.unit).map(
        ({ correction, index }): SinceFound<'absent'> => {
          const { field, was, by, reason } = correction;
          const { code } = entry.unit;
          const grounds = by === undefined ? reason : `${by}: ${reason}`;
          const args = { code, field, was: String(was ?? ''), grounds };
          const place = spotOf(entry, 'corrections', index, 'field');
          return { code, place, args, ...(was === undefined ? { variant: 'absent' as const } : {}) };
        },
      ),
    );
  },
});
