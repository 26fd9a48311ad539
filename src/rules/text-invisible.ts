import { INVISIBLE_CHARACTER } from '../core/text/scan.js';
import { textRule } from './definition.js';
import { invisibleArgs } from './text-faults.js';
import { textCheck } from './text-rule.js';

/** Invisible characters make two names look alike and differ. */
export const textInvisible = textRule({
  id: 'text-invisible',
  severity: 'error',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Ký tự vô hình',
    about: 'Ký tự vô hình hoặc đảo chiều chữ (như U+200B, U+202E) làm hai tên trông giống nhau mà khác nhau.',
    message: '`{key}` có ký tự vô hình ({characters}).',
    hint: 'Bỏ các ký tự ấy; chữ của đơn vị đã có trong sổ thì chạy `madinhdanh fmt --fix-text`.',
  },
  en: {
    title: 'Invisible character',
    about: 'Invisible and bidirectional characters (such as U+200B, U+202E) make two names look alike and differ.',
    message: '`{key}` holds an invisible character ({characters}).',
    hint: 'Take these characters out; for the texts of units in the registry run `madinhdanh fmt --fix-text`.',
  },
  docs: {
    vi: 'Ký tự vô hình, đảo chiều chữ, ký tự đệm, thẻ (tag), gạch nối mềm làm hai tên trông giống nhau mà khác nhau.',
    en: 'invisible characters: zero-width and bidirectional ones, fillers, tags, soft hyphens, variation selectors.',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt --fix-text`; ở quyết định và thiết lập thì gõ lại.',
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
  check: textCheck(INVISIBLE_CHARACTER, ({ text }) => invisibleArgs(text)),
});
