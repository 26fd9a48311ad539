import { fromRegistry } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';
import { guardChanges, isDataChanged } from './guards.js';

/** Whoever reviews sees that what guards the registry changes. */
export const treeGuard = listingRule({
  id: 'tree-guard',
  severity: 'warning',
  attention: true,
  chapter: 'tree',
  vi: {
    title: 'Đề xuất đổi thứ canh giữ sổ',
    about:
      'CI, CODEOWNERS, lược đồ, móc git, .gitattributes quyết định ai xem và kiểm tra thế nào; đổi chúng thì người duyệt phải xem kỹ.',
    message: '{path} canh giữ sổ: đề xuất này sửa nó.',
    hint: 'Người phụ trách kho xem kỹ: thay đổi này không được nới lỏng việc kiểm tra hay bỏ người duyệt.',
    variants: {
      added: { message: '{path} canh giữ sổ: đề xuất này thêm nó.' },
      removed: { message: '{path} canh giữ sổ: đề xuất này bỏ nó.' },
    },
  },
  en: {
    title: 'A proposal changes what guards the registry',
    about:
      'CI, CODEOWNERS, schemas, git hooks and .gitattributes say who looks and what is checked; a reviewer has to look at any change of them.',
    message: '{path} guards the registry: this proposal changes it.',
    hint: 'Whoever is in charge of the repository looks closely: nothing may be checked less, and no reviewer left out.',
    variants: {
      added: { message: '{path} guards the registry: this proposal adds it.' },
      removed: { message: '{path} guards the registry: this proposal removes it.' },
    },
  },
  docs: {
    en: 'workflows, CODEOWNERS, schemas, hooks or .gitattributes changed.',
    basis: 'quy ước của công cụ.',
    remedy: 'không phải sửa; người phụ trách kho xem kỹ rồi duyệt.',
  },
  examples: [
    {
      files: [
        { path: '../schemas/agency.schema.json', earlier: true, content: '{"type": "array"}\n' },
        { path: '../schemas/agency.schema.json', intro: 'nay là:', content: '⟦⟧{"type": ["array", "null"]}\n' },
      ],
    },
  ],
  check: (context) => {
    const isMixed = isDataChanged(context);
    return guardChanges(context)
      .filter(({ guarded }) => !(guarded && isMixed))
      .map(({ path, how }) => ({
        file: fromRegistry(context.now.prefix, path),
        args: { path },
        ...(how === 'changed' ? {} : { variant: how }),
      }));
  },
});
