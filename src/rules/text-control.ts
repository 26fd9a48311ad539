import { CONTROL_CHARACTER } from '../core/text/scan.js';
import { unitRule } from './definition.js';
import { named, textCheck } from './text-rule.js';

/** Control characters cannot be printed, and break Word and Excel files. */
export const textControl = unitRule({
  id: 'text-control',
  severity: 'error',
  chapter: 'text',
  vi: {
    title: 'Ký tự điều khiển',
    about: 'Ký tự điều khiển không in được và làm hỏng tệp Word, Excel.',
    message: '`{key}` có ký tự điều khiển ({characters}).',
    hint: 'Chạy `madinhdanh fmt --fix-text`.',
  },
  en: {
    title: 'Control character',
    about: 'Control characters cannot be printed, and break Word and Excel files.',
    message: '`{key}` holds a control character ({characters}).',
    hint: 'Run `madinhdanh fmt --fix-text`.',
  },
  docs: {
    en: 'control characters.',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt --fix-text`.',
  },
  examples: [
    {
      intro: ' (giữa “Sở” và “Bốn” có ký tự U+0007):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦"Sở\\a Bốn"⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: textCheck(CONTROL_CHARACTER, ({ text }) => ({
    characters: named(text, /[\p{Cc}\p{Cs}\ufffd-\uffff]/u),
  })),
});
