import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { lostCorrections, takenBack } from './corrections.js';

/** What was printed, and was put right since, stays on record: seals are worked out with it. */
export const correctionChanged = sinceRule({
  id: 'since-correction-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Sửa đính chính',
    about:
      'Đính chính đã ghi (corrections) không được bỏ hay sửa. Rút lại cả đính chính, trả chữ về như trước khi đính chính, thì chỉ phải xem (since-correction-added).',
    message: 'Đính chính {field} của {code} ngày {on:date} bị bỏ hoặc sửa.',
    hint: 'Trả lại corrections như ở {since}; đính chính lần nữa thì `madinhdanh correct {code}`.',
  },
  en: {
    title: 'Correction changed',
    about:
      'A correction on record is neither removed nor changed. One that is taken back whole, so that its field stands as before it, is only to be looked at (since-correction-added).',
    message: 'The correction of {field} of {code} on {on:date} was removed or changed.',
    hint: 'Put corrections back as they are in {since}; another correction takes `madinhdanh correct {code}`.',
  },
  docs: {
    en: 'a correction on record was removed or changed.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại `corrections` như cũ.',
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
  corrections:
    - field: name
      was: Sở Bôn
      on: 2024-05-30
      reason: in thiếu dấu
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mất dấu vết:',
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
    const { entries, regranted } = comparisonOf(context);
    return [...entries.values()].flatMap((entry): SinceFound<never>[] => {
      const { code, corrections = [] } = entry.unit;
      const was = before.unit(code);
      if (was === undefined || regranted.granted.has(code)) return [];
      if (takenBack(context, was, entry.unit).corrections.length > 0) return [];
      return lostCorrections(context, was, entry.unit).map(({ field, on }) => ({
        code,
        place: spotOf(entry, corrections.length === 0 ? 'code' : 'corrections'),
        args: { code, field, on, since },
      }));
    });
  },
});
