import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { compareCodes } from '../../core/code.js';
import { DECISION_KEYS, type DecisionData, UNIT_KEYS, type Unit } from '../../core/types.js';
import { formatText, printDecision, printUnit, schemaComment } from './canonical.js';
import { PRINT_OPTIONS, pairFor } from './nodes.js';
import { PARSE_OPTIONS } from './read.js';

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Sets, replaces and deletes the keys in which two values differ; the other nodes, and all comments, stay. */
function editMap<T extends object>(
  document: ReturnType<typeof parseDocument>,
  map: YAMLMap,
  before: T,
  after: T,
  keys: readonly (keyof T & string)[],
): void {
  keys.forEach((key, rank) => {
    if (same(before[key], after[key])) return;
    if (after[key] === undefined) {
      map.delete(key);
      return;
    }
    const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
    if (pair !== undefined) {
      const fresh = pairFor(document, key, after[key]);
      const old = pair.value;
      if (isScalar(old) && isScalar(fresh.value) && old.comment) fresh.value.comment = old.comment;
      pair.value = fresh.value;
      return;
    }
    const at = map.items.findIndex(
      (each) => isScalar(each.key) && keys.indexOf(String(each.key.value) as keyof T & string) > rank,
    );
    map.items.splice(at === -1 ? map.items.length : at, 0, pairFor(document, key, after[key]));
  });
}

/** Blocks of an agency file: what stands above the first unit, then each unit with the comments above it. */
interface Blocks {
  head: string;
  units: { lead: string; body: string }[];
  tail: string;
}

function isUnitLine(line: string): boolean {
  return line.startsWith('- ');
}

function isIdle(line: string): boolean {
  return /^\s*(#.*)?$/.test(line);
}

/** Splits a text whose list stands at column 0; undefined where it is written otherwise. */
function split(text: string): Blocks | undefined {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const starts = lines.flatMap((line, i) => (isUnitLine(line) ? [i] : []));
  const first = starts[0];
  if (first === undefined || !lines.slice(0, first).every(isIdle)) return undefined;
  const join = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map((line) => `${line}\n`)
      .join('');
  // the lines that open the file belong to the file, the comments right above its first unit included
  const blocks: Blocks = { head: join(0, first), units: [], tail: '' };
  let lead = '';
  starts.forEach((start, i) => {
    const limit = starts[i + 1] ?? lines.length;
    let end = limit;
    while (end > start + 1 && /^(#.*)?$/.test(lines[end - 1] ?? '')) end -= 1;
    blocks.units.push({ lead, body: join(start, end) });
    lead = join(end, limit);
  });
  blocks.tail = lead;
  return blocks;
}

function editUnit(body: string, before: Unit, after: Unit): string | undefined {
  const document = parseDocument(body, PARSE_OPTIONS);
  const list = document.contents;
  const map = isSeq(list) ? list.items[0] : undefined;
  if (document.errors.length > 0 || !isMap(map)) return undefined;
  editMap(document, map, before, after, UNIT_KEYS);
  return document.toString(PRINT_OPTIONS);
}

/**
 * An agency file's text with its units brought from `before` to `after`: units that did not change keep
 * every character, changed ones keep their comments, new ones are put in by natural order.
 * @param text the present text, undefined for a new file
 */
export function editUnits(
  text: string | undefined,
  file: string,
  before: readonly Unit[],
  after: readonly Unit[],
): string {
  const sorted = [...after].sort((a, b) => compareCodes(a.code, b.code));
  if (text === undefined || before.length === 0) {
    const head = text === undefined ? `${schemaComment('units', file)}\n` : text.replace(/^\[\]\s*$/m, '');
    return head + sorted.map(printUnit).join('');
  }
  const windows = text.includes('\r\n');
  const unix = windows ? text.replaceAll('\r\n', '\n') : text;
  let blocks = split(unix);
  if (blocks === undefined || blocks.units.length !== before.length) blocks = split(formatText(unix, 'units', file));
  if (blocks === undefined || blocks.units.length !== before.length) {
    throw new Error(`the list of units in ${file} cannot be told apart`);
  }
  const result = spliceUnits(blocks, before, sorted);
  return windows ? result.replaceAll('\n', '\r\n') : result;
}

function spliceUnits(blocks: Blocks, before: readonly Unit[], after: readonly Unit[]): string {
  const wanted = new Map(after.map((unit) => [unit.code, unit]));
  const known = new Set(before.map((unit) => unit.code));
  const fresh = after.filter((unit) => !known.has(unit.code));
  let text = blocks.head;
  let next = 0;
  before.forEach((unit, i) => {
    const block = blocks.units[i];
    const goal = wanted.get(unit.code);
    if (block === undefined || goal === undefined) return;
    for (let each = fresh[next]; each !== undefined && compareCodes(each.code, unit.code) < 0; each = fresh[next]) {
      text += printUnit(each);
      next += 1;
    }
    text += block.lead;
    text += same(unit, goal) ? block.body : (editUnit(block.body, unit, goal) ?? printUnit(goal));
  });
  text += fresh.slice(next).map(printUnit).join('');
  return text + blocks.tail;
}

/** A decision file's text brought from `before` to `after`; comments are kept. */
export function editDecision(
  text: string | undefined,
  file: string,
  before: DecisionData | undefined,
  after: DecisionData,
): string {
  if (text === undefined || before === undefined) return `${schemaComment('decision', file)}\n${printDecision(after)}`;
  const document = parseDocument(text.replaceAll('\r\n', '\n'), PARSE_OPTIONS);
  if (!isMap(document.contents)) return `${schemaComment('decision', file)}\n${printDecision(after)}`;
  editMap(document, document.contents, before, after, DECISION_KEYS);
  return document.toString(PRINT_OPTIONS);
}
