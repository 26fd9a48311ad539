import type { Correction } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { freshCorrections, takenBack } from './corrections.js';

type Variant = 'absent' | 'back';

/** A misprint that is put right changes what was signed, without a decision: a reviewer holds it against the paper. */
export const correctionAdded = sinceRule({
  id: 'since-correction-added',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Đính chính',
    about: 'Có chỗ in sai được đính chính, không qua quyết định; hay một đính chính được rút lại.',
    message: 'Đính chính “{field:field}” của {code}, trước ghi “{was}” ({grounds}).',
    hint: 'Đối chiếu với bản đã ký và văn bản đính chính; tên khác hẳn thì phải đổi tên theo quyết định.',
    variants: {
      absent: { message: 'Đính chính “{field:field}” của {code}, trước bỏ trống ({grounds}).' },
      back: {
        message: 'Đính chính “{field:field}” của {code} ({grounds}) được rút lại: nay lại như trước khi đính chính.',
        hint: 'Hỏi lại vì sao rút; văn bản đính chính còn giá trị thì trả lại corrections như ở {since}.',
      },
    },
  },
  en: {
    title: 'Misprint put right',
    about: 'Something printed was put right, without a decision; or a correction was taken back.',
    message: '“{field:field}” of {code} was put right; it said “{was}” ({grounds}).',
    hint: 'Hold it against what was signed and against the dispatch; another name needs a renaming by a decision.',
    variants: {
      absent: { message: '“{field:field}” of {code} was put right; it was empty ({grounds}).' },
      back: {
        message: 'The correction of “{field:field}” of {code} ({grounds}) was taken back: it stands as before it.',
        hint: 'Ask why; where the dispatch still holds, put corrections back as they are in {since}.',
      },
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
    {
      intro: ', rút lại',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  corrections:
    - field: name
      was: Sở Bôn
      on: 2024-05-30
      reason: in thiếu dấu
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦H24.04⟧
  name: Sở Bôn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, since } = context;
    return [...comparisonOf(context).entries.values()].flatMap((entry): SinceFound<Variant>[] => {
      const { code } = entry.unit;
      const earlier = before.unit(code);
      const argsOf = ({ field, was, by, reason }: Correction) => {
        const grounds = by === undefined ? reason : `${by}: ${reason}`;
        return { code, field, was: String(was ?? ''), grounds, since };
      };
      const back = earlier === undefined ? [] : takenBack(context, earlier, entry.unit).corrections;
      return [
        ...freshCorrections(context, earlier, entry.unit).map(({ correction, index }): SinceFound<Variant> => {
          const place = spotOf(entry, 'corrections', index, 'field');
          const found = { code, place, args: argsOf(correction) };
          return correction.was === undefined ? { ...found, variant: 'absent' } : found;
        }),
        ...back.map(
          (correction): SinceFound<Variant> => ({
            code,
            place: spotOf(entry, 'code'),
            args: argsOf(correction),
            variant: 'back',
          }),
        ),
      ];
    });
  },
});
