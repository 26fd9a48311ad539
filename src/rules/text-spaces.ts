import { SPACES } from '../core/text/scan.js';
import { unitRule } from './definition.js';
import { textCheck } from './text-rule.js';

/** No space at the ends, no two in a row, none but the plain one. */
export const textSpaces = unitRule({
  id: 'text-spaces',
  severity: 'warning',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Khoảng trắng thừa',
    about: 'Khoảng trắng ở đầu, ở cuối, hai khoảng trắng liền nhau, hoặc khoảng trắng không ngắt.',
    message: '`{key}` có khoảng trắng thừa hoặc khác thường.',
    hint: 'Chạy `madinhdanh fmt --fix-text`.',
  },
  en: {
    title: 'Stray spaces',
    about: 'Spaces at the start or end, two in a row, or spaces that do not break.',
    message: '`{key}` has stray or unusual spaces.',
    hint: 'Run `madinhdanh fmt --fix-text`.',
  },
  docs: {
    vi: 'Khoảng trắng ở đầu, ở cuối, hai khoảng trắng liền nhau, hoặc khoảng trắng không ngắt dòng.',
    en: 'stray or unusual spaces.',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt --fix-text`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Sở  Bốn⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: textCheck(SPACES),
});
