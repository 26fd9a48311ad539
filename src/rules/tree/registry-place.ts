import { fromRegistry, type Listing } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';
import type { ListingFound } from './context.js';

/** Folders that hold the settings of a registry in a tree, or what would be taken for them: with `/` at the end. */
function foldersOf({ files }: Listing): string[] {
  return files.flatMap(({ path }) => (/(?:^|\/)registry\.ya?ml$/i.test(path) ? [path.replace(/[^/]*$/, '')] : []));
}

/** Nobody takes another registry for the one that is meant, and none moves unseen. */
export const treeRegistryPlace = listingRule({
  id: 'tree-registry-place',
  severity: 'warning',
  attention: true,
  chapter: 'tree',
  vi: {
    title: 'Chỗ của sổ thay đổi',
    about: 'Thêm một sổ trong kho, hay chuyển thư mục sổ, thì lệnh và CI có thể đọc nhầm sổ.',
    hint: 'Nếu đúng ý: xem lại CI, CODEOWNERS, và gọi lệnh với --registry nêu rõ thư mục.',
    variants: {
      second: { message: 'Có thêm một sổ ở {folder}; lệnh không nêu --registry có thể đọc sổ ấy.' },
      moved: { message: 'Sổ chuyển từ {from} sang {folder}.' },
    },
  },
  en: {
    title: 'The place of the registry changes',
    about: 'With a second registry in the repository, or a folder moved, commands and CI may read the wrong one.',
    hint: 'If it is meant: look at CI and CODEOWNERS again, and call commands with --registry and the folder.',
    variants: {
      second: { message: 'There is a second registry at {folder}; a command without --registry may read it.' },
      moved: { message: 'The registry moved from {from} to {folder}.' },
    },
  },
  docs: {
    en: 'a second registry could be meant, or the folder was moved.',
    basis: 'quy ước của công cụ.',
    remedy: 'nếu đúng ý thì xem lại CI và CODEOWNERS; nếu không, bỏ sổ thừa.',
  },
  examples: [
    {
      intro: ': thêm một sổ ở ngay thư mục chứa sổ',
      files: [
        { path: '../README.md', earlier: true, content: '# Kho của sổ\n' },
        { path: '../registry.yaml', content: '⟦⟧format: 1\n' },
        { path: '../units/H24.yaml', content: '[]\n' },
      ],
    },
  ],
  check: ({ now, before }) => {
    if (before === undefined) return [];
    const shown = (prefix: string): string => (prefix === '' ? '.' : prefix);
    const known = new Set([...foldersOf(before), now.prefix]);
    const found = foldersOf(now)
      .filter((each) => !known.has(each))
      .map((each): ListingFound<'second' | 'moved'> => {
        const file = fromRegistry(now.prefix, `${each}registry.yaml`);
        return { file, args: { folder: shown(each) }, variant: 'second' };
      });
    if (before.prefix === now.prefix) return found;
    const args = { from: shown(before.prefix), folder: shown(now.prefix) };
    return [...found, { file: 'registry.yaml', args, variant: 'moved' }];
  },
});
