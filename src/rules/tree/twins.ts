import { fromRegistry, type Listing } from '../../core/tree/listing.js';
import { nameKey } from '../../core/tree/names.js';
import { listingRule } from '../definition.js';

/** Files and folders by the name some system takes theirs for; of each name as it is written one file. */
function namesakes({ files }: Listing): Map<string, Map<string, string>> {
  const byKey = new Map<string, Map<string, string>>();
  for (const { path } of files) {
    const parts = path.split('/');
    let place = '';
    for (const part of parts) {
      place = place === '' ? part : `${place}/${part}`;
      const key = nameKey(place);
      const written = byKey.get(key) ?? new Map<string, string>();
      if (!written.has(place)) written.set(place, path);
      byKey.set(key, written);
    }
  }
  return byKey;
}

/** Where case does not count, one of two files that differ by it hides the other. */
export const treeTwins = listingRule({
  id: 'tree-twins',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: 'Hai tên chỉ khác chữ hoa',
    about:
      'Hai tệp hay thư mục chỉ khác nhau chữ hoa, chữ thường hay cách viết dấu thì trên Windows và macOS chỉ còn lại một.',
    message: '“{path}” và “{other}” chỉ khác nhau chữ hoa, cách viết dấu hoặc dấu chấm cuối tên.',
    hint: 'Giữ một tệp và đưa nội dung của tệp kia vào đó.',
  },
  en: {
    title: 'Two names that differ by case only',
    about:
      'Of two files or folders that differ by case or by the form of their diacritics only, Windows and macOS keep one.',
    message: '“{path}” and “{other}” differ by case, the form of diacritics or a dot at the end only.',
    hint: 'Keep one file and put what the other holds into it.',
  },
  docs: {
    en: 'two names that some system takes for one.',
    basis: 'quy ước của công cụ.',
    remedy: 'giữ một tệp và đưa nội dung của tệp kia vào đó.',
  },
  examples: [
    {
      files: [
        { path: 'README.md', content: '⟦⟧# Sổ đăng ký\n' },
        { path: 'ReadMe.md', content: '# Sổ đăng ký của thành phố\n' },
      ],
    },
  ],
  check: ({ now }) => {
    const { prefix } = now;
    // twins of the registry's own folder count, too: one of the two is checked out into the other
    const key = nameKey(prefix.slice(0, -1));
    const found = [...namesakes(now)].filter(
      ([name, written]) =>
        written.size > 1 && (prefix === '' || name.startsWith(`${key}/`) || key === name || key.startsWith(`${name}/`)),
    );
    // twin folders are told once, not again at each file in them
    const tops = found.filter(([name]) => !found.some(([above]) => name.startsWith(`${above}/`)));
    return tops.map(([, written]) => {
      const [first, second] = [...written].sort(([a], [b]) => (a < b ? -1 : 1));
      const [path, file] = first ?? ['', ''];
      const other = second?.[0] ?? '';
      return { file: fromRegistry(prefix, file), args: { path, other } };
    });
  },
});
