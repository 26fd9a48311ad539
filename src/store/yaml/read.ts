import { type Document, parseDocument } from 'yaml';
import { GAVE_UP, readStrict } from './canonical-reader.js';
import { tooDeepAt } from './depth.js';
import { faultsOf, foreignTo, type YamlFault } from './faults.js';
import { PARSE_OPTIONS } from './options.js';

export type YamlResult = { data: unknown } | { faults: YamlFault[] };

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
  // the parser would take a byte order mark for a column
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const plain = text.slice(mark);
  const document: Document = parseDocument(plain, PARSE_OPTIONS);
  const sound = document.errors.length === 0 && document.warnings.length === 0;
  const faults = sound ? foreignTo(document) : faultsOf(plain);
  if (faults.length === 0) return { data: document.toJS() };
  return {
    faults: faults.map(({ code, span }) => ({ code, span: { start: span.start + mark, end: span.end + mark } })),
  };
}
