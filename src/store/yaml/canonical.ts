import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { compareCodes } from '../../core/code.js';
import {
  DECISION_KEYS,
  type DecisionData,
  SETTINGS_KEYS,
  type Settings,
  UNIT_KEYS,
  type Unit,
} from '../../core/types.js';
import { PRINT_OPTIONS, printMap, setStyle } from './nodes.js';
import { PARSE_OPTIONS } from './read.js';

/** What a file of the registry holds. */
export type FileKind = 'settings' | 'decision' | 'units';

const SCHEMAS = { settings: 'registry', decision: 'decision', units: 'agency' } as const;

/** Canonical order of the keys inside the smaller maps. */
const NESTED_KEYS: Readonly<Record<string, readonly string[]>> = {
  granted: ['decision', 'effective'],
  closed: ['decision', 'effective', 'reason', 'successors', 'partial'],
  formerNames: ['name', 'until', 'decision'],
  signer: ['onBehalf', 'acting', 'title', 'name'],
  reserved: ['code', 'reason'],
  exemptions: ['rule', 'codes', 'reason', 'owner', 'until'],
};

/** First line of a file, by which editors find the schema; `file` is relative to the registry folder. */
export function schemaComment(kind: FileKind, file: string): string {
  const up = '../'.repeat(file.split('/').length);
  return `# yaml-language-server: $schema=${up}schemas/${SCHEMAS[kind]}.schema.json`;
}

function pick<T extends object>(value: T, keys: readonly (keyof T & string)[]): [string, unknown][] {
  return keys.map((key) => [key, value[key]]);
}

/** A unit as an item of an agency file. */
export function printUnit(unit: Unit): string {
  return printMap(pick(unit, UNIT_KEYS), true);
}

/** A decision's file, without its first line. */
export function printDecision(decision: DecisionData): string {
  return printMap(pick(decision, DECISION_KEYS));
}

/** The settings' file, without its first line. */
export function printSettings(settings: Settings): string {
  return printMap(pick(settings, SETTINGS_KEYS));
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Known keys first in their order, unknown ones after them as they stood. */
function orderKeys(map: YAMLMap, keys: readonly string[]): void {
  const rank = (pair: Pair): number => {
    const at = keys.indexOf(keyText(pair));
    return at === -1 ? keys.length : at;
  };
  const sorted = [...map.items].sort((a, b) => rank(a) - rank(b));
  keepLeadingComment(map, sorted);
}

/** A comment above the first entry stands on the collection; it must not change hands when the order does. */
function keepLeadingComment(map: YAMLMap, sorted: Pair[]): void {
  const first = map.items[0];
  if (first !== undefined && sorted[0] !== first && map.commentBefore && isScalar(first.key)) {
    const own = first.key.commentBefore;
    first.key.commentBefore = own ? `${map.commentBefore}\n${own}` : map.commentBefore;
    map.commentBefore = null;
  }
  map.items = sorted;
}

function styleMap(map: YAMLMap, keys: readonly string[]): void {
  orderKeys(map, keys);
  for (const pair of map.items) {
    const key = keyText(pair);
    const nested = NESTED_KEYS[key];
    if (nested !== undefined) {
      if (isMap(pair.value)) orderKeys(pair.value, nested);
      if (isSeq(pair.value)) for (const item of pair.value.items) if (isMap(item)) orderKeys(item, nested);
    }
    setStyle(key, pair.value);
  }
}

function codeOf(item: unknown): string {
  const code = isMap(item) ? item.get('code') : undefined;
  return typeof code === 'string' ? code : '';
}

function orderUnits(list: YAMLSeq): void {
  const before = [...list.items];
  const sorted = [...before].sort((a, b) => compareCodes(codeOf(a), codeOf(b)));
  const first = before[0];
  if (first !== sorted[0] && list.commentBefore && isMap(first)) {
    first.commentBefore = list.commentBefore;
    list.commentBefore = null;
  }
  list.items = sorted;
}

function normaliseScalars(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') {
        node.value = node.value.normalize('NFC');
        // quotes stay only where the text would otherwise read as something else
        if (node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED) delete node.type;
      }
      node.spaceBefore = false;
    },
    Collection(_, node) {
      node.spaceBefore = false;
    },
    Pair(_, pair) {
      const key = pair.key as Node | null;
      if (key) key.spaceBefore = false;
    },
  });
}

/** Puts the line that names the schema first, in place of any other such line. */
function withSchemaComment(text: string, kind: FileKind, file: string): string {
  const line = schemaComment(kind, file);
  const rest = text
    .split('\n')
    .filter((each) => !each.startsWith('# yaml-language-server: $schema='))
    .join('\n');
  return `${line}\n${rest.replace(/^\n+/, '')}`;
}

/**
 * The canonical form of a sound file: order of keys and of units, style, NFC; comments are kept.
 * The text must parse; callers report the faults of one that does not.
 */
export function formatText(text: string, kind: FileKind, file: string): string {
  const document = parseDocument(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''), PARSE_OPTIONS);
  normaliseScalars(document);
  const { contents } = document;
  if (kind === 'units' && isSeq(contents)) {
    contents.flow = false;
    for (const item of contents.items) {
      if (isMap(item)) {
        item.flow = false;
        styleMap(item, UNIT_KEYS);
      }
    }
    orderUnits(contents);
  } else if (isMap(contents)) {
    contents.flow = false;
    styleMap(contents, kind === 'settings' ? SETTINGS_KEYS : DECISION_KEYS);
  }
  if (document.commentBefore) document.commentBefore = document.commentBefore.replace(/\n{2,}/g, '\n');
  const printed = document.toString(PRINT_OPTIONS);
  return withSchemaComment(printed, kind, file);
}
