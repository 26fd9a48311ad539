import { type Document, parseDocument } from 'yaml';
import type { Finding } from '../../core/finding.js';
import { GAVE_UP, readCanonical, readCanonicalBytes } from './canonical-reader.js';
import { tooDeepAt } from './depth.js';
import { type Complaint, faultsOf, foreignTo, hiddenFinding, yamlFinding } from './faults.js';
import { hiddenOutsideValues } from './hidden.js';
import { PARSE_OPTIONS } from './parse-options.js';

export type YamlResult = { data: unknown } | { findings: Finding[] };

/**
 * The data of a YAML text, or everything that is wrong with it. The one door through which registry files are read:
 * the canonical reader first, the full parser for whatever it is not certain of.
 * @param file the file's name in findings
 */
export function readYaml(text: string, file = ''): YamlResult {
  const hidden = hiddenOutsideValues(text);
  if (hidden.length > 0) return { findings: hidden.map((at) => hiddenFinding(text, at, file)) };
  const data = readCanonical(text);
  return data === GAVE_UP ? readFully(text, file) : { data };
}

/**
 * The data of a file's bytes where they are in the canonical form, and of ordinary letters alone; undefined for any other:
 * what is to be said of those, {@link readYaml} says of their text. What was read can hold nothing hidden.
 */
export function readPlainBytes(bytes: Uint8Array): { data: unknown } | undefined {
  const data = readCanonicalBytes(bytes);
  return data === GAVE_UP ? undefined : { data };
}

/** The same through the full parser alone. */
export function readFully(text: string, file = ''): YamlResult {
  const found = (complaints: readonly Complaint[]): YamlResult => ({
    findings: complaints.map((complaint) => yamlFinding(text, complaint, file)),
  });
  const deep = tooDeepAt(text);
  if (deep !== undefined) return found([{ code: 'RESOURCE_EXHAUSTION', span: { start: deep, end: deep } }]);
  // the parser would take a byte order mark for a column
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const plain = text.slice(mark);
  const document: Document = parseDocument(plain, PARSE_OPTIONS);
  const sound = document.errors.length === 0 && document.warnings.length === 0;
  const complaints = sound ? foreignTo(document) : faultsOf(plain);
  if (complaints.length === 0) return { data: document.toJS() };
  return found(
    complaints.map(({ code, span }) => ({ code, span: { start: span.start + mark, end: span.end + mark } })),
  );
}
