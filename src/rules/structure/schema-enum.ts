import { fileRule } from '../definition.js';

/** A value out of a closed list is one of them. */
export const schemaEnum = fileRule({
  id: 'schema-enum',
  chapter: 'structure',
  vi: {
    title: 'Giá trị ngoài danh sách',
    about: 'Giá trị không thuộc danh sách cho phép.',
    message: '`{key}` là “{value}”, không thuộc các giá trị cho phép.',
    hint: 'Chọn một trong: {allowed}.',
  },
  en: {
    title: 'Value not among those allowed',
    about: 'The value is not one of those allowed here.',
    message: '`{key}` is “{value}”, which is not allowed here.',
    hint: 'Choose one of: {allowed}.',
  },
  docs: {
    vi: 'Giá trị không thuộc danh sách cho phép, ví dụ lý do đóng mã (`dissolved`, `merged`, `split`, `replaced`, `annulled`, `revoked`) hay loại quyết định (`full`, `amendment`).',
    en: 'a value that is not among those allowed.',
    basis: 'quy ước của công cụ.',
    remedy: 'chọn một trong các giá trị được liệt kê; giải thể là `dissolved`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: ⟦giải thể⟧}
`,
        },
      ],
    },
  ],
});
