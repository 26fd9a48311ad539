import { type Document, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Span } from '../../core/finding.js';
import type { StructuralRule } from '../../core/rule.js';
import { codePoint } from '../../core/text/characters.js';
import { PARSE_OPTIONS } from './parse-options.js';

/** What the parser complains of: its code, and a span. A {@link Finding} once it is known what people are to read. */
export interface Complaint {
  code: string;
  span: Span;
}

interface TextLine {
  start: number;
  text: string;
}

function lineAt(text: string, offset: number): TextLine {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end === -1 ? text.length : end) };
}

const TAB_INDENT = /^[ \t]*\t/;
const KEY_LINE = /^( *)(?:- +)?([A-Za-z_][\w-]*:)(?:\s|$)/;

/** A fault of indenting, at the key of the line it is seen on; undefined where that line has none. */
function badIndent(line: TextLine): Complaint | undefined {
  const key = KEY_LINE.exec(line.text)?.[2];
  if (key === undefined) return undefined;
  const start = line.start + line.text.indexOf(key);
  return { code: 'BAD_INDENT', span: { start, end: start + key.length - 1 } };
}

/**
 * The parser reports what its grammar stumbled over; people need to know what they typed. A line indented too far reads
 * as the end of the value above it, one not far enough as an item of a list, a tab as a word.
 */
function inTheirTerms(text: string, { code, span }: Complaint): Complaint {
  const line = lineAt(text, span.start);
  const own: Complaint = { code, span };
  if (TAB_INDENT.test(line.text)) {
    const start = line.start + line.text.indexOf('\t');
    return { code: 'TAB_AS_INDENT', span: { start, end: start + 1 } };
  }
  const before = line.text.slice(0, span.start - line.start);
  if (code === 'MULTILINE_IMPLICIT_KEY' && text.slice(span.start, span.end).includes('\n') && /:\s/.test(before)) {
    return badIndent(lineAt(text, span.end)) ?? own;
  }
  if (code === 'MISSING_CHAR' && before.trim() === '' && line.text.trim() !== '') {
    return badIndent(line) ?? { code: 'MULTILINE_IMPLICIT_KEY', span };
  }
  return own;
}

/** One fault a line, for further ones mostly follow from the first; repeated keys each stand alone. */
function tidy(text: string, faults: readonly Complaint[]): Complaint[] {
  const byPlace = new Map<string, Complaint>();
  const reworded = faults.map((fault) => ({ fault, better: inTheirTerms(text, fault) }));
  // what one line says of another is said of the other alone
  const explained = new Set(
    reworded.flatMap(({ fault, better: { code } }) => (code === fault.code ? [] : [fault.span.start])),
  );
  const kept = reworded.flatMap(({ fault, better }) =>
    better.code === fault.code && explained.has(fault.span.start) ? [] : [better],
  );
  for (const fault of kept.sort((a, b) => a.span.start - b.span.start)) {
    const { code, span } = fault;
    const place = code === 'DUPLICATE_KEY' ? `key ${span.start}` : `line ${lineAt(text, span.start).start}`;
    if (!byPlace.has(place)) byPlace.set(place, fault);
  }
  return [...byPlace.values()];
}

function parserFaults(text: string): Complaint[] {
  const { errors, warnings } = parseDocument(text, PARSE_OPTIONS);
  return [...errors, ...warnings].map(({ code, pos: [start, end] }) => ({
    code,
    span: { start, end: Math.max(start, end) },
  }));
}

/** The text with the lines indented by a tab that were complained of left empty, each offset as it was. */
function withoutTabLines(text: string, faults: readonly Complaint[]): string {
  return faults.reduce((blanked, { code, span }) => {
    if (code !== 'TAB_AS_INDENT') return blanked;
    const line = lineAt(text, span.start);
    return blanked.slice(0, line.start) + ' '.repeat(line.text.length) + blanked.slice(line.start + line.text.length);
  }, text);
}

/** All faults of a text that does not parse. */
export function faultsOf(text: string): Complaint[] {
  const faults = tidy(text, parserFaults(text));
  const tabs = faults.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length === 0) return faults;
  // what else is wrong shows once the tabs are out of the way
  return tidy(text, [...tabs, ...parserFaults(withoutTabLines(text, tabs))]);
}

/**
 * What YAML allows and a registry file does not: aliases and anchors (a few of them can grow to fill the memory)
 * and tags (they make other things than texts, numbers, lists and maps).
 */
export function foreignTo(document: Document): Complaint[] {
  const faults: Complaint[] = [];
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

/** The key written at an offset. */
function keyAt(text: string, offset: number): string {
  return /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';
}

/** A complaint of the parser as a finding. @param file as findings name it; '' until it is known */
export function yamlFinding(text: string, { code, span }: Complaint, file = ''): Finding {
  const place = { file, span };
  if (code === 'DUPLICATE_KEY') {
    const rule: StructuralRule = 'yaml-duplicate-key';
    return { rule, severity: 'error', args: { key: keyAt(text, span.start) }, place };
  }
  const rule: StructuralRule = 'yaml-syntax';
  return { rule, variant: code, severity: 'error', args: { code }, place };
}

/** A character that acts or hides outside the values, as a finding. */
export function hiddenFinding(text: string, at: number, file = ''): Finding {
  const code = text.codePointAt(at) ?? 0;
  const character = codePoint(String.fromCodePoint(code));
  const rule: StructuralRule = 'yaml-hidden';
  const place = { file, span: { start: at, end: at + (code > 0xffff ? 2 : 1) } };
  return { rule, severity: 'error', args: { character }, place };
}
