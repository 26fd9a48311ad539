import { daysBetween } from '../../core/registry/dates.js';
import { isSigned } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';

/** Days before today after which a day is long past. */
const DAYS = 30;

/**
 * The day on which a draft was begun is set once. It says nothing of the signing: a paper that is signed already may be
 * entered as a draft first.
 */
export const draftedChanged = sinceRule({
  id: 'since-drafted-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ngày lập dự thảo bị đổi',
    about:
      'Ngày lập (drafted) của dự thảo bị sửa hay bỏ, nên không còn ai được nhắc khi nó để lâu; hoặc còn lại trong quyết định mới ban hành, dấu hiệu của việc ký bằng tay.',
    message: 'Dự thảo {decision} ở {since} lập ngày {was:date}, nay ghi ngày {date:date}.',
    hint: 'Trả lại `drafted: {was}`.',
    variants: {
      removed: { message: 'Dự thảo {decision} ở {since} lập ngày {was:date}, nay không còn ghi ngày lập.' },
      left: {
        message: 'Quyết định {decision} đã có số và ngày ký mà vẫn ghi ngày lập dự thảo ({was:date}).',
        hint: 'Bỏ dòng drafted trước khi gộp; đừng ký bằng tay: `madinhdanh decision issue` bỏ dòng ấy và niêm phong.',
      },
    },
  },
  en: {
    title: 'Day of drafting changed',
    about:
      'The day on which a draft was begun (drafted) was edited or removed, so that nobody is told when it waits too long; or it was left in a decision that became binding, which was then signed by hand.',
    message: 'The draft {decision} was begun on {was:date} in {since}, and is said to be of {date:date} now.',
    hint: 'Put `drafted: {was}` back.',
    variants: {
      removed: { message: 'The draft {decision} was begun on {was:date} in {since}, and bears no such day now.' },
      left: {
        message: 'The decision {decision} has a number and a day of signing, and still that of a draft ({was:date}).',
        hint: 'Take the line drafted out before this is merged; not by hand: `madinhdanh decision issue` does, and seals it.',
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
    const { idNow, signedAnew } = comparisonOf(context).decisions;
    const left = signedAnew.flatMap(({ id, drafted: was }): SinceFound<'left'>[] => {
      if (was === undefined) return [];
      const place = { file: `decisions/${id}.yaml`, path: ['drafted'] };
      return [{ code: id, place, args: { decision: id, was, since }, variant: 'left' }];
    });
    const changed = [...before.decisions.values()].flatMap((old): SinceFound<'removed'>[] => {
      const is = registry.decision(idNow(old.id));
      const was = old.drafted;
      if (isSigned(old) || was === undefined || is === undefined || isSigned(is)) return [];
      const { drafted, id } = is;
      // of days long past another rule speaks
      const isLong = drafted !== undefined && daysBetween(drafted, today) > DAYS;
      if (drafted === was || isLong) return [];
      const file = `decisions/${id}.yaml`;
      const args = { decision: id, was, since };
      if (drafted === undefined) return [{ code: id, place: { file, path: [] }, args, variant: 'removed' }];
      return [{ code: id, place: { file, path: ['drafted'] }, args: { ...args, date: drafted } }];
    });
    return [...changed, ...left];
  },
});
