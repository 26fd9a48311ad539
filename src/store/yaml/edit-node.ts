import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { sameValue } from '../../core/equal.js';
import { keysOf, keyText, nodeFor, type Role, roleUnder } from './nodes.js';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(comments: readonly (string | null | undefined)[]): string | null {
  const all = comments.filter((each): each is string => Boolean(each));
  return all.length === 0 ? null : all.join('\n');
}

/** Every comment in a node or pair, in the order of the text. */
export function commentsIn(part: unknown): string[] {
  const found: string[] = [];
  const take = (comment: string | null | undefined): void => {
    if (comment) found.push(comment);
  };
  if (isPair(part)) return [...commentsIn(part.key), ...commentsIn(part.value)];
  if (!isNode(part)) return found;
  visit(part, { Node: (_, { commentBefore }) => take(commentBefore) });
  visit(part, { Node: (_, { comment }) => take(comment) });
  return found;
}

/** Hands the comments of something taken out of a collection to what follows it, or to the collection's end. */
function handOver(comments: readonly string[], collection: YAMLMap | YAMLSeq, at: number): void {
  if (comments.length === 0) return;
  const next: unknown = collection.items[at];
  const receiver = isPair(next) ? next.key : next;
  if (isNode(receiver)) receiver.commentBefore = joined([...comments, receiver.commentBefore]);
  else collection.comment = joined([...comments, collection.comment]);
}

function editMap(
  document: Document,
  map: YAMLMap,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  role: Role,
): void {
  const order = keysOf(role);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameValue(before[key], after[key])) continue;
    const at = map.items.findIndex((pair) => keyText(pair) === key);
    const pair = map.items[at];
    if (pair === undefined) {
      const rank = order.indexOf(key);
      const next = rank === -1 ? -1 : map.items.findIndex((each) => order.indexOf(keyText(each)) > rank);
      const fresh: Pair = document.createPair(key, null);
      fresh.value = nodeFor(document, after[key], roleUnder(role, key));
      map.items.splice(next === -1 ? map.items.length : next, 0, fresh);
    } else if (after[key] === undefined) {
      map.items.splice(at, 1);
      handOver(commentsIn(pair), map, at);
    } else {
      pair.value = editNode(document, pair.value, before[key], after[key], roleUnder(role, key));
    }
  }
}

/** Items that stay keep their nodes, one that stands where another stood is edited in its place. */
function editList(
  document: Document,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
  role: Role,
): void {
  const old = [...list.items];
  const from = after.map((item) => {
    const at = before.findIndex((each, i) => old[i] !== undefined && sameValue(each, item));
    const node = at === -1 ? undefined : old[at];
    if (at !== -1) old[at] = undefined;
    return node;
  });
  list.items = after.map((item, i) => {
    const kept = from[i];
    if (kept !== undefined) return kept;
    const stood = old[i];
    old[i] = undefined;
    return stood === undefined ? nodeFor(document, item, role) : editNode(document, stood, before[i], item, role);
  });
  old.forEach((node, i) => {
    if (node !== undefined) handOver(commentsIn(node), list, i);
  });
}

/**
 * Brings a node from one value to another: what stays the same keeps its node, every comment is kept.
 * @returns the node to use in its place
 */
export function editNode(document: Document, node: unknown, before: unknown, after: unknown, role: Role): Node {
  if (isMap(node) && isRecord(before) && isRecord(after)) {
    editMap(document, node, before, after, role);
    return node;
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    editList(document, node, before, after, role);
    return node;
  }
  const fresh = nodeFor(document, after, role);
  if (isScalar(node)) {
    fresh.commentBefore = node.commentBefore ?? null;
    fresh.comment = node.comment ?? null;
  } else if (isNode(node)) {
    fresh.commentBefore = joined(commentsIn(node));
  }
  return fresh;
}
