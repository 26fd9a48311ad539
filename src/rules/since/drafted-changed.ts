import { daysBetween } from '../../core/registry/dates.js';
import { isSigned } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';

/** Days before today after which a day is long past. */
const DAYS = 30;

/** The day on which a draft was begun is set once; nobody signs a paper before it was written. */
export const draftedChanged = sinceRule({
  id: 'since-drafted-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ngày lập dự thảo bị đổi',
    about:
      'Ngày lập (drafted) của dự thảo bị sửa hay bỏ, nên không còn ai được nhắc khi nó để lâu; hoặc dự thảo được ghi là đã ký trước ngày lập.',
    message: 'Dự thảo {decision} ở {since} lập ngày {was:date}, nay ghi ngày {date:date}.',
    hint: 'Trả lại `drafted: {was}`.',
    variants: {
      removed: { message: 'Dự thảo {decision} ở {since} lập ngày {was:date}, nay không còn ghi ngày lập.' },
      signed: {
        message: 'Quyết định {decision} ghi ký ngày {date:date}, trước ngày lập dự thảo {was:date}.',
        hint: 'Đối chiếu ngày ký với bản đã ký.',
      },
    },
  },
  en: {
    title: 'Day of drafting changed',
    about:
      'The day on which a draft was begun (drafted) was edited or removed, so that nobody is told when it waits too long; or a draft is said to have been signed before it was begun.',
    message: 'The draft {decision} was begun on {was:date} in {since}, and is said to be of {date:date} now.',
    hint: 'Put `drafted: {was}` back.',
    variants: {
      removed: { message: 'The draft {decision} was begun on {was:date} in {since}, and bears no such day now.' },
      signed: {
        message:
          'The decision {decision} is said to have been signed on {date:date}, before its draft was begun on {was:date}.',
        hint: 'Hold the day of signing against the signed paper.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'trả lại ngày lập như trước.' },
  examples: [
    {
      intro: ': trước lập ngày 25/05/2024, nay',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `drafted: ⟦2024-05-30⟧
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, since, today } = context;
    const { idNow } = comparisonOf(context).decisions;
    return [...before.decisions.values()].flatMap((old): SinceFound<'removed' | 'signed'>[] => {
      const is = registry.decision(idNow(old.id));
      const was = old.drafted;
      if (isSigned(old) || was === undefined || is === undefined) return [];
      const file = `decisions/${is.id}.yaml`;
      const found = (date: string, key: string) => ({
        code: is.id,
        place: { file, path: [key] },
        args: { decision: is.id, was, date, since },
      });
      // of days long past another rule speaks
      const isLong = (date: string): boolean => daysBetween(date, today) > DAYS;
      if (isSigned(is)) {
        return is.signed < was && !isLong(is.signed) ? [{ ...found(is.signed, 'signed'), variant: 'signed' }] : [];
      }
      const { drafted } = is;
      if (drafted === was || (drafted !== undefined && isLong(drafted))) return [];
      if (drafted !== undefined) return [found(drafted, 'drafted')];
      const place = { file, path: [] };
      return [{ code: is.id, place, args: { decision: is.id, was, since }, variant: 'removed' }];
    });
  },
});
