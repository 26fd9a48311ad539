import { isRegistrysOwn, registryPart } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';

/** A file of the registry is read and never run. */
export const treeExecutable = listingRule({
  id: 'tree-executable',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: 'Tệp của sổ chạy được',
    about: 'Tệp của sổ là dữ liệu, không phải chương trình; git không ghi quyền chạy cho nó.',
    message: '“{path}” mang quyền chạy (100755).',
    hint: 'Bỏ quyền chạy: git update-index --chmod=-x “{path}” (và chmod -x trên máy).',
  },
  en: {
    title: 'Executable file in the registry',
    about: 'A file of the registry is data and no program; git does not mark it executable.',
    message: '“{path}” is marked executable (100755).',
    hint: 'Take the mark off: git update-index --chmod=-x "{path}" (and chmod -x on disk).',
  },
  docs: {
    en: 'a file of the registry is marked executable.',
    basis: 'quy ước của công cụ.',
    remedy: '`git update-index --chmod=-x TỆP`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          mode: '100755',
          content: `⟦⟧- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
      note: '`git ls-files --stage` ghi `100755` ở đầu dòng của tệp này.',
    },
  ],
  check: ({ now }) =>
    registryPart(now)
      .filter(({ path, mode }) => mode === '100755' && isRegistrysOwn(now, path))
      .map(({ path }) => ({ file: path, args: { path } })),
});
