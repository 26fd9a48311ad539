import { fileRule } from '../definition.js';

/** A key stands once in its map. */
export const yamlDuplicateKey = fileRule({
  id: 'yaml-duplicate-key',
  chapter: 'files',
  vi: {
    title: 'Khóa ghi hai lần',
    about: 'Trong một đơn vị mỗi khóa chỉ ghi một lần.',
    message: 'Khóa `{key}` ghi hai lần trong cùng một mục.',
    hint: 'Giữ lại một dòng. Nếu là hai đơn vị, dòng đầu của đơn vị sau phải bắt đầu bằng “- code:”.',
  },
  en: {
    title: 'Key given twice',
    about: 'Within a unit each key is given once.',
    message: 'The key `{key}` is given twice in the same place.',
    hint: 'Keep one line. If these are two units, the second must begin with “- code:”.',
  },
  docs: {
    vi: 'Trong một mục mỗi khóa chỉ ghi một lần; ghi hai lần thì không biết giá trị nào đúng.',
    en: 'a key is given twice.',
    basis: 'quy ước của công cụ.',
    remedy: 'giữ lại một dòng. Nếu là hai đơn vị, dòng đầu của đơn vị sau phải bắt đầu bằng `- code:`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  ⟦n⟧ame: Sở Thứ Tư
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
