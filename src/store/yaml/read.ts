import { type Document, type Node, parseDocument, visit } from 'yaml';
import type { Span } from '../../core/finding.js';
import { tooDeepAt } from './depth.js';
import { GAVE_UP, readStrict } from './strict.js';

/** A fault of a YAML text: the parser's own code, and the span it complains of. */
export interface YamlFault {
  code: string;
  span: Span;
}

export type YamlResult = { data: unknown } | { faults: YamlFault[] };

/** Reading options shared by every full parse, so that positions and data agree everywhere. */
export const PARSE_OPTIONS = {
  version: '1.2',
  prettyErrors: false,
  strict: true,
  uniqueKeys: true,
  stringKeys: true,
} as const;

/**
 * The data of a YAML text, or all its faults. The one door through which registry files are read:
 * the strict reader first, the full parser for whatever it is not certain of.
 */
export function readYaml(text: string): YamlResult {
  const data = readStrict(text);
  return data === GAVE_UP ? readFully(text) : { data };
}

/** The same through the full parser alone. */
export function readFully(text: string): YamlResult {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { faults: [{ code: 'RESOURCE_EXHAUSTION', span: { start: deep, end: deep } }] };
  const document = parseDocument(text, PARSE_OPTIONS);
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => ({
    code: error.code,
    span: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) },
  }));
  if (faults.length === 0) faults.push(...foreign(document));
  return faults.length > 0 ? { faults } : { data: document.toJS() };
}

/**
 * What YAML allows and a registry file does not: aliases and anchors (a few of them can grow to fill the memory)
 * and tags (they make other things than texts, numbers, lists and maps).
 */
function foreign(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (code: string, { range }: Node): void => {
    faults.push({ code, span: { start: range?.[0] ?? 0, end: range?.[1] ?? 0 } });
  };
  visit(document, {
    Alias: (_, node) => add('BAD_ALIAS', node),
    Value: (_, node) => {
      if (node.anchor !== undefined) add('BAD_ALIAS', node);
      if (node.tag !== undefined) add('TAG_RESOLVE_FAILED', node);
    },
  });
  return faults;
}
