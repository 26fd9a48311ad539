import { compareCodes } from '../../core/code.js';
import { type Block, lineEndOf, splitItems } from './blocks.js';
import { same } from './equal.js';
import { mergeComments, mergeUnit, pick, type Three } from './merge-unit.js';
import { readYaml } from './read.js';

/** Why a unit could not be merged. */
export type UnitConflict =
  /** The same code was granted on both sides, to two bodies. */
  | { kind: 'granted'; code: string; ours: string; theirs: string }
  /** Both sides changed the same fields, each in its own way. */
  | { kind: 'fields'; code: string; name: string; fields: string[] }
  /** One side took the unit away, the other changed it. */
  | { kind: 'removed'; code: string; name: string };

/** A merged agency file; units in conflict stand between conflict markers. */
export interface MergedFile {
  text: string;
  conflicts: UnitConflict[];
}

/** What conflict markers call the two sides. */
export interface Labels {
  ours: string;
  theirs: string;
}

interface UnitBlock extends Block {
  name: string;
}

interface File {
  head: string;
  units: Map<string, UnitBlock>;
  tail: string;
}

/** An agency file cut into its units; undefined where they cannot be told apart for certain. */
function fileOf(text: string): File | undefined {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const found = splitItems(whole);
  if (found === undefined) {
    // a new file has no base, an emptied one no units
    return /^(?:\s*(?:#.*)?\n|\[ *\]\n)*$/.test(whole)
      ? { head: whole.replace(/^\[ *\]\n/gm, ''), units: new Map(), tail: '' }
      : undefined;
  }
  const units = new Map<string, UnitBlock>();
  for (const block of found.blocks) {
    const read = readYaml(block.body);
    const [unit, ...others] = 'data' in read && Array.isArray(read.data) ? (read.data as unknown[]) : [];
    const { code, name } = (unit ?? {}) as { code?: unknown; name?: unknown };
    if (typeof code !== 'string' || others.length > 0 || units.has(code)) return undefined;
    units.set(code, { ...block, name: typeof name === 'string' ? name : '' });
  }
  return { head: found.head, units, tail: found.tail };
}

/** Codes in the order of ours, those of theirs alone at their natural place. */
function mergedCodes(ours: File, theirs: File): string[] {
  const codes = [...ours.units.keys()];
  for (const code of theirs.units.keys()) {
    if (ours.units.has(code)) continue;
    const at = codes.findIndex((each) => compareCodes(each, code) > 0);
    codes.splice(at === -1 ? codes.length : at, 0, code);
  }
  return codes;
}

function marked(ours: string, theirs: string, labels: Labels): string {
  return `<<<<<<< ${labels.ours}\n${ours}=======\n${theirs}>>>>>>> ${labels.theirs}\n`;
}

class Merger {
  readonly conflicts: UnitConflict[] = [];

  constructor(private readonly labels: Labels) {}

  /** The text of one unit with the comments above it, or two of them between markers. */
  unit(code: string, { base, ours, theirs }: Three<UnitBlock | undefined>): string {
    const comments = mergeComments({ base: base?.lead ?? '', ours: ours?.lead ?? '', theirs: theirs?.lead ?? '' });
    const agreed = pick({ base, ours, theirs }, (a, b) => a?.body === b?.body);
    if (agreed !== undefined) return comments + (agreed.value?.body ?? '');
    if (ours !== undefined && theirs !== undefined) return comments + this.merge(code, base, ours, theirs);
    this.conflicts.push({ kind: 'removed', code, name: (ours ?? theirs)?.name ?? '' });
    const whole = (side: UnitBlock | undefined): string => (side === undefined ? '' : side.lead + side.body);
    return marked(whole(ours), whole(theirs), this.labels);
  }

  private merge(code: string, base: UnitBlock | undefined, ours: UnitBlock, theirs: UnitBlock): string {
    if (base === undefined) {
      if (sameData(ours.body, theirs.body)) return ours.body;
      this.conflicts.push({ kind: 'granted', code, ours: ours.name, theirs: theirs.name });
      return marked(ours.body, theirs.body, this.labels);
    }
    const merged = mergeUnit({ base: base.body, ours: ours.body, theirs: theirs.body });
    if (merged === undefined) {
      this.conflicts.push({ kind: 'fields', code, name: ours.name, fields: [] });
      return marked(ours.body, theirs.body, this.labels);
    }
    if (merged.fields.length === 0) return merged.ours;
    this.conflicts.push({ kind: 'fields', code, name: ours.name, fields: merged.fields });
    return marked(merged.ours, merged.theirs, this.labels);
  }
}

function sameData(a: string, b: string): boolean {
  const [one, other] = [readYaml(a), readYaml(b)];
  return 'data' in one && 'data' in other && same(one.data, other.data);
}

/**
 * Merges an agency file unit by unit: different codes granted, different units edited and different fields of the
 * same unit go together; comments are kept. What stays in conflict is put between markers, a whole unit each.
 * @returns undefined where a version cannot be cut into units; a merge by lines has to do then
 */
export function mergeUnitFiles(versions: Three<string>, labels: Labels): MergedFile | undefined {
  const unix = (text: string): string => text.replaceAll('\r\n', '\n');
  const base = fileOf(unix(versions.base));
  const ours = fileOf(unix(versions.ours));
  const theirs = fileOf(unix(versions.theirs));
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const merger = new Merger(labels);
  let text = '';
  for (const code of mergedCodes(ours, theirs)) {
    const of = (file: File): UnitBlock | undefined => file.units.get(code);
    text += merger.unit(code, { base: of(base), ours: of(ours), theirs: of(theirs) });
  }
  text += mergeComments({ base: base.tail, ours: ours.tail, theirs: theirs.tail });
  // the comments that open a file may speak of its first unit: while that is disputed, none of them goes
  const opening = merger.conflicts.length === 0 ? base.head : '';
  text = mergeComments({ base: opening, ours: ours.head, theirs: theirs.head }) + text;
  if (!/^(?:- |<)/m.test(text)) text += '[]\n';
  if (merger.conflicts.length === 0 && !('data' in readYaml(text))) return undefined;
  return { text: text.replaceAll('\n', lineEndOf(versions.ours)), conflicts: merger.conflicts };
}
