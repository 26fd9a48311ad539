import { daysBetween } from '../../core/registry/dates.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';

/** Days after its signing within which a decision usually takes effect, and before today after which a day is long past. */
const DAYS = 30;

/** The day from which a decision binds, where it is not about that of its signing: it moves the days of all it does. */
export const effectiveDay = sinceRule({
  id: 'since-effective-day',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ngày hiệu lực cách xa ngày ký',
    about:
      'Quyết định mới ban hành có hiệu lực trước ngày ký, hay sau ngày ký quá 30 ngày: mọi việc không ghi ngày riêng trong quyết định theo ngày ấy.',
    message: 'Quyết định {decision} ký ngày {signed:date} nhưng đến {date:date} mới có hiệu lực, {days} ngày sau.',
    hint: 'Đối chiếu ngày hiệu lực với điều khoản thi hành của bản đã ký.',
    variants: {
      before: { message: 'Quyết định {decision} có hiệu lực từ {date:date}, {days} ngày trước ngày ký {signed:date}.' },
    },
  },
  en: {
    title: 'Day of effect far from that of signing',
    about:
      'A decision that became binding has effect before it was signed, or more than 30 days after: all it does without a day of its own goes by that day.',
    message: 'The decision {decision}, signed on {signed:date}, has effect only from {date:date}, {days} days later.',
    hint: 'Hold the day against what the signed paper says of its effect.',
    variants: {
      before: {
        message:
          'The decision {decision} has effect from {date:date}, {days} days before its signing on {signed:date}.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'sửa `effective` theo bản đã ký.' },
  examples: [
    {
      intro: ' (hôm nay là 01/06/2024): nay thêm',
      files: [
        {
          path: 'decisions/2024-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2024-05-30
effective: ⟦2024-12-01⟧
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, today } = context;
    // a registry that begins tells of the past
    if (before.units.size === 0 && before.decisions.size === 0) return [];
    return comparisonOf(context).decisions.signedAnew.flatMap(({ id, signed, effective }): SinceFound<'before'>[] => {
      if (effective === undefined) return [];
      const days = daysBetween(signed, effective);
      const found = { code: id, place: { file: `decisions/${id}.yaml`, path: ['effective'] } };
      const args = { decision: id, signed, date: effective, days: Math.abs(days) };
      if (days > DAYS) return [{ ...found, args }];
      // of a day long past another rule speaks
      return days < 0 && daysBetween(effective, today) <= DAYS ? [{ ...found, args, variant: 'before' }] : [];
    });
  },
});
