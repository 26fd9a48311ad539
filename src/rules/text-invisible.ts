import { INVISIBLE_CHARACTER } from '../core/text/scan.js';
import { unitRule } from './definition.js';
import { named, textCheck } from './text-rule.js';

/** Invisible characters make two names look alike and differ. */
export const textInvisible = unitRule({
  id: 'text-invisible',
  severity: 'warning',
  chapter: 'text',
  vi: {
    title: 'Ký tự vô hình',
    about: 'Ký tự vô hình (như U+200B) làm hai tên trông giống nhau mà khác nhau.',
    message: '`{key}` có ký tự vô hình ({characters}).',
    hint: 'Chạy `madinhdanh fmt --fix-text`.',
  },
  en: {
    title: 'Invisible character',
    about: 'Invisible characters (such as U+200B) make two names look alike and differ.',
    message: '`{key}` holds an invisible character ({characters}).',
    hint: 'Run `madinhdanh fmt --fix-text`.',
  },
  docs: {
    en: 'invisible characters.',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt --fix-text`.',
  },
  examples: [
    {
      intro: ' (sau “Sở” có ký tự U+200B):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦"Sở\\u200B Bốn"⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: textCheck(INVISIBLE_CHARACTER, ({ text }) => ({
    characters: named(text, /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u),
  })),
});
