import { decisionRule } from './definition.js';

/** A binding decision has both a number and a signing date, a draft has neither. */
export const decisionUnnumbered = decisionRule({
  id: 'decision-unnumbered',
  severity: 'error',
  chapter: 'lives',
  vi: {
    title: 'Quyết định thiếu số hoặc ngày ký',
    about: 'Quyết định ràng buộc có cả số và ngày ký; dự thảo không có cả hai.',
    hint: 'Ban hành bằng `madinhdanh decision issue {id} --number … --signed …`, hoặc bỏ cả hai để giữ là dự thảo.',
    variants: {
      number: { message: 'Quyết định có ngày ký nhưng chưa có số.' },
      signed: { message: 'Quyết định có số nhưng chưa có ngày ký.' },
    },
  },
  en: {
    title: 'Decision without number or date',
    about: 'A binding decision has a number and a date of signing, a draft has neither.',
    hint: 'Issue it with `madinhdanh decision issue {id} --number … --signed …`, or drop both to keep it a draft.',
    variants: {
      number: { message: 'The decision has a date of signing but no number.' },
      signed: { message: 'The decision has a number but no date of signing.' },
    },
  },
  docs: {
    vi: 'Quyết định đã ban hành có cả số và ngày ký; dự thảo không có cả hai.',
    en: 'a number without a date of signing, or a date without a number.',
    basis: 'quy ước của công cụ.',
    remedy: 'ban hành bằng `madinhdanh decision issue … --number … --signed …`, hoặc bỏ cả hai để giữ là dự thảo.',
  },
  examples: [
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `signed: ⟦2022-03-01⟧
kind: amendment
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ decision }) => {
      const { id, number, signed } = decision;
      if ((number === undefined) === (signed === undefined)) return undefined;
      return number === undefined
        ? { variant: 'number', args: { id }, path: ['signed'] }
        : { variant: 'signed', args: { id }, path: ['number'] };
    },
});
