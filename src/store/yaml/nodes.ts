import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type ToStringOptions,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { CONTACT_FIELDS, DECISION_KEYS, SETTINGS_KEYS, UNIT_KEYS } from '../../core/registry/types.js';
import { isMisread } from './misread.js';
import { type PlainLayout, printPlain } from './print-plain.js';

/** How registry files are printed: no folding, flow collections without padding. */
export const PRINT_OPTIONS: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false, indent: 2 };

/**
 * What a value is, which decides how it is written: a whole unit, decision or settings file,
 * the settings of one root, else the key it stands under.
 */
export type Role = string;

/** Canonical order of the keys of a map, by its role. */
const KEYS: Readonly<Record<Role, readonly string[]>> = {
  unit: UNIT_KEYS,
  decision: DECISION_KEYS,
  settings: SETTINGS_KEYS,
  root: ['groups', 'alphabet', 'first', 'blocks'],
  blocks: ['type', 'level', 'from', 'to'],
  identifiers: ['scheme', 'value'],
  changedContacts: ['until', ...CONTACT_FIELDS],
  verified: ['on', 'by'],
  granted: ['decision', 'effective', 'reestablishes'],
  closed: ['decision', 'effective', 'reason', 'successors', 'partial'],
  formerClosings: ['decision', 'effective', 'reason', 'successors', 'partial', 'lifted'],
  lifted: ['decision', 'effective'],
  spunOff: ['to', 'decision', 'effective'],
  corrections: ['field', 'was', 'by', 'on', 'reason'],
  formerNames: ['name', 'shortName', 'until', 'decision'],
  signer: ['onBehalf', 'acting', 'title', 'name'],
  department: ['name', 'head', 'symbol', 'signer', 'signerTitle', 'drafter'],
  articles: ['title', 'text', 'items'],
  items: ['text', 'points', 'dashes'],
  points: ['text', 'dashes'],
  submitted: ['number', 'on'],
  signedFile: ['name', 'sha256', 'url', 'annexFiles'],
  annexFiles: ['name', 'sha256'],
  seal: ['v', 'granted', 'renamed', 'closed', 'other', 'sha256'],
  resealed: ['on', 'reason', 'was'],
  reserved: ['code', 'from', 'to', 'reason'],
  exemptions: ['rule', 'codes', 'reason', 'owner', 'until'],
};

/** Roles of maps and lists that stand on one line. */
const ON_ONE_LINE = new Set([
  'granted',
  'lifted',
  'legacyCodes',
  'successors',
  'was',
  'partial',
  'replaces',
  'revokes',
  'reestablishes',
  'to',
  'department',
  'submitted',
  'verified',
  'groups',
  'codes',
  'signer',
  'seal',
]);
/**
 * Roles of lists that stay in block form while each of their maps stands on one line. What a decision did to a unit is
 * not among them: each date has a line of its own, so that a comparison shows the one that moved.
 */
const ITEMS_ON_ONE_LINE = new Set(['identifiers', 'blocks', 'reserved', 'exemptions', 'resealed']);

/** Canonical order of the keys of a map in a role; none for a role that has no order of its own. */
export function keysOf(role: Role): readonly string[] {
  return KEYS[role] ?? [];
}

/** The role of the value under a key of a map in a role. */
export function roleUnder(role: Role, key: string): Role {
  return role === 'roots' ? 'root' : key;
}

export function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function commented(value: unknown): boolean {
  if (isPair(value)) return commented(value.key) || commented(value.value);
  if (isScalar(value)) return Boolean(value.comment || value.commentBefore);
  return isCollection(value) && (Boolean(value.comment || value.commentBefore) || value.items.some(commented));
}

/** Flow collections have no room for comments, except above the item of a list and for one line after the bracket. */
function hasRoomOnOneLine(value: YAMLMap | YAMLSeq, isItem: boolean): boolean {
  return (isItem || !value.commentBefore) && !value.comment?.includes('\n') && !value.items.some(commented);
}

/** What stood after a map's bracket stands above the map, once it has lines: at its end it would be the last line's. */
function raiseComment(map: YAMLMap): void {
  if (!map.comment) return;
  map.commentBefore = [map.commentBefore, map.comment].filter(Boolean).join('\n');
  map.comment = null;
}

/**
 * Gives a value the canonical form of its role: order of keys (unknown ones last, as they stood), flow or block style.
 * What stands above the first entry stays above it.
 */
export function arrange(value: unknown, role: Role, isItem = false): void {
  if (isSeq(value)) {
    value.flow = ON_ONE_LINE.has(role) && hasRoomOnOneLine(value, isItem);
    for (const item of value.items) arrange(item, role, true);
  } else if (isMap(value)) {
    const keys = keysOf(role);
    const ranks = new Map(keys.map((key, i) => [key, i]));
    const rank = (pair: Pair): number => ranks.get(keyText(pair)) ?? keys.length;
    value.items.sort((a, b) => rank(a) - rank(b));
    const wasOnOneLine = value.flow === true && role !== 'unit';
    value.flow = (isItem ? ITEMS_ON_ONE_LINE : ON_ONE_LINE).has(role) && hasRoomOnOneLine(value, isItem);
    if (wasOnOneLine && !value.flow) raiseComment(value);
    for (const pair of value.items) {
      // `on` is a key of the format, and stands as it always did
      if (isScalar(pair.key) && pair.key.value !== 'on') quoteMisread(pair.key, '');
      arrange(pair.value, roleUnder(role, keyText(pair)));
    }
  } else if (isScalar(value)) quoteMisread(value, role);
}

/** Puts a text that older readers would take for something else into quotes. */
function quoteMisread(scalar: Scalar, key: string): void {
  const { value, type } = scalar;
  if (typeof value !== 'string' || type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED) return;
  if (type !== Scalar.QUOTE_SINGLE && isMisread(value, key)) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** A node for a plain value, in the canonical form of its role. */
export function nodeFor(document: Document, value: unknown, role: Role): Node {
  const node = document.createNode(value);
  arrange(node, role);
  return node;
}

/** What a unit is made of, for the printer of plain texts. */
const UNIT_LAYOUT: PlainLayout = {
  keysOf: (key) => keysOf(key === '' ? 'unit' : key),
  styleOf: (key) => (ON_ONE_LINE.has(key) ? 'line' : ITEMS_ON_ONE_LINE.has(key) ? 'lines' : 'block'),
};

/** The canonical text of a unit of plain texts; undefined for any other and for other roles. */
export function printBriefly(value: object, role: Role, asItem: boolean): string | undefined {
  return role === 'unit' ? printPlain(value, UNIT_LAYOUT, asItem) : undefined;
}

/** The canonical text of a map; keys whose value is undefined are left out. */
export function printMap(value: object, role: Role, asItem = false): string {
  return printBriefly(value, role, asItem) ?? printFully(value, role, asItem);
}

/** The same by way of a document, for any text there is. */
export function printFully(value: object, role: Role, asItem: boolean): string {
  const document = new Document();
  const map = new YAMLMap();
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) map.items.push(document.createPair(key, each));
  }
  arrange(map, role);
  const list = new YAMLSeq();
  list.items.push(map);
  document.contents = asItem ? list : map;
  return document.toString(PRINT_OPTIONS);
}
