import { isRegistrysOwn, registryPart } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';
import type { ListingFound } from './context.js';

/** Dot-files that the registry folder holds itself, as the program writes them. */
const OWN_DOT_FILES: ReadonlySet<string> = new Set(['.gitattributes', '.gitignore']);

export type Oddity = 'link' | 'submodule' | 'journal' | 'hidden';

/** What an entry of a registry is that is no plain file in the open; undefined for one that is. */
export function irregularity(path: string, mode: string): Oddity | undefined {
  if (mode === '120000') return 'link';
  if (mode === '160000') return 'submodule';
  if (/^\.madinhdanh(?:\/|$)/i.test(path)) return 'journal';
  const hidden = path.split('/').some((part) => part.startsWith('.'));
  return hidden && !OWN_DOT_FILES.has(path) ? 'hidden' : undefined;
}

/** The tree of the registry holds plain files, and nothing that leads elsewhere or hides. */
export const treeIrregular = listingRule({
  id: 'tree-irregular',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: 'Mục lạ trong cây git của sổ',
    about:
      'Trong thư mục sổ, git chỉ giữ tệp thường: không liên kết, không kho con, không tệp ẩn ngoài .gitattributes và .gitignore ở ngay thư mục sổ.',
    hint: 'Bỏ khỏi git: git rm --cached “{path}”; dữ liệu cần giữ thì ghi thành tệp thường.',
    variants: {
      link: { message: '“{path}” là liên kết tượng trưng, không phải tệp.' },
      submodule: { message: '“{path}” là kho con (submodule), không phải thư mục của sổ.' },
      journal: {
        message:
          '“{path}” là tệp làm việc của chương trình trên một máy (khóa, nhật ký ghi); do git giữ thì không được dùng.',
        hint: 'Bỏ cả thư mục khỏi git: git rm -r --cached .madinhdanh (trong thư mục sổ).',
      },
      hidden: { message: '“{path}” là tệp ẩn.' },
    },
  },
  en: {
    title: 'Odd entry in the tree of the registry',
    about:
      'Under the registry folder git holds plain files only: no links, no submodules, no dot-files but .gitattributes and .gitignore in the folder itself.',
    hint: 'Take it out of git: git rm --cached "{path}"; write what is to be kept as a plain file.',
    variants: {
      link: { message: '“{path}” is a symbolic link and no file.' },
      submodule: { message: '“{path}” is a submodule and no folder of the registry.' },
      journal: {
        message:
          '“{path}” is a work file of the program on one machine (locks, journal); one that git holds is not used.',
        hint: 'Take the folder out of git: git rm -r --cached .madinhdanh (in the registry folder).',
      },
      hidden: { message: '“{path}” is a hidden file.' },
    },
  },
  docs: {
    en: 'under the registry git holds a link, a submodule or a dot-file.',
    basis: 'quy ước của công cụ.',
    remedy: '`git rm --cached` mục ấy; dữ liệu cần giữ thì ghi thành tệp thường.',
  },
  examples: [
    {
      intro: ': một kho con nằm trong sổ',
      files: [{ path: 'units/H26', mode: '160000', content: '⟦⟧' }],
      note: '`git ls-files --stage` ghi `160000` ở đầu dòng của kho con, `120000` ở liên kết tượng trưng.',
    },
  ],
  check: ({ now }) =>
    registryPart(now).flatMap(({ path, mode }): ListingFound<Oddity>[] => {
      const variant = irregularity(path, mode);
      if (variant === undefined || !isRegistrysOwn(now, path)) return [];
      return [{ file: path, args: { path }, variant }];
    }),
});
