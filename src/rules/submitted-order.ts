import { isSigned } from '../core/registry/registry.js';
import { decisionRule } from './definition.js';

/** What is signed was laid before the signer first. */
export const submittedOrder = decisionRule({
  id: 'submitted-order',
  severity: 'warning',
  attention: true,
  chapter: 'lives',
  vi: {
    title: 'Ký trước khi trình',
    about:
      'Ngày ký của quyết định không trước ngày trình (submitted) ghi trong chính tệp ấy; dự thảo không ghi trình vào một ngày chưa đến.',
    message: 'Ký ngày {signed:date}, trước ngày trình {on:date} (tờ trình {number}).',
    hint: 'Đối chiếu ngày ký với bản đã ký và ngày trình với tờ trình; sửa ngày ghi sai.',
    variants: {
      ahead: {
        message: 'Dự thảo ghi đã trình ngày {on:date} (tờ trình {number}), là ngày chưa đến.',
        hint: 'Ghi đúng ngày của tờ trình: `madinhdanh decision submit {id}`.',
      },
    },
  },
  en: {
    title: 'Signed before it was submitted',
    about:
      'A decision is not signed before the day on which its file says it was submitted, and none is submitted on a day to come.',
    message: 'Signed on {signed:date}, before it was submitted on {on:date} ({number}).',
    hint: 'Hold the day of signing against the signed text and the other against the submission; mend the wrong one.',
    variants: {
      ahead: {
        message: 'The draft is said to be submitted on {on:date} ({number}), which is a day to come.',
        hint: 'Enter the day of the submission: `madinhdanh decision submit {id}`.',
      },
    },
  },
  docs: {
    en: 'a decision was signed before it was submitted.',
    basis: 'quy ước của công cụ; Nghị định 30/2020/NĐ-CP: văn bản được trình rồi mới ký.',
    remedy: 'ghi đúng ngày ký theo bản đã ký.',
  },
  examples: [
    {
      files: [
        {
          path: 'decisions/2024-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: ⟦2024-05-20⟧
authority: Ủy ban nhân dân thành phố Hải Phòng
title: Về việc cấp mã
kind: amendment
submitted: {number: 25/TTr-STTTT, on: 2024-05-27}
`,
        },
      ],
    },
    {
      intro: ' (hôm nay là 01/06/2024):',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `drafted: 2024-05-25
title: Về việc bổ sung mã định danh điện tử
kind: amendment
submitted: {number: 25/TTr-STTTT, on: ⟦2024-07-01⟧}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'decisions/2024-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: 2024-05-27
authority: Ủy ban nhân dân thành phố Hải Phòng
title: Về việc cấp mã
kind: amendment
submitted: {number: 25/TTr-STTTT, on: 2024-05-27}
`,
        },
      ],
    },
  ],
  check:
    ({ today }) =>
    ({ decision }) => {
      const { id, signed, submitted } = decision;
      if (submitted === undefined) return undefined;
      const { on, number } = submitted;
      if (on > today && !isSigned(decision))
        return { variant: 'ahead', args: { id, on, number }, path: ['submitted', 'on'] };
      if (!isSigned(decision) || signed === undefined) return undefined;
      return signed < on ? { args: { signed, on, number }, path: ['signed'] } : undefined;
    },
});
