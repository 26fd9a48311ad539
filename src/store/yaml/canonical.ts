import { type Document, isMap, isSeq, type Node, parseDocument, Scalar, visit, type YAMLSeq } from 'yaml';
import { compareCodes } from '../../core/code.js';
import type { DecisionData, Settings, Unit } from '../../core/types.js';
import { arrange, PRINT_OPTIONS, printMap } from './nodes.js';
import { PARSE_OPTIONS } from './read.js';

/** What a file of the registry holds. */
export type FileKind = 'settings' | 'decision' | 'units';

const SCHEMAS = { settings: 'registry', decision: 'decision', units: 'agency' } as const;

/** First line of a file, by which editors find the schema; `file` is relative to the registry folder. */
export function schemaComment(kind: FileKind, file: string): string {
  const up = '../'.repeat(file.split('/').length);
  return `# yaml-language-server: $schema=${up}schemas/${SCHEMAS[kind]}.schema.json`;
}

/** A unit as an item of an agency file. */
export function printUnit(unit: Unit): string {
  return printMap(unit, 'unit', true);
}

/** A decision's file, without its first line. */
export function printDecision(decision: DecisionData): string {
  return printMap(decision, 'decision');
}

/** The settings' file, without its first line. */
export function printSettings(settings: Settings): string {
  return printMap(settings, 'settings');
}

function codeOf(item: unknown): string {
  const code = isMap(item) ? item.get('code') : undefined;
  return typeof code === 'string' ? code : '';
}

function arrangeUnits(list: YAMLSeq): void {
  list.flow = false;
  for (const item of list.items) arrange(item, 'unit');
  list.items.sort((a, b) => compareCodes(codeOf(a), codeOf(b)));
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

/** The comment lines that open a file: they belong to the file, not to what happens to come first in it. */
function splitHeader(text: string): { header: string[]; body: string } {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !/^\s*(?:#.*)?$/.test(line));
  const header = end === -1 ? lines : lines.slice(0, end);
  return {
    header: header.map((line) => line.trim()).filter(Boolean),
    body: end === -1 ? '' : lines.slice(end).join('\n'),
  };
}

/** The canonical form of the content of a file, without the comments that open it. */
export function formatBody(body: string, kind: FileKind): string {
  const document = parseDocument(body, PARSE_OPTIONS);
  normaliseScalars(document);
  if (document.directives !== undefined) document.directives.docStart = null;
  const { contents } = document;
  if (kind === 'units' && isSeq(contents)) arrangeUnits(contents);
  else if (kind !== 'units') arrange(contents, kind);
  return document.toString(PRINT_OPTIONS);
}

/**
 * The canonical form of a sound file: order of keys and of units, style, NFC, the line that names the schema;
 * comments are kept. The text must parse; callers report the faults of one that does not.
 */
export function formatText(text: string, kind: FileKind, file: string): string {
  const { header, body } = splitHeader(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''));
  const own = header.filter((line) => !line.startsWith('# yaml-language-server: $schema='));
  return [schemaComment(kind, file), ...own, body === '' ? '' : formatBody(body, kind)].join('\n');
}
