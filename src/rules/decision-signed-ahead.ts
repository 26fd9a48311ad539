import { decisionRule } from './definition.js';

/** Nobody has signed on a day to come. */
export const decisionSignedAhead = decisionRule({
  id: 'decision-signed-ahead',
  severity: 'error',
  chapter: 'lives',
  vi: {
    title: 'Ngày ký chưa tới',
    about: 'Quyết định đã ký thì ngày ký không thể sau hôm nay; ngày hiệu lực thì có thể.',
    message: 'Ngày ký {signed:date} sau hôm nay ({today:date}).',
    hint: 'Ghi đúng ngày ký; chưa ký thì bỏ number và signed để quyết định là dự thảo.',
  },
  en: {
    title: 'Signed on a day to come',
    about: 'The day of signing of a decision is never after today; the day on which it takes effect may be.',
    message: 'Signed on {signed:date}, which is after today ({today:date}).',
    hint: 'Enter the day of signing; what is not signed yet has neither number nor signed, and is a draft.',
  },
  docs: {
    vi: 'Quyết định đã ký thì ngày ký không thể sau hôm nay (theo múi giờ của sổ). Hiệu lực về sau thì ghi ở `effective`.',
    en: 'signed on a day after today, in the time zone of the registry.',
    basis: 'quy ước của công cụ.',
    remedy: 'ghi đúng ngày ký, hoặc để là dự thảo.',
  },
  examples: [
    {
      intro: ' (hôm nay là 01/06/2024):',
      files: [
        {
          path: 'decisions/2024-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: ⟦2024-07-01⟧
kind: amendment
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'decisions/2024-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2024-06-01
effective: 2024-07-01
kind: amendment
`,
        },
      ],
    },
  ],
  check:
    ({ today }) =>
    ({ decision: { signed } }) =>
      signed === undefined || signed <= today ? undefined : { args: { signed, today }, path: ['signed'] },
});
