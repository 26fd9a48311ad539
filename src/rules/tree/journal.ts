import { registryPart } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';

/** What the program keeps for itself on one machine is no part of what is handed on. */
export const treeJournal = listingRule({
  id: 'tree-journal',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: 'Nhật ký ghi nằm trong git',
    about:
      'Thư mục .madinhdanh (khóa, nhật ký của lần ghi dở) chỉ thuộc về một máy, không bao giờ nằm trong git; nhật ký do git giữ không được dùng.',
    message: 'git giữ {count} tệp trong .madinhdanh.',
    hint: 'Bỏ khỏi git: git rm -r --cached “{folder}”.',
  },
  en: {
    title: 'Journal in git',
    about:
      'The folder .madinhdanh (locks, the journal of a write under way) belongs to one machine and never to git; a journal that git holds is not used.',
    message: 'Git holds {count} {count|file|files} in .madinhdanh.',
    hint: 'Take it out of git: git rm -r --cached "{folder}".',
  },
  docs: {
    en: 'git holds the program’s own folder.',
    basis: 'quy ước của công cụ.',
    remedy: '`git rm -r --cached registry/.madinhdanh`.',
  },
  examples: [{ files: [{ path: '.madinhdanh/ghi-chu.yaml', content: '⟦⟧files: []\n' }] }],
  check: ({ now }) => {
    const own = registryPart(now).filter(({ path }) => /^\.madinhdanh(?:\/|$)/i.test(path));
    const first = own[0];
    if (first === undefined) return [];
    return [{ file: first.path, args: { count: own.length, folder: `${now.prefix}.madinhdanh` } }];
  },
});
