import { unitRule } from './definition.js';

/** Nobody has reviewed a unit on a day to come. */
export const verifiedAhead = unitRule({
  id: 'verified-ahead',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Ngày rà soát chưa tới',
    about: 'Ngày rà soát (verified) của đơn vị không thể sau hôm nay.',
    message: 'Ngày rà soát {date:date} sau hôm nay ({today:date}).',
    hint: 'Ghi đúng ngày: `madinhdanh verify {code} --on NGÀY --by "…"`.',
  },
  en: {
    title: 'Reviewed on a day to come',
    about: 'The day of the yearly review (verified) of a unit is never after today.',
    message: 'Reviewed on {date:date}, which is after today ({today:date}).',
    hint: 'Enter the day of the review: `madinhdanh verify {code} --on DAY --by "…"`.',
  },
  docs: {
    en: 'a yearly review of a day after today, in the time zone of the registry.',
    basis: 'quy ước của công cụ.',
    remedy: '`madinhdanh verify H24.04 --on 2024-06-01 --by "Sở Bốn"`.',
  },
  examples: [
    {
      intro: ' (hôm nay là 01/06/2024):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: {on: ⟦2024-06-02⟧, by: Sở Bốn}
  granted: {decision: 2022-100-qd-ubnd}
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
  verified: {on: 2024-06-01, by: Sở Bốn}
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ today }) =>
    ({ unit: { code, verified } }) =>
      verified === undefined || verified.on <= today
        ? undefined
        : { args: { code, date: verified.on, today }, path: ['verified', 'on'] },
});
