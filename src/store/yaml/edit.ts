import { compareCodes } from '../../core/code/code.js';
import { sameValue } from '../../core/equal.js';
import type { DecisionData, Settings, Unit } from '../../core/registry/types.js';
import { BlockWriter, lineEndOf, splitItems } from './blocks.js';
import {
  type FileKind,
  formatText,
  formatUnit,
  printDecision,
  printSettings,
  printUnit,
  schemaComment,
} from './canonical.js';
import { type Entries, editEntries } from './edit-entries.js';
import { readYaml } from './read-yaml.js';

function toUnix(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The canonical form of a text that is laid out in some other way, in its own line ends. */
function reformatted(text: string, kind: FileKind, file: string): string {
  return formatText(text, kind, file).replaceAll('\n', lineEndOf(text));
}

/** True when a text holds exactly this data: what was written is read again before it is trusted. */
function holds(text: string, data: unknown): boolean {
  const read = readYaml(text);
  return 'data' in read && sameValue(read.data, data);
}

function byCode(a: Unit, b: Unit): number {
  return compareCodes(a.code, b.code);
}

function tryUnit(body: string, before: Unit, after: Unit): string | undefined {
  const dash = /^- +(?=\S)/.exec(body)?.[0] ?? '';
  const entries = editEntries(body.replace('-', ' '), dash.length, { ...before }, { ...after }, 'unit');
  const result = entries?.replace(' ', '-');
  return result !== undefined && holds(result, [after]) ? result : undefined;
}

function editUnit(body: string, before: Unit, after: Unit): string {
  return tryUnit(body, before, after) ?? tryUnit(formatUnit(toUnix(body)), before, after) ?? printUnit(after);
}

/** Brings a list of units to the wanted one; undefined where the text is not laid out as one unit under another. */
function tryUnits(text: string, before: readonly Unit[], after: readonly Unit[]): string | undefined {
  const found = splitItems(text);
  if (found === undefined || found.blocks.length !== before.length) return undefined;
  const wanted = new Map(after.map((unit) => [unit.code, unit]));
  const known = new Set(before.map(({ code }) => code));
  const fresh = after.filter(({ code }) => !known.has(code));
  const out = new BlockWriter(lineEndOf(text));
  const written: Unit[] = [];
  const done = new Set<string>();
  const writeFresh = (until: string | undefined): void => {
    for (let unit = fresh[0]; unit && (until === undefined || compareCodes(unit.code, until) < 0); unit = fresh[0]) {
      out.write(printUnit(unit));
      written.push(unit);
      fresh.shift();
    }
  };
  out.keep(found.head);
  found.blocks.forEach(({ lead, body }, i) => {
    const unit = before[i];
    // of two units with the same code, which a rule reports, only the first can be meant
    const goal = unit && (done.has(unit.code) ? unit : wanted.get(unit.code));
    if (unit !== undefined) {
      writeFresh(unit.code);
      done.add(unit.code);
    }
    // the comments above a unit that goes may speak of those that stay
    out.keep(lead);
    if (unit === undefined || goal === undefined) return;
    written.push(goal);
    if (sameValue(unit, goal)) out.keep(body);
    else out.write(toUnix(editUnit(body, unit, goal)));
  });
  writeFresh(undefined);
  out.keep(found.tail);
  if (written.length === 0) out.write('[]\n');
  return holds(out.text, written) ? out.text : undefined;
}

/**
 * An agency file's text with its units brought from `before` to `after`: units that did not change keep
 * every byte, changed ones every line that did not change and all comments, new ones are put in by natural order.
 * @param text the present text, undefined for a new file
 * @param before the units the text holds, in its order
 * @throws Error where the text does not hold those units
 */
export function editUnits(
  text: string | undefined,
  file: string,
  before: readonly Unit[],
  after: readonly Unit[],
): string {
  const sorted = [...after].sort(byCode);
  if (text === undefined || before.length === 0) {
    const out = new BlockWriter(lineEndOf(text ?? ''));
    out.keep(text === undefined ? `${schemaComment('units', file)}\n` : text.replace(/^\[ *\][^\n]*\n?/m, ''));
    for (const unit of sorted) out.write(printUnit(unit));
    return out.text;
  }
  const result =
    tryUnits(text, before, sorted) ?? tryUnits(reformatted(text, 'units', file), [...before].sort(byCode), sorted);
  if (result === undefined) throw new Error(`the units of ${file} cannot be told apart`);
  return result;
}

/** A decision file's text brought from `before` to `after`; every line that did not change and all comments are kept. */
export function editDecision(
  text: string | undefined,
  file: string,
  before: DecisionData | undefined,
  after: DecisionData,
): string {
  const entries: Entries = { ...after };
  const attempt = (from: string): string | undefined => {
    const result = editEntries(from, 0, { ...before }, entries, 'decision');
    return result !== undefined && holds(result, after) ? result : undefined;
  };
  const edited = text === undefined ? undefined : (attempt(text) ?? attempt(reformatted(text, 'decision', file)));
  return edited ?? `${schemaComment('decision', file)}\n${printDecision(after)}`;
}

/** The settings' text brought from `before` to `after`; every line that did not change and all comments are kept. */
export function editSettings(text: string | undefined, file: string, before: Settings, after: Settings): string {
  const attempt = (from: string): string | undefined => {
    const result = editEntries(from, 0, { ...before }, { ...after }, 'settings');
    return result !== undefined && holds(result, after) ? result : undefined;
  };
  const edited = text === undefined ? undefined : (attempt(text) ?? attempt(reformatted(text, 'settings', file)));
  return edited ?? `${schemaComment('settings', file)}\n${printSettings(after)}`;
}
