import { bindingClosings } from '../core/registry/binding.js';
import { wasEverClosed } from '../core/registry/closings.js';
import { effectiveOf, isSigned } from '../core/registry/registry.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

/** A successor is granted no later than the closing, and not closed before it. */
export const successorGranted = unitRule({
  id: 'successor-granted',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Mã tiếp nhận không có hiệu lực lúc đóng',
    about: 'Mã tiếp nhận được cấp không muộn hơn ngày đóng mã cũ, và chưa đóng trước ngày đó.',
    message: 'Mã tiếp nhận {successor} cấp ngày {granted:date}, sau ngày đóng {closed:date}.',
    hint: 'Đóng từ ngày {granted:date} trở đi: `--effective {granted:raw}`, cả khi ban hành; hoặc chọn mã tiếp nhận khác.',
    variants: {
      closed: {
        hint: 'Sửa ngày, hoặc chọn mã tiếp nhận khác.',
        message: 'Mã tiếp nhận {successor} đã đóng ngày {successorClosed:date}, trước ngày đóng {closed:date}.',
      },
    },
  },
  en: {
    title: 'Successor not in force at the closing',
    about: 'A successor is granted no later than the old code is closed, and is not closed before that.',
    message: 'The successor {successor} was granted on {granted:date}, after the closing on {closed:date}.',
    hint: 'Close it from {granted:date} on: `--effective {granted:raw}`, at the issue too; or choose another successor.',
    variants: {
      closed: {
        hint: 'Correct the dates, or choose another successor.',
        message: 'The successor {successor} was closed on {successorClosed:date}, before the closing on {closed:date}.',
      },
    },
  },
  docs: {
    vi: 'Đơn vị tiếp nhận phải có hiệu lực vào ngày mã cũ đóng: được cấp mã không muộn hơn ngày ấy và chưa đóng trước ngày ấy.',
    en: 'a successor that was not in force at the closing.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa ngày, hoặc chọn mã tiếp nhận khác.',
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
  closed: {decision: 2022-100-qd-ubnd, effective: 2022-12-31, reason: merged, successors: [⟦H24.03.01⟧]}
`,
        },
      ],
      note: '`H24.03.01` được cấp ngày 22/05/2023, sau ngày đóng 31/12/2022.',
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      if (!wasEverClosed(unit)) return undefined;
      const found: Found<'closed'>[] = [];
      // days of a draft are held against no others
      const named = bindingClosings(registry, unit).flatMap(({ closing: { successors = [] }, from, path }) =>
        successors.map((successor, i) => ({ closed: from, successor, path: [...path, 'successors', i] })),
      );
      for (const { closed, successor, path } of named) {
        const target = registry.unit(successor);
        if (target === undefined || closed === undefined || successor === unit.code) continue;
        const granted = effectiveOf(registry, target.granted);
        const isGranted = isSigned(registry.decision(target.granted.decision));
        if (isGranted && granted !== undefined && granted > closed) {
          found.push({ args: { successor, granted, closed }, path });
        }
        // one that was lifted by then took nobody away
        const ended = bindingClosings(registry, target).find(
          ({ from, to }) => from !== undefined && from < closed && (to === undefined || to > closed),
        );
        if (ended?.from === undefined) continue;
        found.push({ variant: 'closed', args: { successor, successorClosed: ended.from, closed }, path });
      }
      return found.length === 0 ? undefined : found;
    },
});
