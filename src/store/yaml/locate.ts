import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { DataPath, Span, TextPlace } from '../../core/finding.js';
import { GAVE_UP, readCanonical } from './canonical-reader.js';
import { PARSE_OPTIONS } from './parse-options.js';

/** 1-based place of a span in a text; the end is exclusive. */
export interface TextRange {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/**
 * Where the items of a canonical text begin that is one list: there every line that begins with a dash begins one.
 * Undefined for any other text.
 */
function itemStarts(text: string): number[] | undefined {
  const data = readCanonical(text);
  if (data === GAVE_UP || !Array.isArray(data)) return undefined;
  const starts = [...text.matchAll(/^- /gm)].map(({ index }) => index);
  return starts.length === data.length ? starts : undefined;
}

/** A part of a text that is parsed by itself, and where it begins. */
interface Part {
  start: number;
  document: Document;
}

/** Answers where things stand in one YAML text; parses what it is asked about once, on the first question. */
export class Locator {
  readonly text: string;
  #lines: LineCounter | undefined;
  #whole: Part | undefined;
  #starts: readonly number[] | undefined;
  readonly #items = new Map<number, Part>();

  constructor(text: string) {
    this.text = text;
  }

  /** Place of a span of offsets, clamped to the text. */
  placeOf(span: Span): TextRange {
    const start = Math.min(Math.max(span.start, 0), this.text.length);
    const end = Math.min(Math.max(span.end, start), this.text.length);
    const lines = this.#countedLines();
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    return { line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1 };
  }

  /** Lines and columns of a place: its span, else what stands at its path. */
  rangeOf({ span, path = [], onKey }: TextPlace): TextRange {
    return span === undefined ? this.locate(path, onKey) : this.placeOf(span);
  }

  /** Span of the value at a path (or of its key); of the nearest thing above where the path leads nowhere. */
  spanOf(path: DataPath, onKey = false): Span {
    const item = this.#itemAt(path[0]);
    const { start: from, document } = item ?? this.#all;
    let node: unknown = document.contents;
    let key: Node | undefined;
    for (const step of item === undefined ? path : [0, ...path.slice(1)]) {
      const next = stepInto(node, step);
      if (next === undefined) {
        key = undefined;
        break;
      }
      key = next.key;
      node = next.value ?? next.key;
    }
    const { start, end } = spanOfNode(onKey && key !== undefined ? key : node);
    return { start: start + from, end: end + from };
  }

  /** An item of a long list by itself: a file of thousands of units is not parsed for a finding in one of them. */
  #itemAt(index: string | number | undefined): Part | undefined {
    if (typeof index !== 'number') return undefined;
    this.#starts ??= itemStarts(this.text) ?? [];
    const start = this.#starts[index];
    if (start === undefined) return undefined;
    const known = this.#items.get(index);
    const part = known ?? {
      start,
      document: parseDocument(this.text.slice(start, this.#starts[index + 1]), PARSE_OPTIONS),
    };
    this.#items.set(index, part);
    return part;
  }

  get #all(): Part {
    // the parser would take a byte order mark for a column
    const start = this.text.startsWith('\ufeff') ? 1 : 0;
    this.#whole ??= { start, document: parseDocument(this.text.slice(start), PARSE_OPTIONS) };
    return this.#whole;
  }

  /** Place of a path's value or key. */
  locate(path: DataPath, onKey = false): TextRange {
    return this.placeOf(this.spanOf(path, onKey));
  }

  #countedLines(): LineCounter {
    if (this.#lines === undefined) {
      this.#lines = new LineCounter();
      this.#lines.addNewLine(0);
      for (let i = this.text.indexOf('\n'); i !== -1; i = this.text.indexOf('\n', i + 1)) this.#lines.addNewLine(i + 1);
    }
    return this.#lines;
  }
}

function pairOf(map: YAMLMap, name: string): { key: Node | undefined; value: unknown } | undefined {
  for (const pair of map.items) {
    const label = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (label === name) return { key: isNode(pair.key) ? pair.key : undefined, value: pair.value };
  }
  return undefined;
}

function stepInto(node: unknown, step: string | number): { key: Node | undefined; value: unknown } | undefined {
  if (isMap(node)) return pairOf(node, String(step));
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    return { key: undefined, value: node.items[step] };
  }
  return undefined;
}

/** A whole map or list would mark half a file: its first entry stands for it. */
function spanOfNode(node: unknown): Span {
  if ((isMap(node) || isSeq(node)) && node.items.length > 0 && !node.flow) {
    const first: unknown = node.items[0];
    if (isPair(first)) {
      const key = spanOfNode(first.key);
      const value = isScalar(first.value) ? spanOfNode(first.value) : key;
      return { start: key.start, end: Math.max(key.end, value.end) };
    }
    return spanOfNode(first);
  }
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
