import { columnNumber } from '../../core/cell-place.js';
import { attribute, type OoxmlPackage } from './ooxml.js';
import type { CellComment } from './types.js';

/** Who puts comments at the cells of a marked copy; what somebody had said there before stands below ours. */
const OURS = 'madinhdanh';
const BELOW = /\r?\n—\r?\n/;

interface Found {
  ref: string;
  author: string;
  text: string;
}

/** The comments in a part, of either kind: notes, and what is said in threads. */
function commentsIn(pack: OoxmlPackage, part: string): Found[] {
  const found: Found[] = [];
  const authors: string[] = [];
  let inside: 'author' | 'text' | undefined;
  pack.parse(part, {
    open(name, attributes) {
      if (name === 'author') {
        authors.push('');
        inside = 'author';
      } else if (name === 'comment' || name === 'threadedComment') {
        const author = authors[Number(attribute(attributes, 'authorId') ?? -1)] ?? '';
        found.push({ ref: attribute(attributes, 'ref') ?? '', author, text: '' });
      } else if (name === 't' || name === 'text') inside = 'text';
    },
    close(name) {
      if (name === 'author' || name === 't' || name === 'text') inside = undefined;
    },
    text(text) {
      const last = found.at(-1);
      if (inside === 'author') authors.push(`${authors.pop() ?? ''}${text}`);
      else if (inside === 'text' && last !== undefined) last.text += text;
    },
  });
  return found;
}

/** What somebody said, without the name that programs put before it. */
function wordsOf({ author, text }: Found): string {
  const said = author === OURS ? (text.split(BELOW)[1] ?? '') : text;
  const plain = said.trim();
  return author !== '' && plain.startsWith(`${author}:`) ? plain.slice(author.length + 1).trim() : plain;
}

/** The comments put at the cells of a sheet; where they stand in threads, those and not the copy for older programs. */
export function readComments(pack: OoxmlPackage, sheet: string): CellComment[] {
  const parts = [...pack.relationships(sheet).values()];
  const targets = (type: string): string[] => parts.filter((each) => each.type === type).map(({ target }) => target);
  const threads = targets('threadedComment').flatMap((part) => commentsIn(pack, part));
  const threaded = new Set(threads.map(({ ref }) => ref));
  const notes = targets('comments')
    .flatMap((part) => commentsIn(pack, part))
    .filter(({ ref }) => !threaded.has(ref));
  return [...threads, ...notes].flatMap((each): CellComment[] => {
    const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d+)$/.exec(each.ref) ?? [];
    const column = columnNumber(letters);
    const text = wordsOf(each);
    return column === undefined || text === '' ? [] : [{ row: Number(row), column, text }];
  });
}
