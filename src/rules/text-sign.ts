import { codePoint } from '../core/text/characters.js';
import { oddSigns } from '../core/text/odd-signs.js';
import { SIGNS } from '../core/text/scan.js';
import { textRule } from './definition.js';

/** Dashes, slashes and dots that look like those of a keyboard and are others; pictures. */
export const textSign = textRule({
  id: 'text-sign',
  severity: 'warning',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Dấu trông như dấu thường',
    about:
      'Tên, địa chỉ viết bằng dấu gạch, dấu chéo, dấu chấm của bàn phím; dấu trông giống, hình vẽ làm tìm không ra.',
    message: '`{key}` có dấu {character} (“{sign}”), viết bằng “{right}”.',
    hint: 'Gõ lại dấu ấy trên bàn phím.',
    variants: { picture: { message: '`{key}` có hình {character} (“{sign}”).', hint: 'Bỏ hình ấy.' } },
  },
  en: {
    title: 'Signs that look like others',
    about:
      'Names and addresses are written with the dashes, slashes and dots of a keyboard; with look-alikes and pictures nobody finds them.',
    message: '`{key}` has the sign {character} (“{sign}”); write “{right}”.',
    hint: 'Type the sign anew.',
    variants: { picture: { message: '`{key}` has the picture {character} (“{sign}”).', hint: 'Take it out.' } },
  },
  docs: {
    basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (văn bản dùng chữ tiếng Việt, bộ mã Unicode theo TCVN 6909:2001).',
    remedy: 'gõ lại dấu gạch ngang của bàn phím.',
  },
  examples: [
    {
      intro: ' (dấu trừ toán học U+2212):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Sở Lao động \u2212 Xã hội⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', hình vẽ:',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Sở Bốn \u2B50⟧
  phone: 0225 000 0400
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
  name: Trung tâm “A – B” & C (số 1/2, 10 m²) – Đội 3…
  note: "Tổ 1 \u2212 2"
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => (item) => {
    const found = context
      .flagged(item)
      .filter(({ flags }) => (flags & SIGNS) !== 0)
      .flatMap(({ key, path, text }) =>
        oddSigns(text.normalize('NFC')).map(({ sign, right }) => {
          const args = { key, sign, character: codePoint(sign) };
          return right === undefined ? { args, path, variant: 'picture' as const } : { args: { ...args, right }, path };
        }),
      );
    return found.length === 0 ? undefined : found;
  },
});
