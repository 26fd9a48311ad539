import { joinedWords } from '../core/text/missing-space.js';
import { JOINED } from '../core/text/scan.js';
import { unitRule } from './definition.js';
import { textCheck } from './text-rule.js';

/** Two words run together, as copying out of tables leaves them. */
export const textJoined = unitRule({
  id: 'text-joined',
  severity: 'info',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Có thể thiếu khoảng trắng',
    about: 'Hai tiếng dính liền, thường do sao chép.',
    message: '`{key}`: “{word}” có thể thiếu khoảng trắng.',
    hint: 'Thêm khoảng trắng nếu đúng là hai tiếng; nếu là tên riêng thì để nguyên.',
  },
  en: {
    title: 'Space perhaps missing',
    about: 'Two words run together, as copying leaves them.',
    message: '`{key}`: “{word}” perhaps lacks a space.',
    hint: 'Add the space if these are two words; leave a name as it is.',
  },
  docs: {
    vi: 'Hai tiếng dính liền, thường do sao chép từ bảng.',
    en: 'two words run together.',
    basis: 'quy ước của công cụ.',
    remedy: 'thêm khoảng trắng nếu đúng là hai tiếng; nếu là tên riêng thì để nguyên.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Ủy ban nhân dân Bắchuyện Kim Thành⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: textCheck(JOINED, ({ text }) => ({ word: joinedWords(text.normalize('NFC')) })),
});
