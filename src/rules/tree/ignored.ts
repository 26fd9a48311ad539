import { type IgnoreLine, ignoredBy, readIgnores } from '../../core/tree/ignores.js';
import { filesReaching, fromRegistry, isDataPath, type Listing, registryPart } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';

const NAME = '.gitignore';

/** Files that a registry will have some day: of further agencies of its roots, and of decisions of the years to come. */
function toCome(listing: Listing): string[] {
  const roots = registryPart(listing).flatMap(({ path }) => /^units\/([A-Z]\d\d)\.yaml$/.exec(path)?.[1] ?? []);
  const hundred = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
  return [
    ...roots.flatMap((root) => hundred.map((group) => `units/${root}/${root}.${group}.yaml`)),
    ...hundred.map((year) => `decisions/20${year}-1-qd-ubnd.yaml`),
  ];
}

/** What is written to the registry gets into git. */
export const treeIgnored = listingRule({
  id: 'tree-ignored',
  severity: 'warning',
  attention: true,
  chapter: 'tree',
  vi: {
    title: '.gitignore bỏ qua tệp của sổ',
    about: 'Tệp của sổ mà .gitignore bỏ qua thì bản mới của nó không vào git, mã đã cấp có thể mất.',
    message: '“{example}” bị .gitignore bỏ qua ({count} tệp của sổ).',
    hint: 'Bỏ dòng {line:raw} của {path}, hoặc viết lại cho khỏi trúng thư mục sổ.',
  },
  en: {
    title: '.gitignore passes files of the registry over',
    about: 'What .gitignore passes over does not get into git when it is new: codes granted there may be lost.',
    message: '“{example}” is passed over by .gitignore ({count} {count|file|files} of the registry).',
    hint: 'Take line {line:raw} out of {path}, or write it so that it does not reach the registry.',
  },
  docs: {
    en: 'a .gitignore reaches files of the registry.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ dòng ấy khỏi `.gitignore`.',
  },
  examples: [{ files: [{ path: '../.gitignore', content: '⟦⟧H24.03*\n' }] }],
  silent: [{ files: [{ path: '../.gitignore', content: 'node_modules/\n*.docx\n' }] }],
  check: ({ now }) => {
    const files = filesReaching(now, NAME);
    if (files.length === 0) return [];
    const found = new Map<string, { by: IgnoreLine; paths: string[] }>();
    for (const ignoreCase of [false, true]) {
      const lines = files.flatMap(({ path, folder }) => readIgnores(path, folder, now.text(path), ignoreCase));
      for (const path of [...registryPart(now).map((file) => file.path), ...toCome(now)]) {
        const by = isDataPath(path) ? ignoredBy(`${now.prefix}${path}`, lines) : undefined;
        if (by === undefined) continue;
        const key = `${by.file} ${by.line}`;
        const known = found.get(key) ?? { by, paths: [] };
        if (!known.paths.includes(path)) known.paths.push(path);
        found.set(key, known);
      }
    }
    return [...found.values()].map(({ by, paths }) => {
      const args = { path: by.file, line: by.line, count: paths.length, example: paths[0] ?? '' };
      return { file: fromRegistry(now.prefix, by.file), args };
    });
  },
});
