import { unitRule } from './definition.js';
import { dayFaults } from './unit-days.js';

/** Granted ≤ renamed ≤ closed ≤ back in force, parts spun off in between, and nothing before the decision it rests on has effect. */
export const datesOrder = unitRule({
  id: 'dates-order',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
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
      lifted: {
        message: 'Ngày khôi phục {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
      },
      'spun-off': {
        message: 'Ngày tách {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
      },
      'rename-closed': { message: 'Ngày đổi tên {date:date} rơi vào lúc mã đang đóng, từ {other:date}.' },
      'lift-early': { message: 'Ngày khôi phục {date:date} trước ngày đóng {other:date}.' },
      'spin-off-early': { message: 'Ngày tách {date:date} trước ngày cấp mã {other:date}.' },
      'spin-off-late': { message: 'Ngày tách {date:date} sau ngày đóng mã {other:date}.' },
      'rename-early': {
        message: 'Ngày đổi tên {date:date} trước ngày {other:date} (cấp mã hoặc lần đổi tên trước).',
        hint: 'Ghi ngày từ {other:date} trở đi: `--effective {other:raw}`, cả khi ban hành; hoặc bỏ effective để lấy ngày của quyết định.',
      },
      'close-early': {
        message: 'Ngày đóng mã {date:date} trước ngày {other:date} (cấp mã, đổi tên hoặc khôi phục).',
        hint: 'Ghi ngày từ {other:date} trở đi: `--effective {other:raw}`, cả khi ban hành; hoặc bỏ effective để lấy ngày của quyết định.',
      },
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
      lifted: {
        message: 'Back in force on {date:date}, before the decision {decision} is in force on {decisionDate:date}.',
      },
      'spun-off': {
        message: 'Spun off on {date:date}, before the decision {decision} is in force on {decisionDate:date}.',
      },
      'rename-closed': { message: 'Renamed on {date:date}, while the code was closed, from {other:date}.' },
      'lift-early': { message: 'Back in force on {date:date}, before it was closed on {other:date}.' },
      'spin-off-early': { message: 'Spun off on {date:date}, before the code was granted on {other:date}.' },
      'spin-off-late': { message: 'Spun off on {date:date}, after the code was closed on {other:date}.' },
      'rename-early': {
        message: 'Renamed on {date:date}, before {other:date} (the grant or an earlier renaming).',
        hint: 'Give a day from {other:date} on: `--effective {other:raw}`, at the issue too; or leave effective out to take the date of the decision.',
      },
      'close-early': {
        message: 'Closed on {date:date}, before {other:date} (the grant, the last renaming, or its return).',
        hint: 'Give a day from {other:date} on: `--effective {other:raw}`, at the issue too; or leave effective out to take the date of the decision.',
      },
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
    {
      intro: ': khôi phục, tách trước quyết định; tách trước khi cấp, sau khi đóng',
      files: [
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted: {decision: 2022-300-qd-ubnd, effective: ⟦2022-03-15⟧}
  spunOff:
    - {to: [H24.03], decision: 2023-1500-qd-ubnd, effective: ⟦2023-05-21⟧}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2023-1500-qd-ubnd, effective: 2023-06-01}
  closed: {decision: 2023-1500-qd-ubnd, effective: 2023-07-01, reason: dissolved}
  spunOff:
    - ⟦{to: [H24.03], decision: 2023-1500-qd-ubnd}⟧
    - {to: [H24.03], decision: 2023-1500-qd-ubnd, effective: ⟦2023-07-02⟧}
`,
        },
      ],
    },
    {
      intro: ': khôi phục trước khi đóng, đổi tên lúc đang đóng',
      files: [
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      effective: 2022-05-01
      reason: dissolved
      lifted: ⟦{decision: 2022-300-qd-ubnd}⟧
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - ⟦{name: Sở Lăm, until: 2022-03-15, decision: 2022-100-qd-ubnd}⟧
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted: {decision: 2022-300-qd-ubnd, effective: 2022-05-01}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Sở Tư, until: 2022-03-01, decision: 2022-200-qd-ubnd}
    - {name: Sở Bốn mới, decision: 2022-300-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted: {decision: 2022-300-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ registry }) => dayFaults(registry),
});
