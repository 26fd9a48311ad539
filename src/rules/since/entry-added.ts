import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';

/** What comes under a decision that was signed already is to be held against the signed paper. */
export const entryAdded = sinceRule({
  id: 'since-entry-added',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Thêm vào quyết định đã ký',
    about:
      'Quyết định đã ký nhưng chưa niêm phong được ghi thêm việc cấp, đổi tên, đóng mã, tách, thành lập lại, thu hồi hay mã cũ.',
    hint: 'Đối chiếu với bản đã ký của {decision}; không có trong đó thì ghi theo quyết định khác.',
    variants: {
      grant: { message: 'Mã {code} (“{what}”) được thêm vào quyết định {decision} đã ký từ trước.' },
      rename: { message: 'Việc đổi tên “{what}” của {code} được thêm vào quyết định {decision} đã ký từ trước.' },
      closing: { message: 'Việc đóng mã {code} được thêm vào quyết định {decision} đã ký từ trước ({what}).' },
      legacy: { message: 'Mã cũ {what} được thêm cho {code}, cấp theo quyết định {decision} đã ký từ trước.' },
      spinOff: {
        message: 'Việc tách của {code} sang {what} được thêm vào quyết định {decision} đã ký từ trước.',
      },
      reestablishment: {
        message: 'Việc thành lập lại {what} dưới mã {code} được thêm vào quyết định {decision} đã ký từ trước.',
      },
      lifting: {
        message: 'Việc khôi phục {code} (đóng theo {what}) được thêm vào quyết định {decision} đã ký từ trước.',
      },
      revocation: {
        message: 'Việc thu hồi {what} được thêm vào quyết định {decision} đã ký từ trước.',
      },
    },
  },
  en: {
    title: 'Added to a signed decision',
    about:
      'A decision that was signed, but not sealed, got a further grant, renaming, closing, spin-off, re-establishment, revocation or earlier code.',
    hint: 'Hold it against the signed text of {decision}; what that does not say belongs under another decision.',
    variants: {
      grant: { message: 'The code {code} (“{what}”) was added to the decision {decision}, signed before.' },
      rename: { message: 'The renaming of {code} from “{what}” was added to the decision {decision}, signed before.' },
      closing: { message: 'The closing of {code} was added to the decision {decision}, signed before ({what}).' },
      legacy: {
        message: 'The earlier code {what} was added to {code}, granted by the decision {decision}, signed before.',
      },
      spinOff: {
        message: 'A part of {code} going to {what} was added to the decision {decision}, signed before.',
      },
      reestablishment: {
        message: 'That {code} founds {what} again was added to the decision {decision}, signed before.',
      },
      lifting: {
        message: 'That {code}, closed by {what}, comes back was added to the decision {decision}, signed before.',
      },
      revocation: {
        message: 'The revocation of {what} was added to the decision {decision}, signed before.',
      },
    },
  },
  docs: {
    basis: 'quy ước của công cụ.',
    remedy: 'đối chiếu với bản đã ký; không có trong đó thì ghi theo quyết định mới.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: ⟦{decision: 2022-100-qd-ubnd}⟧
`,
        },
      ],
      note: 'Quyết định 2022-100-qd-ubnd đã ký từ trước, mã H24.04 bây giờ mới thêm.',
    },
    {
      intro: ': tách, thành lập lại, khôi phục, thu hồi',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
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
          path: 'decisions/2022-300-qd-ubnd.yaml',
          earlier: true,
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
`,
        },
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [⟦2022-200-qd-ubnd⟧]
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Một
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2022-200-qd-ubnd, reason: dissolved}
- code: H24.04.02
  name: Phòng Hai
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2022-100-qd-ubnd, reason: dissolved}
- code: H24.04.03
  name: Phòng Hai mới
  phone: 0225 000 0403
  granted: {decision: 2022-300-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  spunOff:
    - ⟦{to: [H24.03], decision: 2022-300-qd-ubnd}⟧
- code: H24.04.01
  name: Phòng Một
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted: ⟦{decision: 2022-300-qd-ubnd}⟧
- code: H24.04.02
  name: Phòng Hai
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2022-100-qd-ubnd, reason: dissolved}
- code: H24.04.03
  name: Phòng Hai mới
  phone: 0225 000 0403
  granted: {decision: 2022-300-qd-ubnd, reestablishes: ⟦[H24.04.02]⟧}
`,
        },
      ],
    },
  ],
  check: (context) =>
    comparisonOf(context).added.flatMap(({ standing, kind, code, decision, what, place }) =>
      standing === 'signed' ? [{ code, place, args: { code, decision, what }, variant: kind }] : [],
    ),
});
