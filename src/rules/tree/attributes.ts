import { type Attribute, type AttributeLine, attributesOf, readAttributes } from '../../core/tree/attributes.js';
import { filesReaching, fromRegistry, isDataPath, type Listing, registryPart } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';
import type { ListingFound } from './context.js';

const NAME = '.gitattributes';
/** The driver that `hooks install` sets. */
const OWN_DRIVER = 'madinhdanh';

type Harm = 'diff' | 'merge' | 'encoding' | 'filter' | 'ident' | 'export';

/** What an attribute does to a file of the registry; undefined where it does no harm. */
function harmOf(name: string, value: Attribute['value']): Harm | undefined {
  const isGiven = typeof value === 'string' || value === true;
  switch (name) {
    case 'diff':
      return value === false ? 'diff' : undefined;
    case 'merge':
      return value === null || value === OWN_DRIVER ? undefined : 'merge';
    case 'working-tree-encoding':
      return isGiven ? 'encoding' : undefined;
    case 'eol':
      return value === 'crlf' ? 'encoding' : undefined;
    case 'filter':
      return isGiven ? 'filter' : undefined;
    case 'ident':
      return isGiven ? 'ident' : undefined;
    case 'export-ignore':
    case 'export-subst':
      return isGiven ? 'export' : undefined;
    default:
      return undefined;
  }
}

/** A line of some `.gitattributes`, what it gives, and the files of the registry that it gives it to. */
export interface GivenAttribute {
  name: string;
  value: Attribute['value'];
  by: AttributeLine;
  paths: string[];
}

/** How a value is written. */
export function written(name: string, value: Attribute['value']): string {
  if (value === true) return name;
  return value === false ? `-${name}` : value === null ? `!${name}` : `${name}=${value}`;
}

/**
 * What the tree's own `.gitattributes` give to the files of the registry; those of a person's machine do not count.
 * Where case does not count for the system, it does not for patterns: both ways are looked at.
 */
export function givenAttributes(listing: Listing): GivenAttribute[] {
  const files = filesReaching(listing, NAME);
  const given = new Map<string, GivenAttribute>();
  if (files.length === 0) return [];
  const data = registryPart(listing).filter(({ path }) => isDataPath(path));
  for (const ignoreCase of [false, true]) {
    const lines = files.flatMap(({ path, folder }) => readAttributes(path, folder, listing.text(path), ignoreCase));
    for (const { path } of data) {
      for (const [name, { value, by }] of attributesOf(`${listing.prefix}${path}`, lines)) {
        const key = `${by.file} ${by.line} ${written(name, value)}`;
        const known = given.get(key) ?? { name, value, by, paths: [] };
        if (known.paths.at(-1) !== path && !known.paths.includes(path)) known.paths.push(path);
        given.set(key, known);
      }
    }
  }
  return [...given.values()];
}

/** No `.gitattributes` of the tree hides a file of the registry, re-encodes it or keeps the driver from it. */
export const treeAttributes = listingRule({
  id: 'tree-attributes',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: '.gitattributes che hoặc đổi tệp của sổ',
    about:
      'Không .gitattributes nào trong kho được che thay đổi của sổ, đổi cách ghi tệp, hay tắt cách gộp theo đơn vị.',
    hint: 'Bỏ “{attribute}” ở dòng {line:raw} của {path} (áp vào {count} tệp, ví dụ {example}).',
    variants: {
      diff: { message: '“{attribute}” làm git không cho xem thay đổi của {example}.' },
      merge: { message: '“{attribute}” thay cách gộp theo đơn vị ở {example}.' },
      encoding: { message: '“{attribute}” đổi cách ghi {example} trên máy.' },
      filter: { message: '“{attribute}” cho chương trình khác đổi nội dung {example}.' },
      ident: { message: '“{attribute}” đổi nội dung {example} khi lấy ra.' },
      export: { message: '“{attribute}” bỏ hoặc đổi {example} trong bản đóng gói.' },
    },
  },
  en: {
    title: '.gitattributes hides or changes files of the registry',
    about:
      'No .gitattributes in the repository hides changes of the registry, changes how its files are written, or switches the merging by units off.',
    hint: 'Take “{attribute}” out of line {line:raw} of {path} (it reaches {count} {count|file|files}, such as {example}).',
    variants: {
      diff: { message: '“{attribute}” has git not show what changes in {example}.' },
      merge: { message: '“{attribute}” takes the place of the merging by units in {example}.' },
      encoding: { message: '“{attribute}” changes how {example} is written on disk.' },
      filter: { message: '“{attribute}” has another program change what {example} holds.' },
      ident: { message: '“{attribute}” changes {example} when it is checked out.' },
      export: { message: '“{attribute}” leaves {example} out of archives, or changes it there.' },
    },
  },
  docs: {
    vi: 'Không `.gitattributes` nào trong kho (ở trên, trong hay dưới thư mục sổ) được đặt cho tệp của sổ: `-diff`, `binary`, `-merge` hay `merge=` khác `madinhdanh`, `working-tree-encoding`, `eol=crlf`, `filter=`, `ident`, `export-ignore`, `export-subst`.',
    en: 'a .gitattributes hides, re-encodes or filters files of the registry, or switches its merge driver off.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ thuộc tính ấy khỏi dòng được nêu.',
  },
  examples: [
    {
      intro: ': tệp nằm cạnh thư mục sổ',
      files: [{ path: '../.gitattributes', content: '⟦⟧registry/units/** -diff\n' }],
    },
  ],
  silent: [{ files: [{ path: '../.gitattributes', content: '* text=auto eol=lf\n*.docx binary\n' }] }],
  check: ({ now }) =>
    givenAttributes(now).flatMap(({ name, value, by, paths }): ListingFound<Harm>[] => {
      const variant = harmOf(name, value);
      if (variant === undefined) return [];
      const path = fromRegistry(now.prefix, by.file);
      const attribute = written(name, value);
      const args = { attribute, path: by.file, line: by.line, count: paths.length, example: paths[0] ?? '' };
      return [{ file: path, args, variant }];
    }),
});
