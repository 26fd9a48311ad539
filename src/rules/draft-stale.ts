import { amendOption } from '../core/registry/binding.js';
import { daysBetween } from '../core/registry/dates.js';
import { decisionRule } from './definition.js';

/** Days within which a change of organisation is reported and proposed (Hà Nội QĐ 4078/QĐ-UBND 2025 and others). */
export const DRAFT_DAYS = 15;

/** A draft is not left waiting. */
export const draftStale = decisionRule({
  id: 'draft-stale',
  severity: 'warning',
  chapter: 'lives',
  vi: {
    title: 'Dự thảo quá 15 ngày',
    about: 'Thay đổi tổ chức được báo cáo trong 15 ngày; dự thảo để lâu hơn cần được xử lý.',
    message: 'Dự thảo lập ngày {drafted:date}, đã {days} ngày chưa ban hành.',
    hint: 'Trình ký rồi chạy `madinhdanh decision issue {id}`, hoặc bỏ dự thảo: `madinhdanh decision drop {id}{amend}`.',
  },
  en: {
    title: 'Draft older than 15 days',
    about: 'A change of organisation is reported within 15 days; a draft that waits longer needs attention.',
    message: 'The draft of {drafted:date} has waited {days} {days|day|days}.',
    hint: 'Have it signed and run `madinhdanh decision issue {id}`, or drop it: `madinhdanh decision drop {id}{amend}`.',
  },
  docs: {
    vi: 'Dự thảo lập quá 15 ngày mà chưa ban hành.',
    en: 'a draft older than 15 days.',
    basis:
      'nhiều địa phương quy định báo cáo thay đổi tổ chức trong 15 ngày, ví dụ QĐ 4078/QĐ-UBND năm 2025 của UBND thành phố Hà Nội; nhắc dự thảo sau 15 ngày: quy ước của công cụ.',
    remedy: 'trình ký rồi chạy `madinhdanh decision issue`, hoặc bỏ bằng `madinhdanh decision drop`.',
  },
  examples: [
    {
      files: [
        {
          path: 'decisions/2024-du-thao-khac-qd-ubnd.yaml',
          content: `drafted: ⟦2024-05-01⟧
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
        },
      ],
    },
  ],
  check:
    ({ today, registry }) =>
    ({ decision }) => {
      const { id, drafted, number, signed } = decision;
      if (drafted === undefined || number !== undefined || signed !== undefined) return undefined;
      const days = daysBetween(drafted, today);
      return days > DRAFT_DAYS
        ? { args: { id, drafted, days, amend: amendOption(registry, id) }, path: ['drafted'] }
        : undefined;
    },
});
