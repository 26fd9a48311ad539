import { convertLegacy, detectLegacy } from '../core/text/legacy.js';
import { LEGACY } from '../core/text/scan.js';
import { unitRule } from './definition.js';
import { textCheck } from './text-rule.js';

/** Text typed in TCVN3 or VNI shows as strange letters once it is read as Unicode. */
export const textLegacy = unitRule({
  id: 'text-legacy',
  severity: 'warning',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Chữ TCVN3 hoặc VNI',
    about: 'Chữ gõ bằng bảng mã cũ (TCVN3, VNI) hiện thành ký tự lạ.',
    message: '`{key}` có vẻ gõ bằng bảng mã {encoding:word}: “{value}”.',
    hint: 'Chuyển sang Unicode: “{converted}”.',
  },
  en: {
    title: 'TCVN3 or VNI text',
    about: 'Text typed in an old encoding (TCVN3, VNI) shows as strange letters.',
    message: '`{key}` seems typed in {encoding:word}: “{value}”.',
    hint: 'Turn it into Unicode: “{converted}”.',
  },
  docs: {
    en: 'text in an old Vietnamese encoding.',
    basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (văn bản dùng bộ mã Unicode theo TCVN 6909:2001).',
    remedy: 'dùng chữ Unicode mà chương trình gợi ý: “Sở Y tế Thành phố”.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Së Y tÕ Thµnh phè⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: textCheck(LEGACY, ({ text }) => {
    const encoding = detectLegacy(text) ?? 'tcvn3';
    return { value: text, encoding, converted: convertLegacy(text, encoding) };
  }),
});
