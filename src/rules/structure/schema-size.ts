import { fileRule } from '../definition.js';

/** Neither too long nor too short, no empty lists, nothing twice. */
export const schemaSize = fileRule({
  id: 'schema-size',
  chapter: 'structure',
  vi: {
    title: 'Quá dài, quá ngắn hoặc lặp',
    about: 'Giá trị quá dài, danh sách trống hoặc có phần tử lặp.',
    variants: {
      short: { message: '`{key}` để trống.', hint: 'Ghi giá trị, hoặc xóa cả dòng `{key}:`.' },
      long: { message: '`{key}` dài quá {limit} ký tự.', hint: 'Rút gọn lại.' },
      few: { message: '`{key}` là danh sách trống.', hint: 'Thêm phần tử, hoặc xóa cả dòng `{key}:`.' },
      many: { message: '`{key}` có quá {limit} phần tử.', hint: 'Bỏ bớt cho còn {limit}.' },
      repeated: { message: '`{key}` có phần tử lặp lại.', hint: 'Mỗi phần tử chỉ ghi một lần.' },
      number: {
        message: '`{key}` ngoài khoảng cho phép (giới hạn {limit}).',
        hint: 'Độ dài nhóm là một số từ 1 đến 10, hoặc khoảng như "2-3".',
      },
    },
  },
  en: {
    title: 'Too long, too short or repeated',
    about: 'A value is too long, a list is empty, or something in it is repeated.',
    variants: {
      short: { message: '`{key}` is empty.', hint: 'Give a value, or delete the line `{key}:`.' },
      long: { message: '`{key}` is longer than {limit} characters.', hint: 'Make it shorter.' },
      few: { message: '`{key}` is an empty list.', hint: 'Add an item, or delete the line `{key}:`.' },
      many: { message: '`{key}` has more than {limit} {limit|item|items}.', hint: 'Keep {limit} at most.' },
      repeated: { message: '`{key}` has an item twice.', hint: 'Give each item once.' },
      number: {
        message: '`{key}` is out of range (limit {limit}).',
        hint: 'The width of a group is a number from 1 to 10, or a span such as "2-3".',
      },
    },
  },
  docs: {
    vi: 'Giá trị trống hoặc quá dài, danh sách trống hoặc có phần tử lặp, độ dài nhóm ngoài khoảng 1–10.',
    en: 'too long, too short, an empty list, something repeated, a number out of range.',
    basis: 'quy ước của công cụ.',
    remedy: 'ghi giá trị, hoặc xóa cả dòng.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  legacyCodes: ⟦[]⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
