import { moveCommand } from '../../core/changes/issued-meanwhile.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';

/** A decision that was sealed does nothing more. */
export const sealedAdded = sinceRule({
  id: 'since-sealed-added',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Thêm vào quyết định đã niêm phong',
    about:
      'Quyết định đã niêm phong không được nhận thêm việc cấp, đổi tên, đóng mã, tách, thành lập lại, thu hồi hay mã cũ nào.',
    hint: 'Nhánh thêm vào dự thảo nay đã ban hành thì chuyển sang dự thảo khác: `{command}`. Nếu quyết định đã ký đúng là có việc này thì niêm phong lại, kèm lý do trong resealed.',
    variants: {
      grant: { message: 'Mã {code} (“{what}”) được thêm vào quyết định {decision} đã niêm phong ở {since}.' },
      rename: {
        message: 'Việc đổi tên “{what}” của {code} được thêm vào quyết định {decision} đã niêm phong ở {since}.',
      },
      closing: { message: 'Việc đóng mã {code} được thêm vào quyết định {decision} đã niêm phong ở {since} ({what}).' },
      legacy: { message: 'Mã cũ {what} được thêm cho {code}, cấp theo quyết định {decision} đã niêm phong ở {since}.' },
      spinOff: {
        message: 'Việc tách của {code} sang {what} được thêm vào quyết định {decision} đã niêm phong ở {since}.',
      },
      reestablishment: {
        message:
          'Việc thành lập lại {what} dưới mã {code} được thêm vào quyết định {decision} đã niêm phong ở {since}.',
      },
      lifting: {
        message:
          'Việc khôi phục {code} (đóng theo {what}) được thêm vào quyết định {decision} đã niêm phong ở {since}.',
      },
      revocation: {
        message: 'Việc thu hồi {what} được thêm vào quyết định {decision} đã niêm phong ở {since}.',
      },
    },
  },
  en: {
    title: 'Added to a sealed decision',
    about:
      'A decision that was sealed grants, renames, closes, parts, founds again and revokes nothing more, nor does it get earlier codes.',
    hint: 'What a branch added to a draft that was issued meanwhile goes to another draft: `{command}`. Where the signed decision does say so, seal it again with the reason in resealed.',
    variants: {
      grant: { message: 'The code {code} (“{what}”) was added to the decision {decision}, sealed in {since}.' },
      rename: {
        message: 'The renaming of {code} from “{what}” was added to the decision {decision}, sealed in {since}.',
      },
      closing: { message: 'The closing of {code} was added to the decision {decision}, sealed in {since} ({what}).' },
      legacy: {
        message: 'The earlier code {what} was added to {code}, granted by the decision {decision}, sealed in {since}.',
      },
      spinOff: {
        message: 'A part of {code} going to {what} was added to the decision {decision}, sealed in {since}.',
      },
      reestablishment: {
        message: 'That {code} founds {what} again was added to the decision {decision}, sealed in {since}.',
      },
      lifting: {
        message: 'That {code}, closed by {what}, comes back was added to the decision {decision}, sealed in {since}.',
      },
      revocation: {
        message: 'The revocation of {what} was added to the decision {decision}, sealed in {since}.',
      },
    },
  },
  docs: {
    en: 'something was added to a decision that was sealed.',
    basis: 'quy ước của công cụ.',
    remedy:
      'lập dự thảo mới bằng `madinhdanh decision new` rồi chuyển phần thêm sang: `madinhdanh decision move … --to …` (hoặc `--title "…"` để lập ngay dự thảo mới).',
  },
  examples: [
    {
      intro: ': trước là quyết định đã niêm phong',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay thêm một mã theo quyết định ấy:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: ⟦{decision: 2022-200-qd-ubnd}⟧
`,
        },
      ],
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
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
`,
        },
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [⟦2022-200-qd-ubnd⟧]
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
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
    comparisonOf(context).added.flatMap(({ standing, kind, code, decision, what, place }) => {
      if (standing !== 'sealed') return [];
      const args = { code, decision, what, since: context.since, command: moveCommand(context.registry, [code]) };
      return [{ code, place, args, variant: kind }];
    }),
});
