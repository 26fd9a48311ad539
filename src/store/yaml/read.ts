import { parseDocument } from 'yaml';
import type { Span } from '../../core/finding.js';
import { GAVE_UP, readStrict } from './strict.js';

/** A fault of a YAML text: the parser's own code, and the span it complains of. */
export interface YamlFault {
  code: string;
  span: Span;
}

export type YamlResult = { data: unknown } | { faults: YamlFault[] };

/** Reading options shared by every full parse, so that positions and data agree everywhere. */
export const PARSE_OPTIONS = { version: '1.2', prettyErrors: false, strict: true, uniqueKeys: true } as const;

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
  const document = parseDocument(text, PARSE_OPTIONS);
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => ({
    code: error.code,
    span: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) },
  }));
  if (faults.length > 0) return { faults };
  try {
    return { data: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    // aliases have no place in a registry file, and unlimited ones can exhaust memory
    const at = text.search(/(^|[\s[{,])\*\S/m);
    return { faults: [{ code: 'BAD_ALIAS', span: { start: Math.max(at, 0), end: Math.max(at, 0) + 1 } }] };
  }
}
