import { cycleThrough } from '../core/registry/lineage.js';
import { isLeastOfRing } from '../core/registry/successor-rings.js';
import { unitRule } from './definition.js';

/** Following successors ends at a unit that is open or without successors; it never comes back. */
export const successorCycle = unitRule({
  id: 'successor-cycle',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Tiếp nhận vòng tròn',
    about: 'Đi theo mã tiếp nhận phải đến mã còn hiệu lực, không quay lại mã cũ.',
    message: 'Tiếp nhận vòng tròn: {cycle}.',
    hint: 'Sửa successors của một trong các mã này.',
  },
  en: {
    title: 'Successors in a circle',
    about: 'Following successors leads to a code in force, and never back.',
    message: 'Successors go round in a circle: {cycle}.',
    hint: 'Correct the successors of one of these codes.',
  },
  docs: {
    vi: 'Đi theo mã tiếp nhận phải đến một mã còn hiệu lực hoặc không còn ai tiếp nhận, không bao giờ quay lại mã cũ.',
    en: 'successors go round in a circle.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa `successors` của một trong các mã này.',
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
  closed: {decision: 2023-1500-qd-ubnd, reason: replaced, successors: ⟦[H24.04.01]⟧}
- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: replaced, successors: [H24.04]}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      const cycle = isLeastOfRing(registry, unit) ? cycleThrough(registry, unit.code) : undefined;
      if (cycle === undefined) return undefined;
      const path = unit.closed === undefined ? ['formerClosings'] : ['closed', 'successors'];
      return { args: { cycle: [...cycle, unit.code].join(' → ') }, path };
    },
});
