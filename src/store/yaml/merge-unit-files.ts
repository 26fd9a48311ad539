import { compareCodes } from '../../core/code/code.js';
import { sameValue } from '../../core/equal.js';
import { lineEndOf } from './blocks.js';
import { cutUnits, followMoved, type UnitBlock, type UnitFile } from './merge-file.js';
import { mergeComments, mergeUnit, pick, type Three } from './merge-unit.js';
import { readYaml } from './read-yaml.js';

/** Markers a merge by lines leaves, called as those of the merge by units. */
export const MERGE_LABELS = { ours: 'HEAD', theirs: 'incoming' } as const;

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

/** Codes in the order of ours, those of theirs alone at their natural place. */
function mergedCodes(ours: UnitFile, theirs: UnitFile): string[] {
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
      if (sameValue(ours.data, theirs.data)) return ours.body;
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

/**
 * Merges an agency file unit by unit: different codes granted, different units edited and different fields of the
 * same unit go together; comments are kept. What stays in conflict is put between markers, a whole unit each.
 * @returns undefined where a version cannot be cut into units; a merge by lines has to do then
 */
export function mergeUnitFiles(versions: Three<string>, labels: Labels): MergedFile | undefined {
  const cut = (text: string): UnitFile | undefined => cutUnits(text.replaceAll('\r\n', '\n'));
  const [was, mine, other] = [cut(versions.base), cut(versions.ours), cut(versions.theirs)];
  if (was === undefined || mine === undefined || other === undefined) return undefined;
  const { base, ours, theirs } = followMoved({ base: was, ours: mine, theirs: other });
  const merger = new Merger(labels);
  let text = '';
  for (const code of mergedCodes(ours, theirs)) {
    const of = (file: UnitFile): UnitBlock | undefined => file.units.get(code);
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
