import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ToStringOptions,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

/** How registry files are printed: no folding, flow collections without padding. */
export const PRINT_OPTIONS: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false, indent: 2 };

/** Keys whose maps and lists stand on one line. */
const ON_ONE_LINE = new Set([
  'granted',
  'closed',
  'legacyCodes',
  'successors',
  'partial',
  'replaces',
  'groups',
  'codes',
  'signer',
]);
/** Lists that stay in block form while each of their maps stands on one line. */
const ITEMS_ON_ONE_LINE = new Set(['formerNames', 'reserved', 'exemptions']);

/** Gives a value under a key, and everything inside it, the flow or block style of the canonical form. */
export function setStyle(key: string, value: unknown): void {
  if (!isCollection(value)) return;
  value.flow = ON_ONE_LINE.has(key) && !hasComment(value);
  for (const item of value.items) {
    if (isPair(item)) setStyle(isScalar(item.key) ? String(item.key.value) : '', item.value);
    else if (isCollection(item)) {
      setStyle('', item);
      item.flow = ITEMS_ON_ONE_LINE.has(key) && !hasComment(item);
    }
  }
}

/** Flow collections have no room for comments: one that carries any stays in block form. */
export function hasComment(value: unknown): boolean {
  if (isPair(value)) return hasComment(value.key) || hasComment(value.value);
  if (isScalar(value)) return Boolean(value.comment || value.commentBefore);
  if (isMap(value) || isSeq(value)) {
    if (value.comment || value.commentBefore) return true;
    return value.items.some((item: unknown) => hasComment(item));
  }
  return false;
}

/** A node for a plain value under a key, in canonical style. */
export function nodeFor(document: Document, key: string, value: unknown): Node {
  const node = document.createNode(value) as Node;
  setStyle(key, node);
  return node;
}

/** A pair in canonical style. */
export function pairFor(document: Document, key: string, value: unknown): Pair {
  const pair = document.createPair(key, value);
  setStyle(key, pair.value);
  return pair;
}

/** The canonical text of one map of keys and values, in the order given; undefined values are left out. */
export function printMap(entries: Iterable<readonly [string, unknown]>, asItem = false): string {
  const document = new Document();
  const map = new YAMLMap();
  for (const [key, value] of entries) if (value !== undefined) map.items.push(pairFor(document, key, value));
  const list = new YAMLSeq();
  list.items.push(map);
  document.contents = asItem ? list : map;
  return document.toString(PRINT_OPTIONS);
}
