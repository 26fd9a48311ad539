import { ETH } from '../core/text/scan.js';
import { unitRule } from './definition.js';
import { textCheck } from './text-rule.js';

/** `Ð` (U+00D0) looks like `Đ` (U+0110) and is another letter. */
export const textEth = unitRule({
  id: 'text-eth',
  severity: 'warning',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Gõ Ð thay cho Đ',
    about: 'Chữ Ð (U+00D0) trông như Đ (U+0110) nhưng là chữ khác.',
    message: '`{key}` dùng Ð (U+00D0) thay cho Đ.',
    hint: 'Chạy `madinhdanh fmt --fix-text`.',
  },
  en: {
    title: 'Ð typed for Đ',
    about: 'The letter Ð (U+00D0) looks like Đ (U+0110) and is another one.',
    message: '`{key}` has Ð (U+00D0) where Đ belongs.',
    hint: 'Run `madinhdanh fmt --fix-text`.',
  },
  docs: {
    vi: 'Chữ Ð (U+00D0) trông như Đ (U+0110) nhưng là chữ khác; tìm “Đội” sẽ không thấy “Ðội”.',
    en: 'the letter Ð typed for Đ.',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt --fix-text`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Ðội Quản lý trật tự đô thị⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: textCheck(ETH),
});
