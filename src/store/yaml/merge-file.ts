import { compareCodes } from '../../core/code/code.js';
import { sameValue } from '../../core/equal.js';
import { type Block, splitItems } from './blocks.js';
import { readYaml } from './read-yaml.js';
import { replaceCodes, UNIT_CODE_KEYS } from './replace-codes.js';

/** A unit of an agency file: its text, and what it says. */
export interface UnitBlock extends Block {
  name: string;
  data: Readonly<Record<string, unknown>>;
}

/** An agency file cut into its units. */
export interface UnitFile {
  head: string;
  units: Map<string, UnitBlock>;
  tail: string;
}

/** Cuts an agency file into its units; undefined where they cannot be distinguished for certain. */
export function cutUnits(text: string): UnitFile | undefined {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const found = splitItems(whole);
  if (found === undefined) {
    // a new file has no base, an emptied one no units
    return /^(?:[^\S\n]*(?:#.*)?\n|\[ *\]\n)*$/.test(whole)
      ? { head: whole.replace(/^\[ *\]\n/gm, ''), units: new Map(), tail: '' }
      : undefined;
  }
  const units = new Map<string, UnitBlock>();
  for (const block of found.blocks) {
    const read = readYaml(block.body);
    const [unit, ...others] = 'data' in read && Array.isArray(read.data) ? (read.data as unknown[]) : [];
    const data = (unit ?? {}) as Record<string, unknown>;
    const { code, name } = data;
    if (typeof code !== 'string' || others.length > 0 || units.has(code)) return undefined;
    units.set(code, { ...block, name: typeof name === 'string' ? name : '', data });
  }
  return { head: found.head, units, tail: found.tail };
}

/** True when two units say the same but for their codes. */
function sameButCode(a: UnitBlock, b: UnitBlock): boolean {
  return sameValue({ ...a.data, code: '' }, { ...b.data, code: '' });
}

/**
 * Units of the base that a side holds under another code, while their old code went to another body there:
 * old code → new code. It is what renumbering leaves behind.
 */
function movedUnits(base: UnitFile, side: UnitFile): Map<string, string> {
  const fresh = [...side.units].filter(([code]) => !base.units.has(code));
  const moved = new Map<string, string>();
  for (const [code, was] of base.units) {
    const is = side.units.get(code);
    if (is === undefined || sameValue(is.data, was.data)) continue;
    const twins = fresh.filter(([, unit]) => sameButCode(unit, was));
    const only = twins.length === 1 ? twins[0] : undefined;
    if (only !== undefined) moved.set(code, only[0]);
  }
  return moved;
}

function withMoved(file: UnitFile, moved: ReadonlyMap<string, string>): UnitFile {
  const units = [...file.units].map(([code, block]): [string, UnitBlock] => {
    const next = moved.get(code);
    if (next === undefined) return [code, block];
    const body = replaceCodes(block.body, UNIT_CODE_KEYS, new Map([[code, next]]));
    return [next, { ...block, body, data: { ...block.data, code: next } }];
  });
  return { ...file, units: new Map(units.sort(([a], [b]) => compareCodes(a, b))) };
}

/** Three versions of an agency file. */
export interface Versions {
  base: UnitFile;
  ours: UnitFile;
  theirs: UnitFile;
}

/**
 * The versions with units that one side moved to another code moved on the other side too, so that what was
 * changed there is not laid on the body that now bears the old code.
 */
export function followMoved(versions: Versions): Versions {
  const { base, ours, theirs } = versions;
  const onlyUnknownTo = (side: UnitFile, moved: Map<string, string>): Map<string, string> =>
    new Map([...moved].filter(([, next]) => !side.units.has(next)));
  const byOurs = onlyUnknownTo(theirs, movedUnits(base, ours));
  const byTheirs = onlyUnknownTo(ours, movedUnits(base, theirs));
  if (byOurs.size + byTheirs.size === 0) return versions;
  return {
    base: withMoved(base, new Map([...byTheirs, ...byOurs])),
    ours: withMoved(ours, byTheirs),
    theirs: withMoved(theirs, byOurs),
  };
}
