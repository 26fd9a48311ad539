import { fileRule } from '../definition.js';

/** What the schema requires is there. */
export const schemaRequired = fileRule({
  id: 'schema-required',
  chapter: 'structure',
  vi: {
    title: 'Thiếu mục bắt buộc',
    about:
      'Đơn vị, quyết định hay thiết lập thiếu một mục bắt buộc, ví dụ tên (name) hoặc quyết định cấp mã (granted).',
    message: 'Thiếu mục bắt buộc `{key}`.',
    hint: 'Thêm dòng `{key}: …` vào mục này.',
    variants: {
      empty: { message: 'Tệp trống.', hint: 'Thêm nội dung, hoặc xóa tệp nếu không dùng.' },
    },
  },
  en: {
    title: 'Something required is missing',
    about:
      'A unit, decision or the settings lack something required, such as the name or the decision that granted the code (granted).',
    message: 'The required key `{key}` is missing.',
    hint: 'Add a line `{key}: …` here.',
    variants: {
      empty: { message: 'The file is empty.', hint: 'Fill it, or delete it if it is not used.' },
    },
  },
  docs: {
    vi: 'Thiếu một mục bắt buộc. Đơn vị cần có `code`, `name`, `granted`; quyết định cần có `kind`; tệp không được trống.',
    en: 'something required is missing.',
    basis: 'quy ước của công cụ.',
    remedy: 'thêm mục được nêu tên.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- ⟦code: H24.04⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
