import { NOT_NFC } from '../core/text/scan.js';
import { unitRule } from './definition.js';
import { textCheck } from './text-rule.js';

/** Texts are stored composed (NFC), so that equal names are equal. */
export const textNfc = unitRule({
  id: 'text-nfc',
  severity: 'error',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Chữ chưa chuẩn NFC',
    about: 'Chữ có dấu lưu dạng dựng sẵn (NFC), để so sánh và tìm kiếm được.',
    message: '`{key}` viết bằng dấu rời (NFD).',
    hint: 'Chạy `madinhdanh fmt`.',
  },
  en: {
    title: 'Text not in NFC',
    about: 'Letters with diacritics are stored composed (NFC), so that they can be compared and found.',
    message: '`{key}` is written with separate diacritics (NFD).',
    hint: 'Run `madinhdanh fmt`.',
  },
  docs: {
    vi: 'Chữ có dấu lưu dạng dựng sẵn (NFC). Chữ chép từ Word hay macOS thường là dấu rời (NFD): trông giống hệt nhưng so sánh và tìm kiếm không thấy.',
    en: 'letters and diacritics stored apart (NFD).',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt`.',
  },
  examples: [
    {
      intro: ' (chữ “ế” và “ạ” dưới đây gồm chữ cái và dấu rời):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦${'Trạm Y tế'.normalize('NFD')}⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: textCheck(NOT_NFC),
});
