import { fileOf } from '../core/code/code.js';
import { unitRule } from './definition.js';

/** The file of a unit follows from its code alone. */
export const codePlace = unitRule({
  id: 'code-place',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Đơn vị ở sai tệp',
    about: 'Tệp của một đơn vị suy ra từ mã của nó; mỗi cơ quan cấp 2 một tệp.',
    message: 'Đơn vị {code} phải nằm trong {expected}.',
    hint: 'Chuyển nguyên mục này sang {expected}.',
  },
  en: {
    title: 'Unit in the wrong file',
    about: 'The file of a unit follows from its code; each level-2 agency has one file.',
    message: 'The unit {code} belongs in {expected}.',
    hint: 'Move the whole item to {expected}.',
  },
  docs: {
    vi: 'Tệp của một đơn vị suy ra từ mã của nó: `H24.12.03` nằm trong `units/H24/H24.12.yaml`. Mỗi cơ quan cấp 2 một tệp, để cơ quan ấy chịu trách nhiệm về mọi mã bên dưới.',
    en: 'a unit in the wrong file.',
    basis: 'quy ước của công cụ.',
    remedy: 'chuyển nguyên mục sang tệp được nêu.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦H24.05⟧
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ unit, file }) => {
      const expected = fileOf(unit.code);
      return expected === file ? undefined : { args: { code: unit.code, expected }, path: ['code'] };
    },
});
