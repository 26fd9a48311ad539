import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { codesLeftOut, crossedRecodings, goneElsewhere, isUnderOtherName, recodingsIn } from './recodings.js';

type Variant = 'elsewhere' | 'left-out';

/** A code that is replaced is the same agency under another code; what says otherwise is put to people. */
export const recoded = sinceRule({
  id: 'since-recoded',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Thay thế mã không giữ nguyên cơ quan',
    about:
      'Thay thế mã (replaced) là chính cơ quan ấy mang mã khác: mã mới giữ tên, mã cũ và chỗ trong cơ quan cấp trên. Tên khác hẳn, cấp dưới không theo cấp trên, hay bỏ sót mã cũ thì phải xem.',
    message: '{code} (“{name}”) được thay bằng {heir} mang tên khác hẳn là “{newName}”.',
    hint: 'Xem {heir} có đúng là cơ quan ấy không; nhập vào cơ quan khác thì lý do là merged: `madinhdanh merge`.',
    variants: {
      elsewhere: {
        message: '{code} được thay bằng {heir}, không nằm dưới đơn vị tiếp nhận cấp trên của nó ({heirs}).',
        hint: 'Đối chiếu với bản đã ký xem {code} về đâu.',
      },
      'left-out': {
        message: '{heir} thay cho {code} mà không ghi mã cũ của nó: {codes}.',
        hint: 'Ghi đủ legacyCodes của {heir}, để tra mã cũ ra mã nay.',
      },
    },
  },
  en: {
    title: 'Re-coding that does not keep the agency',
    about:
      'A code is replaced where the same agency goes on under another: that one keeps its name, its earlier codes and its place beneath the agency above. Wholly another name, a unit that does not follow the one above it, or earlier codes left out are to be looked at.',
    message: '{code} (“{name}”) was replaced by {heir}, which bears wholly another name, “{newName}”.',
    hint: 'See whether {heir} is that agency; where it took this one in, the reason is merged: `madinhdanh merge`.',
    variants: {
      elsewhere: {
        message: '{code} was replaced by {heir}, which is not beneath what took over the unit above it ({heirs}).',
        hint: 'Check with what was signed where {code} went.',
      },
      'left-out': {
        message: '{heir} replaces {code} and leaves out earlier codes of it: {codes}.',
        hint: 'Enter all of them under legacyCodes of {heir}, so that they lead to it.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đúng như bản đã ký thì duyệt; không thì ghi lại mã thay thế.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'decisions/2024-9-qd-ubnd.yaml',
          intro: 'thêm',
          content: `number: 9/QĐ-UBND
signed: 2024-05-30
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay thay bằng một cơ quan khác hẳn:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: ⟦{decision: 2024-9-qd-ubnd, reason: replaced, successors: [H24.05]}⟧
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Ban Quản lý dự án
  legacyCodes: [H24.04]
  phone: 0225 000 0400
  granted: {decision: 2024-9-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const recodings = recodingsIn(context, comparisonOf(context).closings);
    const crossed = crossedRecodings(context, recodings);
    return recodings.flatMap((recoding): SinceFound<Variant>[] => {
      const { entry, heir } = recoding;
      const { code, name } = entry.unit;
      const found = { code, place: spotOf(entry, 'closed') };
      const args = { code, name, heir: heir.code, newName: heir.name };
      const heirs = goneElsewhere(context, recoding);
      const codes = codesLeftOut(recoding);
      const all: SinceFound<Variant>[] = [];
      if (!crossed.has(code) && isUnderOtherName(context, recoding)) all.push({ ...found, args });
      if (heirs.length > 0) all.push({ ...found, args: { ...args, heirs }, variant: 'elsewhere' });
      if (codes.length > 0) all.push({ ...found, args: { ...args, codes }, variant: 'left-out' });
      return all;
    });
  },
});
