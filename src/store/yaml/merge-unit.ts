import { sameValue } from '../../core/equal.js';
import { UNIT_KEYS } from '../../core/registry/types.js';
import { type Block, splitEntries } from './blocks.js';
import { readYaml } from './read-yaml.js';

/** Three versions of one thing; undefined where a side does not have it. */
export interface Three<Value> {
  base: Value;
  ours: Value;
  theirs: Value;
}

/** The version both sides agree on: the one that changed, or undefined where both changed and differ. */
export function pick<Value>(
  { base, ours, theirs }: Three<Value>,
  equal: (a: Value, b: Value) => boolean,
): { value: Value } | undefined {
  if (equal(ours, theirs) || equal(theirs, base)) return { value: ours };
  return equal(ours, base) ? { value: theirs } : undefined;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n/g) ?? [];
}

/** Merges comments: what either side took away goes, what either side added stays; nothing is ever in conflict. */
export function mergeComments({ base, ours, theirs }: Three<string>): string {
  const agreed = pick({ base, ours, theirs }, (a, b) => a === b);
  if (agreed !== undefined) return agreed.value;
  const [before, mine, others] = [new Set(linesOf(base)), linesOf(ours), linesOf(theirs)];
  const kept = mine.filter((line) => !before.has(line) || others.includes(line));
  return [...kept, ...others.filter((line) => !before.has(line) && !mine.includes(line))].join('');
}

/** A unit's text cut into its entries, with the comments below the last one. */
interface UnitEntries {
  blocks: Map<string, Block>;
  tail: string;
}

const NONE: Block = { lead: '', body: '' };

function entriesOf(body: string): UnitEntries | undefined {
  const found = splitEntries(body.replace(/^-/, ' '), 2);
  if (found === undefined || found.head !== '') return undefined;
  const blocks = new Map(found.blocks.map(({ key, ...block }) => [key, block]));
  return blocks.size === found.blocks.length ? { blocks, tail: found.tail } : undefined;
}

function dataOf(body: string): unknown {
  const read = readYaml(body.replace(/^ {2}/gm, ''));
  return 'data' in read ? read.data : body;
}

function sameEntry(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && sameValue(dataOf(a), dataOf(b)));
}

/** Of two reviews of one unit the later one, as it is on record; undefined where either is none, or both are of one day. */
function laterReview(ours: string, theirs: string): string | undefined {
  const dayOf = (body: string): unknown => (dataOf(body) as { verified?: { on?: unknown } } | null)?.verified?.on;
  const [mine, other] = [dayOf(ours), dayOf(theirs)];
  if (typeof mine !== 'string' || typeof other !== 'string' || mine === other) return undefined;
  return mine > other ? ours : theirs;
}

/** Keys of both sides: in the order of ours, those of theirs alone at the rank of their key. */
function mergedKeys(ours: UnitEntries, theirs: UnitEntries): string[] {
  const rank = (key: string): number => {
    const at = (UNIT_KEYS as readonly string[]).indexOf(key);
    return at === -1 ? UNIT_KEYS.length : at;
  };
  const keys = [...ours.blocks.keys()];
  for (const key of theirs.blocks.keys()) {
    if (keys.includes(key)) continue;
    const at = keys.findIndex((each) => rank(each) > rank(key));
    keys.splice(at === -1 ? keys.length : at, 0, key);
  }
  return keys;
}

/** A merged unit; where both sides changed a field differently, `theirs` is the other version of it. */
export interface MergedUnit {
  ours: string;
  theirs: string;
  /** Fields both sides changed, each in its own way. */
  fields: string[];
}

function print(entries: readonly Block[], tail: string): string {
  return `${entries.map(({ lead, body }) => lead + body).join('')}${tail}`.replace(/^ /, '-');
}

/** An entry of both sides; `agreed` where they come to one. */
interface MergedEntry {
  key: string;
  lead: string;
  mine: string;
  other: string;
  agreed: string | undefined;
}

/** Fields that say one thing between them: a name and those it followed, a closing and those that were lifted. */
const TOGETHER: readonly (readonly string[])[] = [
  ['name', 'shortName', 'formerNames'],
  ['closed', 'formerClosings'],
];

/** The fields that are in conflict with one: whoever takes a side of it takes that of all of them. */
function togetherWith(key: string): readonly string[] {
  return TOGETHER.find((keys) => keys.includes(key)) ?? [key];
}

/**
 * Merges one unit field by field. Both results hold what either side changed alone; they differ in the fields
 * that are in conflict, and nowhere else.
 * @returns undefined where a version is not laid out as one entry under another
 */
export function mergeUnit(versions: Three<string>): MergedUnit | undefined {
  const base = entriesOf(versions.base);
  const ours = entriesOf(versions.ours);
  const theirs = entriesOf(versions.theirs);
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  // the entry that stands beside the dash can have no comment above it
  if ([...ours.blocks.keys()][0] !== [...theirs.blocks.keys()][0]) return undefined;
  const merged = mergedKeys(ours, theirs).map((key): MergedEntry => {
    const [was, mine, other] = [base, ours, theirs].map(({ blocks }) => blocks.get(key) ?? NONE) as [
      Block,
      Block,
      Block,
    ];
    const lead = mergeComments({ base: was.lead, ours: mine.lead, theirs: other.lead });
    const body = { base: was.body, ours: mine.body, theirs: other.body };
    const later = key === 'verified' ? laterReview(mine.body, other.body) : undefined;
    const agreed =
      pick(body, (a, b) => a === b) ??
      (sameEntry(mine.body, other.body) ? { value: mine.body } : later === undefined ? undefined : { value: later });
    return { key, lead, mine: mine.body, other: other.body, agreed: agreed?.value };
  });
  const torn = new Set(merged.flatMap(({ key, agreed }) => (agreed === undefined ? togetherWith(key) : [])));
  const isTorn = ({ key, mine, other, agreed }: MergedEntry): boolean =>
    agreed === undefined || (torn.has(key) && !sameEntry(mine, other));
  const side = (of: 'mine' | 'other'): Block[] =>
    merged.map((each) => ({ lead: each.lead, body: isTorn(each) ? each[of] : (each.agreed ?? each[of]) }));
  const fields = merged.filter(isTorn).map(({ key }) => key);
  const tail = mergeComments({ base: base.tail, ours: ours.tail, theirs: theirs.tail });
  return { ours: print(side('mine'), tail), theirs: print(side('other'), tail), fields };
}
