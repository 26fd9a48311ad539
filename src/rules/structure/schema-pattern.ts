import { fileRule } from '../definition.js';

/** Values have the form that the schema’s pattern describes. */
export const schemaPattern = fileRule({
  id: 'schema-pattern',
  chapter: 'structure',
  vi: {
    title: 'Sai dạng viết',
    about: 'Giá trị không theo dạng viết đã định: mã cũ và số hiệu viết liền, quyết định ghi bằng tên tệp của nó.',
    message: '`{key}` viết sai dạng: “{value}”.',
    hint: 'Viết liền, không có khoảng trắng.',
    variants: {
      blank: { message: '`{key}` chỉ có khoảng trắng.', hint: 'Ghi giá trị, hoặc xóa cả dòng `{key}:`.' },
      decision: {
        message: '“{value}” không phải tên tệp quyết định.',
        hint: 'Dùng tên tệp trong decisions/ không có đuôi, ví dụ 2022-100-qd-ubnd.',
      },
      groups: { message: '“{value}” không phải độ dài nhóm.', hint: 'Viết một số từ 1 đến 10, hoặc khoảng như "2-3".' },
    },
  },
  en: {
    title: 'Wrong form',
    about:
      'A value does not have its form: earlier codes and numbers of decisions have no spaces, a decision is named by its file.',
    message: '`{key}` has the wrong form: “{value}”.',
    hint: 'Write it without spaces.',
    variants: {
      blank: { message: '`{key}` holds only spaces.', hint: 'Give a value, or delete the line `{key}:`.' },
      decision: {
        message: '“{value}” is not the name of a decision’s file.',
        hint: 'Use the name of the file in decisions/ without its ending, such as 2022-100-qd-ubnd.',
      },
      groups: {
        message: '“{value}” is not a width of a group.',
        hint: 'Write a number from 1 to 10, or a span such as "2-3".',
      },
    },
  },
  docs: {
    vi: 'Giá trị viết sai dạng: quyết định phải ghi bằng tên tệp của nó, mã cũ và số hiệu viết liền, tên không được chỉ có khoảng trắng.',
    en: 'a value of the wrong form; a decision is named by its file.',
    basis: 'quy ước của công cụ.',
    remedy: 'ghi tên tệp trong `decisions/` không có đuôi: `2022-100-qd-ubnd`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: ⟦100/QĐ-UBND⟧}
`,
        },
      ],
    },
  ],
});
