import { type Document, isMap, parseDocument } from 'yaml';
import { sameValue } from '../../core/equal.js';
import { BlockWriter, indented, lineEndOf, outdented, splitEntries } from './blocks.js';
import { commentsIn, editNode } from './edit-node.js';
import { arrange, keysOf, PRINT_OPTIONS, printMap, type Role, roleUnder } from './nodes.js';
import { PARSE_OPTIONS } from './parse-options.js';

/** The keys and values of a map as a file holds it. */
export type Entries = Readonly<Record<string, unknown>>;

function commentLines(comments: readonly string[]): string {
  return comments
    .flatMap((comment) => comment.split('\n'))
    .map((line) => `#${line}\n`)
    .join('');
}

/** One `key: value` at column 0 with its value brought from `before` to `after`; of one taken out the comments stay. */
function editEntry(text: string, key: string, before: unknown, after: unknown, role: Role): string | undefined {
  const document: Document = parseDocument(text, PARSE_OPTIONS);
  const pair = isMap(document.contents) ? document.contents.items[0] : undefined;
  if (pair === undefined) return undefined;
  if (after === undefined) return commentLines([...commentsIn(document.contents), ...[document.comment ?? []].flat()]);
  const value = editNode(document, pair.value, before, after, roleUnder(role, key));
  arrange(value, roleUnder(role, key));
  pair.value = value;
  return document.toString(PRINT_OPTIONS);
}

/**
 * The text of a map whose keys stand in column `indent`, brought from `before` to `after`: entries that did not
 * change keep every byte, changed ones their comments, new ones are put in at the rank of their key.
 * @returns undefined where the text is not laid out as one entry under another
 */
export function editEntries(
  text: string,
  indent: number,
  before: Entries,
  after: Entries,
  role: Role,
): string | undefined {
  const found = splitEntries(text, indent);
  const known = Object.keys(before).filter((key) => before[key] !== undefined);
  if (found === undefined || !sameValue(found.blocks.map(({ key }) => key).sort(), known.sort())) return undefined;
  const out = new BlockWriter(lineEndOf(text));
  const order = keysOf(role);
  const fresh = order.filter((key) => after[key] !== undefined && before[key] === undefined);
  const writeFresh = (rank: number): void => {
    for (let key = fresh[0]; key !== undefined && order.indexOf(key) < rank; key = fresh[0]) {
      out.write(indented(printMap({ [key]: after[key] }, role), indent));
      fresh.shift();
    }
  };
  out.keep(found.head);
  for (const { lead, body, key } of found.blocks) {
    writeFresh(order.indexOf(key));
    out.keep(lead);
    if (sameValue(before[key], after[key])) {
      out.keep(body);
      continue;
    }
    const own = outdented(body.replaceAll('\r\n', '\n'), indent);
    const edited = editEntry(own, key, before[key], after[key], role);
    if (edited === undefined) return undefined;
    out.write(indented(edited, indent));
  }
  writeFresh(Number.POSITIVE_INFINITY);
  out.keep(found.tail);
  return out.text;
}
