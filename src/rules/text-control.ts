import { CONTROL_CHARACTER, LINES } from '../core/text/scan.js';
import { textRule } from './definition.js';
import { controlArgs } from './text-faults.js';
import { textCheck } from './text-rule.js';

/** Control characters cannot be printed, and break Word and Excel files; a line end makes two lines of one. */
export const textControl = textRule({
  id: 'text-control',
  severity: 'error',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Ký tự điều khiển',
    about: 'Ký tự điều khiển, xuống dòng, tab không in được trong một dòng và làm hỏng tệp Word, Excel.',
    message: '`{key}` có ký tự điều khiển hoặc ngắt dòng ({characters}).',
    hint: 'Bỏ các ký tự ấy; chữ của đơn vị đã có trong sổ thì chạy `madinhdanh fmt --fix-text`.',
  },
  en: {
    title: 'Control character',
    about: 'Control characters, line breaks and tabs cannot be printed in one line, and break Word and Excel files.',
    message: '`{key}` holds a control character or line break ({characters}).',
    hint: 'Take these characters out; for the texts of units in the registry run `madinhdanh fmt --fix-text`.',
  },
  docs: {
    vi: 'Ký tự điều khiển, xuống dòng (kể cả U+0085, U+2028, U+2029) và tab làm hỏng tệp Word, Excel và tách một tên thành hai dòng. `note` và `articles` được có nhiều dòng.',
    en: 'control characters, and line breaks or tabs in a text of one line.',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt --fix-text`; ở quyết định và thiết lập thì gõ lại.',
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
  check: textCheck(CONTROL_CHARACTER | LINES, ({ text, flags }) => controlArgs(text, flags)),
});
