import { isDataPath, registryPart } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';

/** Folders that a misspelt name would be taken for are read nowhere; of what stands beside them only texts for people belong. */
function belongs(path: string): boolean {
  // settings with another ending are told of where they are read
  return isDataPath(path) || /^(?:registry\.yml|[^/]+\.md)$/i.test(path) || /(?:^|\/)\./.test(path);
}

/** Beside its data the registry folder holds texts for people, and nothing else. */
export const treeUnexpected = listingRule({
  id: 'tree-unexpected',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: 'Tệp không thuộc về sổ',
    about:
      'Thư mục sổ chỉ có registry.yaml, decisions/, units/ và tệp .md cho người đọc; thứ khác không được đọc mà dễ bị tưởng là của sổ.',
    message: '“{path}” không thuộc về sổ.',
    hint: 'Chuyển ra ngoài thư mục sổ: git mv “{path}” … ; tên thư mục viết sai thì sửa thành units/ hoặc decisions/.',
  },
  en: {
    title: 'File that does not belong to the registry',
    about:
      'The registry folder holds registry.yaml, decisions/, units/ and .md files for people; anything else is not read, and would be taken for a part of the registry.',
    message: '“{path}” does not belong to the registry.',
    hint: 'Move it out of the registry folder: git mv "{path}" …; a folder with a misspelt name becomes units/ or decisions/.',
  },
  docs: {
    en: 'a file lies in the registry folder that is no part of a registry.',
    basis: 'quy ước của công cụ.',
    remedy: 'chuyển ra ngoài thư mục sổ.',
  },
  examples: [
    {
      intro: ': tên thư mục viết thiếu chữ s',
      files: [
        {
          path: 'unit/H24/H24.04.yaml',
          content: `⟦⟧- code: H24.04
  name: Sở Bốn
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [{ files: [{ path: 'README.md', content: '# Sổ đăng ký\n' }] }],
  check: ({ now }) => {
    // at the top of a repository the registry has the rest of it beside it
    if (now.prefix === '') return [];
    const odd = registryPart(now).filter(({ path, mode }) => mode.startsWith('100') && !belongs(path));
    return odd.map(({ path }) => ({ file: path, args: { path } }));
  },
});
