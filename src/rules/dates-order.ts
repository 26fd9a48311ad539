import type { DataPath } from '../core/finding.js';
import { isClosedFor } from '../core/registry/binding.js';
import { effectiveOf, effectiveOfDecision, isSigned, untilOf } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

type Variant = 'granted' | 'renamed' | 'closed' | 'rename-early' | 'close-early';

/** Granted ≤ renamed ≤ closed, and nothing before the decision it rests on has effect. */
export const datesOrder = unitRule({
  id: 'dates-order',
  severity: 'error',
  chapter: 'lives',
  vi: {
    title: 'Ngày sai thứ tự',
    about:
      'Cấp mã trước hoặc cùng ngày đổi tên, đổi tên trước hoặc cùng ngày đóng mã; không ngày nào trước ngày hiệu lực của quyết định.',
    hint: 'Sửa ngày, hoặc bỏ effective để lấy ngày của quyết định.',
    variants: {
      granted: {
        message: 'Ngày cấp mã {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
      },
      renamed: {
        message: 'Ngày đổi tên {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
      },
      closed: {
        message: 'Ngày đóng mã {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
      },
      'rename-early': { message: 'Ngày đổi tên {date:date} trước ngày {other:date} (cấp mã hoặc lần đổi tên trước).' },
      'close-early': { message: 'Ngày đóng mã {date:date} trước ngày {other:date} (cấp mã hoặc lần đổi tên cuối).' },
    },
  },
  en: {
    title: 'Dates out of order',
    about:
      'A code is granted no later than it is renamed, and renamed no later than it is closed; nothing comes before the decision it rests on is in force.',
    hint: 'Correct the date, or leave effective out to take the date of the decision.',
    variants: {
      granted: {
        message: 'Granted on {date:date}, before the decision {decision} is in force on {decisionDate:date}.',
      },
      renamed: {
        message: 'Renamed on {date:date}, before the decision {decision} is in force on {decisionDate:date}.',
      },
      closed: { message: 'Closed on {date:date}, before the decision {decision} is in force on {decisionDate:date}.' },
      'rename-early': { message: 'Renamed on {date:date}, before {other:date} (the grant or an earlier renaming).' },
      'close-early': { message: 'Closed on {date:date}, before {other:date} (the grant or the last renaming).' },
    },
  },
  docs: {
    vi: 'Cấp mã không muộn hơn đổi tên, đổi tên không muộn hơn đóng mã; không việc nào có hiệu lực trước quyết định mà nó dựa vào.',
    en: 'dates out of order, or before the decision is in force.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa ngày, hoặc bỏ `effective` để lấy ngày hiệu lực của quyết định.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd, effective: ⟦2021-12-01⟧}
`,
        },
      ],
    },
  ],
  check: ({ registry }) => {
    const beforeDecision = (
      variant: Variant,
      decision: string,
      date: IsoDate | undefined,
      path: DataPath,
    ): Found<Variant>[] => {
      const decisionDate = effectiveOfDecision(registry.decision(decision));
      if (!isSigned(registry.decision(decision))) return [];
      if (date === undefined || decisionDate === undefined || date >= decisionDate) return [];
      return [{ variant, args: { date, decision, decisionDate }, path }];
    };
    return ({ unit }) => {
      const { granted, formerNames, closed } = unit;
      if (granted.effective === undefined && formerNames === undefined && closed === undefined) return undefined;
      const found = beforeDecision('granted', granted.decision, granted.effective, ['granted', 'effective']);
      // days of a draft are held against no others
      let last = isSigned(registry.decision(granted.decision)) ? effectiveOf(registry, granted) : undefined;
      formerNames?.forEach((former, i) => {
        if (!isSigned(registry.decision(former.decision))) return;
        const path = ['formerNames', i, 'until'];
        found.push(...beforeDecision('renamed', former.decision, former.until, path));
        const until = untilOf(registry, former);
        if (last !== undefined && until !== undefined && until < last) {
          const at = former.until === undefined ? path.slice(0, -1) : path;
          found.push({ variant: 'rename-early', args: { date: until, other: last }, path: at });
        }
        last = until ?? last;
      });
      if (closed !== undefined && isClosedFor(registry, unit)) {
        found.push(...beforeDecision('closed', closed.decision, closed.effective, ['closed', 'effective']));
        const date = effectiveOf(registry, closed);
        if (date !== undefined && last !== undefined && date < last) {
          const path = closed.effective === undefined ? ['closed'] : ['closed', 'effective'];
          found.push({ variant: 'close-early', args: { date, other: last }, path });
        }
      }
      return found.length === 0 ? undefined : found;
    };
  },
});
