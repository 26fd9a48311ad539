import { fileOf } from '../core/code/code.js';
import { effectiveOf, isSigned } from '../core/registry/registry.js';
import { closingAt } from '../core/registry/timeline.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

/** Whoever takes a part of a unit is another unit of the registry, in force on the day. */
export const spunOffTo = unitRule({
  id: 'spun-off-to',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Đơn vị nhận phần tách không đúng',
    about: 'Đơn vị nhận phần tách ra phải có trong sổ, là đơn vị khác, có hiệu lực vào ngày tách.',
    message: 'Không có đơn vị nhận phần tách {to} trong sổ.',
    hint: 'Sửa mã trong spunOff, hoặc cấp mã đó trước.',
    variants: {
      self: { message: '{code} không thể tách sang chính nó.' },
      later: { message: 'Đơn vị nhận {to} cấp ngày {granted:date}, sau ngày tách {date:date}.' },
      closed: { message: 'Đơn vị nhận {to} đã đóng, không còn hiệu lực vào ngày tách {date:date}.' },
    },
  },
  en: {
    title: 'Spun off to the wrong unit',
    about: 'Whoever takes a part that is spun off is another unit of the registry, in force on that day.',
    message: 'There is no {to} in the registry, to which a part was spun off.',
    hint: 'Correct the code under spunOff, or grant it first.',
    variants: {
      self: { message: '{code} cannot be spun off to itself.' },
      later: { message: '{to} was granted on {granted:date}, after a part was spun off to it on {date:date}.' },
      closed: { message: '{to} was closed and not in force when a part was spun off to it on {date:date}.' },
    },
  },
  docs: {
    en: 'a part was spun off to a unit that is not there, is the unit itself, or was not in force.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa mã trong `spunOff`.',
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
  spunOff:
    - {to: [⟦H24.30⟧], decision: 2023-1500-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ': sang chính nó, sang mã cấp sau, sang mã đã đóng',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  spunOff:
    - {to: [⟦H24.04⟧, ⟦H24.03.01⟧], decision: 2022-100-qd-ubnd}
    - {to: [⟦H24.02⟧], decision: 2023-1500-qd-ubnd, effective: 2023-06-01}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  spunOff:
    - {to: [H24.03.01, H24.02], decision: 2023-1500-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ tree, registry }) =>
    ({ unit }) => {
      const found: Found<'self' | 'later' | 'closed'>[] = [];
      unit.spunOff?.forEach((each, i) => {
        const date = effectiveOf(registry, each);
        each.to.forEach((to, j) => {
          const path = ['spunOff', i, 'to', j];
          const target = registry.unit(to);
          if (to === unit.code) found.push({ variant: 'self', args: { code: to }, path });
          else if (target === undefined) {
            if (!tree.unreadable.has(fileOf(to))) found.push({ args: { to }, path });
          } else if (date !== undefined) {
            const granted = effectiveOf(registry, target.granted);
            const closing = closingAt(registry, target, date);
            const until = closing && effectiveOf(registry, closing);
            // days of a draft are held against no others
            const isBinding = [each, target.granted].every(({ decision }) => isSigned(registry.decision(decision)));
            if (isBinding && granted !== undefined && granted > date)
              found.push({ variant: 'later', args: { to, granted, date }, path });
            // a draft that would part what a signed decision closed meanwhile is another rule's
            else if (until !== undefined && until < date && isSigned(registry.decision(each.decision))) {
              found.push({ variant: 'closed', args: { to, date }, path });
            }
          }
        });
      });
      return found.length === 0 ? undefined : found;
    },
});
