import { fileRule } from '../definition.js';

/** Values are of the type the schema gives them. */
export const schemaType = fileRule({
  id: 'schema-type',
  chapter: 'structure',
  vi: {
    title: 'Sai kiểu dữ liệu',
    about:
      'Giá trị không đúng kiểu: chữ, số, danh sách hay một mục gồm nhiều khóa. Số điện thoại chỉ gồm chữ số phải đặt trong dấu ngoặc kép.',
    message: '`{key}` phải là {expected:word}, đang là {actual:word}.',
    hint: 'Viết lại `{key}` đúng kiểu; xem `madinhdanh rules schema-type`.',
    variants: {
      quote: {
        message: '`{key}` phải là chữ, đang bị hiểu thành số hoặc đúng/sai.',
        hint: 'Đặt nguyên văn giá trị trong dấu ngoặc kép, ví dụ "0225", để không mất số 0 ở đầu.',
      },
      empty: { message: '`{key}` để trống.', hint: 'Ghi giá trị, hoặc xóa cả dòng `{key}:`.' },
      'file-list': {
        message: 'Tệp đơn vị phải là một danh sách các đơn vị.',
        hint: 'Mỗi đơn vị bắt đầu bằng dòng “- code: …”.',
      },
      'file-map': {
        message: 'Tệp này phải gồm các dòng “khóa: giá trị”.',
        hint: 'Viết mỗi khóa một dòng ở đầu dòng, ví dụ kind: full.',
      },
      unit: {
        message: 'Mục này không phải là một đơn vị.',
        hint: 'Mỗi đơn vị bắt đầu bằng dòng “- code: …”, các dòng sau thẳng cột với code.',
      },
    },
  },
  en: {
    title: 'Wrong kind of value',
    about:
      'A value is of the wrong kind: text, number, list, or a group of keys. A telephone number of digits alone stands between double quotes.',
    message: '`{key}` must be {expected:word}, but is {actual:word}.',
    hint: 'Write `{key}` as the right kind; see `madinhdanh rules schema-type`.',
    variants: {
      quote: {
        message: '`{key}` must be text, but reads as a number or as true/false.',
        hint: 'Put the value, just as it is, between double quotes, such as "0225", so that no leading 0 is lost.',
      },
      empty: { message: '`{key}` is left empty.', hint: 'Give a value, or delete the line `{key}:`.' },
      'file-list': {
        message: 'A file of units must be a list of units.',
        hint: 'Each unit begins with a line “- code: …”.',
      },
      'file-map': {
        message: 'This file must consist of lines “key: value”.',
        hint: 'Write each key at the beginning of a line of its own, such as kind: full.',
      },
      unit: {
        message: 'This item is not a unit.',
        hint: 'Each unit begins with a line “- code: …”, its other lines in one column with code.',
      },
    },
  },
  docs: {
    vi: 'Giá trị sai kiểu: đáng lẽ là chữ lại là số hay danh sách. Hay gặp nhất: số điện thoại chỉ gồm chữ số không đặt trong dấu ngoặc kép, nên bị hiểu thành một con số và mất số 0 ở đầu.',
    en: 'the wrong kind of value; mostly a telephone number of digits without quotes.',
    basis: 'quy ước của công cụ.',
    remedy: '`phone: "02250000400"`, hoặc viết có dấu cách: `phone: 0225 000 0400`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: ⟦02250000400⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
