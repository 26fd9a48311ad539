import { placedClosings, wasEverClosed } from '../core/registry/closings.js';
import type { ClosingReason } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

type Variant = 'none' | 'one' | 'several' | 'whole';

const EXPECTED: Record<ClosingReason, 'none' | 'one' | 'several'> = {
  dissolved: 'none',
  annulled: 'none',
  revoked: 'none',
  merged: 'one',
  replaced: 'one',
  split: 'several',
};

/** The number of successors fits the reason of the closing. */
export const reasonSuccessors = unitRule({
  id: 'reason-successors',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Lý do không khớp số mã tiếp nhận',
    about: 'Giải thể, hủy bỏ, thu hồi: không có mã tiếp nhận. Sáp nhập, thay thế mã: đúng một. Chia: từ hai trở lên.',
    hint: 'Sửa reason hoặc successors.',
    variants: {
      none: { message: 'Lý do “{reason:word}” không có mã tiếp nhận, nhưng đang ghi {count}.' },
      one: { message: 'Lý do “{reason:word}” cần đúng một mã tiếp nhận, đang có {count}.' },
      several: { message: 'Lý do “{reason:word}” cần từ hai mã tiếp nhận, đang có {count}.' },
      whole: {
        message: 'Lý do “{reason:word}” là chính cơ quan ấy mang mã khác, nên mã mới không thể chỉ nhận một phần.',
        hint: 'Bỏ mã ấy khỏi partial, hoặc sửa reason.',
      },
    },
  },
  en: {
    title: 'Reason and successors do not fit',
    about: 'Dissolved, annulled or revoked: no successor. Merged or replaced: exactly one. Split: two or more.',
    hint: 'Correct reason or successors.',
    variants: {
      none: { message: '“{reason:word}” has no successor, but {count} {count|is|are} given.' },
      one: { message: '“{reason:word}” needs exactly one successor; there {count|is|are} {count}.' },
      several: { message: '“{reason:word}” needs two successors or more; there {count|is|are} {count}.' },
      whole: {
        message: '“{reason:word}” is the same agency under another code, which cannot take only a part.',
        hint: 'Take that code out of partial, or correct reason.',
      },
    },
  },
  docs: {
    vi: 'Lý do phải khớp số đơn vị tiếp nhận: giải thể (`dissolved`), hủy bỏ (`annulled`) và thu hồi (`revoked`) không có; sáp nhập (`merged`) và thay thế mã (`replaced`) có đúng một; chia, tách (`split`) có từ hai trở lên.',
    en: 'the reason does not fit the number of successors.',
    basis: 'quy ước của công cụ.',
    remedy: 'ghi đơn vị nhận sáp nhập vào `successors`, hoặc sửa lý do thành `dissolved`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: ⟦merged⟧}
`,
        },
      ],
    },
    {
      intro: ', thay thế mã mà chỉ nhận một phần:',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2023-1500-qd-ubnd
    reason: replaced
    successors: [H24.01]
    partial: ⟦[H24.01]⟧
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ unit }) => {
      if (!wasEverClosed(unit)) return undefined;
      const found = placedClosings(unit).flatMap(({ closing, path }): Found<Variant>[] => {
        const { reason, successors, partial = [] } = closing;
        const count = successors?.length ?? 0;
        const expected = EXPECTED[reason];
        const fits = expected === 'none' ? count === 0 : expected === 'one' ? count === 1 : count >= 2;
        if (fits && reason === 'replaced' && successors?.some((code) => partial.includes(code))) {
          return [{ variant: 'whole', args: { reason, count }, path: [...path, 'partial'] }];
        }
        return fits ? [] : [{ variant: expected, args: { reason, count }, path: [...path, 'reason'] }];
      });
      return found.length === 0 ? undefined : found;
    },
});
