import type { Tokens } from './tokens.js';

/** Where two texts differ: these tokens of the draft stand for those of the paper; either may be none. */
export interface Region {
  e0: number;
  e1: number;
  p0: number;
  p1: number;
}

/** Words alike between two differences up to which they are one, and where they are longer than what stands between. */
const JOINED = 2;
const JOINED_LONG = 4;
/** Differences beyond which two texts are told of something else. */
export const MOST_EDITS = 3000;

/**
 * The shortest way from one text to another (Myers 1986), as the tokens both have; undefined where it takes more than
 * {@link MOST_EDITS} steps.
 */
function common(a: readonly string[], b: readonly string[]): [number, number][] | undefined {
  const trace: Int32Array[] = [];
  const most = Math.min(MOST_EDITS, a.length + b.length);
  const size = most + 2;
  const reach = new Int32Array(2 * size + 1);
  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && (reach[size + k - 1] ?? 0) < (reach[size + k + 1] ?? 0));
      let x = isDown ? (reach[size + k + 1] ?? 0) : (reach[size + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[size + k] = x;
      if (x >= a.length && x - k >= b.length) return pairs(trace, a.length, b.length, d);
    }
    trace.push(reach.slice(size - d - 1, size + d + 2));
  }
  return undefined;
}

/** Goes the way back. */
function pairs(trace: readonly Int32Array[], endA: number, endB: number, steps: number): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [endA, endB];
  for (let d = steps; d > 0; d -= 1) {
    const before = trace[d - 1] ?? new Int32Array();
    const at = (k: number): number => before[k + d] ?? 0;
    const k = x - y;
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = isDown ? k + 1 : k - 1;
    const x0 = at(from);
    while (x > x0 + (isDown ? 0 : 1)) {
      x -= 1;
      y -= 1;
      found.push([x, y]);
    }
    x = x0;
    y = x0 - from;
  }
  while (x > 0) {
    x -= 1;
    y -= 1;
    found.push([x, y]);
  }
  return found.reverse();
}

function regionsBetween(matched: readonly [number, number][], endE: number, endP: number): Region[] {
  const regions: Region[] = [];
  let [e, p] = [0, 0];
  for (const [x, y] of [...matched, [endE, endP] as const]) {
    if (x > e || y > p) regions.push({ e0: e, e1: x, p0: p, p1: y });
    [e, p] = [x + 1, y + 1];
  }
  return regions;
}

/** Differences with hardly a word between them are one. */
function joined(regions: readonly Region[]): Region[] {
  const done: Region[] = [];
  const sizeOf = ({ e0, e1, p0, p1 }: Region): number => Math.max(e1 - e0, p1 - p0);
  for (const region of regions) {
    const last = done.at(-1);
    const between = last === undefined ? 0 : region.e0 - last.e1;
    const isNear =
      between <= JOINED || (between <= JOINED_LONG && between < Math.min(sizeOf(region), sizeOf(last ?? region)));
    if (last !== undefined && isNear) Object.assign(last, { e1: region.e1, p1: region.p1 });
    else done.push({ ...region });
  }
  return done;
}

/** Words that are more or fewer begin where their paragraph does, if they may as well. */
function slid(region: Region, before: Region | undefined, e: Tokens, p: Tokens): Region {
  const { e0, e1, p0, p1 } = region;
  if ((e0 === e1) === (p0 === p1)) return region;
  const { list } = e0 === e1 ? p : e;
  const [from, to] = e0 === e1 ? [p0, p1] : [e0, e1];
  const room = Math.min(to - from, e0 - (before?.e1 ?? 0));
  for (let by = 0; by <= room; by += 1) {
    if (by > 0 && list[from - by]?.key !== list[to - by]?.key) break;
    if (list[from - by]?.at !== list[from - by - 1]?.at) return { e0: e0 - by, e1: e1 - by, p0: p0 - by, p1: p1 - by };
  }
  return region;
}

function isOneText(e: Tokens, p: Tokens, { e0, e1, p0, p1 }: Region): boolean {
  const text = ({ list }: Tokens, from: number, to: number): string =>
    list
      .slice(from, to)
      .map(({ key }) => key)
      .join('');
  return text(e, e0, e1) === text(p, p0, p1);
}

/** Where a paper differs from the draft, and how many tokens of the draft it has; undefined where it is another text. */
export function regionsOf(e: Tokens, p: Tokens): { regions: Region[]; alike: number } | undefined {
  const matched = common(
    e.list.map(({ key }) => key),
    p.list.map(({ key }) => key),
  );
  if (matched === undefined) return undefined;
  const found = regionsBetween(matched, e.list.length, p.list.length).map((region, i, all) =>
    slid(region, all[i - 1], e, p),
  );
  // letters that a page sets apart are one word all the same
  const regions = joined(found).filter((region) => !isOneText(e, p, region));
  return { regions, alike: matched.length };
}
