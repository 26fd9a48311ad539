import { fileRule } from '../definition.js';

/** No key but those the schema knows. */
export const schemaUnknownKey = fileRule({
  id: 'schema-unknown-key',
  chapter: 'structure',
  vi: {
    title: 'Khóa lạ',
    about: 'Mỗi chỗ trong tệp chỉ dùng những khóa đã định; khóa lạ thường là gõ sai và sẽ không ai đọc đến.',
    message: 'Khóa `{key}` không dùng được ở đây.',
    hint: 'Các khóa dùng được: {known}.',
    variants: {
      near: { message: 'Khóa `{key}` không dùng được ở đây.', hint: 'Có phải ý bạn là `{near}`?' },
      // of a batch: a name with a comma, written inside {…}, goes on as a key
      comma: {
        message: 'Khóa `{key}` không dùng được ở đây.',
        hint: 'Tên có dấu phẩy thì đặt trong ngoặc kép, ví dụ name: "Sở Khoa học, Công nghệ".',
      },
      // of a batch: a word for what is beneath that says too little
      subtree: {
        message: '`subtree` chỉ dùng với close và annul.',
        hint: 'Ghi children: move (đơn vị bên dưới nhận mã mới dưới đơn vị tiếp nhận) hoặc children: close (đóng theo).',
      },
    },
  },
  en: {
    title: 'Unknown key',
    about: 'Each place of a file has its own keys; an unknown one is mostly misspelt, and nobody would ever read it.',
    message: 'The key `{key}` cannot be used here.',
    hint: 'Keys that can be used: {known}.',
    variants: {
      near: { message: 'The key `{key}` cannot be used here.', hint: 'Did you mean `{near}`?' },
      comma: {
        message: 'The key `{key}` cannot be used here.',
        hint: 'Put a name with a comma in quotes, such as name: "Sở Khoa học, Công nghệ".',
      },
      subtree: {
        message: '`subtree` is for close and annul alone.',
        hint: 'Write children: move (the units beneath get new codes under the successor) or children: close (they end too).',
      },
    },
  },
  docs: {
    vi: 'Khóa không dùng được ở chỗ này, thường là gõ sai. Giá trị dưới khóa ấy sẽ không ai đọc đến.',
    en: 'an unknown key, mostly misspelt.',
    basis: 'quy ước của công cụ.',
    remedy: 'dùng khóa mà chương trình gợi ý, hoặc một trong các khóa được liệt kê.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  ⟦emial⟧: so4@example.com
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
