import { fileRule } from '../definition.js';

/** What a reviewer reads in a file is what stands in it: comments and keys hide nothing. */
export const yamlHidden = fileRule({
  id: 'yaml-hidden',
  chapter: 'files',
  vi: {
    title: 'Ký tự ẩn trong chú thích hoặc khóa',
    about:
      'Chú thích, khóa và cú pháp không có ký tự điều khiển, vô hình hay đảo chiều: người duyệt thấy gì thì tệp đúng là vậy.',
    message: 'Ngoài các giá trị có ký tự ẩn {character}.',
    hint: 'Xóa ký tự ấy, hoặc xóa cả chú thích rồi gõ lại.',
  },
  en: {
    title: 'Hidden character in a comment or key',
    about:
      'Comments, keys and syntax hold no control, invisible or bidirectional characters: a file is what its reviewer sees.',
    message: 'Outside the values there is a hidden character {character}.',
    hint: 'Delete the character, or the comment and type it anew.',
  },
  docs: {
    vi: 'Ký tự đảo chiều, vô hình hay điều khiển trong chú thích, khóa hoặc cú pháp làm người duyệt thấy khác với máy đọc; tệp ấy không được đọc tiếp. Trong giá trị: [text-control](#text-control), [text-invisible](#text-invisible).',
    en: 'control, invisible or bidirectional characters in comments, keys or syntax.',
    basis: 'quy ước của công cụ.',
    remedy: 'xóa ký tự ấy.',
  },
  examples: [
    {
      intro: ' (trong chú thích có ký tự U+202E):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn # đã duyệt ⟦\u202e⟧iốb ởS
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn # đã duyệt – Министерство
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
