import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { spotOf } from './context.js';

/** Closings that one change may bring without a word about their number. */
const FEW = 20;

/** Many codes closed at once. */
export const manyClosed = sinceRule({
  id: 'since-many-closed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Đóng hơn 20 mã',
    about: 'Một thay đổi đóng hơn 20 mã.',
    message: 'Thay đổi này đóng {count} mã, từ {code} đến {last}.',
    hint: 'Đối chiếu từng mã với danh sách trong quyết định.',
  },
  en: {
    title: 'More than 20 codes closed',
    about: 'One change closes more than 20 codes.',
    message: 'This change closes {count} codes, from {code} to {last}.',
    hint: 'Hold each code against the list in the decision.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đối chiếu từng mã với danh sách trong quyết định.' },
  examples: [
    {
      intro: ': 21 đơn vị cùng đóng',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: closedUnits(''),
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay đều đóng:',
          content: closedUnits('  closed: {decision: 2024-du-thao-qd-ubnd, reason: dissolved}\n').replace(
            /\{decision: 2024[^}]*\}/,
            '⟦$&⟧',
          ),
        },
      ],
    },
  ],
  check: (context) => {
    const { closings } = comparisonOf(context);
    const [first, last] = [closings[0], closings.at(-1)];
    if (first === undefined || last === undefined || closings.length <= FEW) return [];
    const { code } = first.unit;
    return [{ code, place: spotOf(first, 'closed'), args: { count: closings.length, code, last: last.unit.code } }];
  },
});

/** An agency and twenty units beneath it, each with some further lines. */
function closedUnits(lines: string): string {
  const codes = ['H24.04', ...Array.from({ length: 20 }, (_, i) => `H24.04.${String(i + 1).padStart(2, '0')}`)];
  return codes
    .map(
      (code) =>
        `- code: ${code}\n  name: Đơn vị ${code}\n  phone: 0225 000 0400\n  granted: {decision: 2022-100-qd-ubnd}\n${lines}`,
    )
    .join('');
}
