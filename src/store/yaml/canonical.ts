import { type Document, isCollection, type Node, parseDocument, Scalar, visit } from 'yaml';
import { compareCodes } from '../../core/code/code.js';
import { type FileKind, schemaComment } from '../../core/registry/schema-line.js';
import type { DecisionData, Settings, Unit } from '../../core/registry/types.js';
import { indented, outdented, splitEntries, splitItems } from './blocks.js';
import { KnownUnits } from './known-units.js';
import { arrange, keysOf, PRINT_OPTIONS, printBriefly, printFully, printMap, type Role } from './nodes.js';
import { PARSE_OPTIONS } from './parse-options.js';

export { type FileKind, schemaComment } from '../../core/registry/schema-line.js';

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

function asComments(comment: string | null): string {
  return (comment ?? '')
    .replace(/^\n+/, '')
    .replace(/^(?=.)/gm, '#')
    .replace(/(?<=.)$/, '\n');
}

/** The canonical form of a text that is parsed in one piece: a list of units, or the map of a role. */
function formatWhole(text: string, role: Role): string {
  const document: Document = parseDocument(text, PARSE_OPTIONS);
  normaliseScalars(document);
  if (document.directives !== undefined) {
    document.directives.docStart = null;
    document.directives.docEnd = false;
  }
  const { contents, commentBefore, comment } = document;
  arrange(contents, role);
  if (isCollection(contents)) contents.flow = false;
  // the printer would part comments of the whole text from it by empty lines
  document.commentBefore = null;
  document.comment = null;
  return asComments(commentBefore) + document.toString(PRINT_OPTIONS) + asComments(comment);
}

/** The comments among the lines of a text, in a column; empty lines go. */
function commentsAt(indent: number, text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return indented(lines.filter((line) => line !== '').join('\n'), indent).replace(/(?<=.)$/, '\n');
}

/**
 * The canonical form of a map whose keys stand in a column. Where there are comments each entry is formatted on its
 * own, so that a comment stays with the key it stands above; the parser would hand some to the entry before.
 */
function formatMap(text: string, indent: number, role: Role): string | undefined {
  const found = splitEntries(text, indent);
  if (found === undefined) return undefined;
  const order = keysOf(role);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = found.blocks.map(({ lead, body, key }) => ({
    rank: rank(key),
    text: commentsAt(indent, lead) + indented(formatWhole(outdented(body, indent), role), indent),
  }));
  entries.sort((a, b) => a.rank - b.rank);
  return entries.map((entry) => entry.text).join('') + commentsAt(indent, found.tail);
}

/** The canonical form of one item of an agency file. */
export function formatUnit(body: string): string {
  const dash = /^- +(?=\S)/.exec(body)?.[0].length;
  const inLines = dash !== undefined && body.includes('#');
  const entries = inLines ? formatMap(body.replace('-', ' '), dash, 'unit') : undefined;
  return entries === undefined
    ? formatWhole(body, 'unit')
    : indented(outdented(entries, dash ?? 0), 2).replace(' ', '-');
}

/** The text of a unit that the canonical form leaves as it is: what is printed in lines of its own is tried first. */
function canonicalUnit(unit: Unit): string | undefined {
  const brief = printBriefly(unit, 'unit', true);
  if (brief !== undefined) return brief;
  const full = printFully(unit, 'unit', true);
  return formatUnit(full) === full ? full : undefined;
}

/** What is known of a file once its units were read, for {@link formatText}. */
export function knownUnits(units: readonly Unit[]): KnownUnits {
  return new KnownUnits([...units].sort((a, b) => compareCodes(a.code, b.code)).map(canonicalUnit));
}

function codeOf(body: string): string {
  return /^[- ] *code: *["']?([A-Z0-9.]+)/m.exec(body)?.[1] ?? '';
}

function formatUnits(text: string, known: KnownUnits | undefined): string | undefined {
  const found = splitItems(text);
  if (found === undefined) return undefined;
  const units = found.blocks.map(({ lead, body }) => {
    const unit = known?.has(body) === true ? body : formatUnit(body);
    return { code: codeOf(unit), text: commentsAt(0, lead) + unit };
  });
  units.sort((a, b) => compareCodes(a.code, b.code));
  return units.map((unit) => unit.text).join('') + commentsAt(0, found.tail);
}

const NO_CONTENT = /^\s*(?:#.*)?$/;

/** The comment lines that open a file: they belong to the file, not to what happens to come first in it. */
function splitHeader(text: string): { header: string[]; body: string } {
  const header: string[] = [];
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    const line = text.slice(at, end);
    if (!NO_CONTENT.test(line)) break;
    header.push(line.trim());
    at = end + 1;
  }
  return { header: header.filter(Boolean), body: text.slice(at) };
}

function formatBody(body: string, kind: FileKind, known: KnownUnits | undefined): string {
  const format = (text: string) => (kind === 'units' ? formatUnits(text, known) : formatMap(text, 0, kind));
  // a file in braces, or between document markers, is first laid out line by line
  const laidOut = () => formatWhole(body, kind === 'units' ? 'unit' : kind);
  return format(body) ?? format(laidOut()) ?? laidOut();
}

/** A body in the form that it keeps: where a comment came to stand above another entry, the one it left is printed anew. */
function settled(body: string, kind: FileKind, known: KnownUnits | undefined): string {
  if (kind === 'units' && known?.isWhole(body) === true) return body;
  const once = formatBody(body, kind, known);
  return body.includes('#') ? formatBody(once, kind, known) : once;
}

/**
 * The canonical form of a sound file: order of keys and of units, style, NFC, the line that names the schema;
 * comments are kept. The text must parse; callers report the faults of one that does not.
 * @param known units as they were read from it: those that stand there in canonical form are not read once more
 */
export function formatText(text: string, kind: FileKind, file: string, known?: KnownUnits): string {
  const { header, body } = splitHeader(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''));
  const own = header.filter((line) => !line.startsWith('# yaml-language-server: $schema='));
  return [schemaComment(kind, file), ...own, body === '' ? '' : settled(body, kind, known)].join('\n');
}
