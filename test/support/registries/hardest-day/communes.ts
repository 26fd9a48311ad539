import { type Member, makeRandom, type Random } from '../../../../bench/data/index.mjs';

/** A commune of the new order and those of the old it is made of. */
export interface NewCommune {
  as: string;
  /** `phường An Lạc`. */
  place: string;
  /** The district most of it comes from. */
  district: Member;
  whole: Member[];
  part: Member[];
}

const SPECIAL_ZONES = 2;
const WARDS = 45;
const RURAL = 67;

/** Shares a whole number out by weights; the largest remainders get what is left. */
function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const shares = exact.map(Math.floor);
  const missing = total - shares.reduce((a, b) => a + b, 0);
  const order = exact.map((share, i) => ({ i, rest: share % 1 })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

/** Cuts a list into so many runs, none empty, of unequal lengths. */
function cut<T>(list: readonly T[], runs: number, random: Random): T[][] {
  const lengths = Array.from({ length: runs }, () => 1);
  for (let i = runs; i < list.length; i += 1) {
    const run = random.below(runs);
    lengths[run] = (lengths[run] ?? 0) + 1;
  }
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return list.slice(start - length, start);
  });
}

function communesOf(district: Member): Member[] {
  return district.children.filter((child) => child.kind === 'commune');
}

function baseName(member: Member): string {
  return (member.place ?? '').replace(/^(?:quận|huyện|phường|thị trấn|xã) /, '');
}

/** Lets the last commune of a run go in parts to the run's own new commune and the next one, or the next two. */
function splitBorders(communes: readonly NewCommune[], random: Random): void {
  communes.forEach((commune, i) => {
    const next = communes[i + 1];
    if (commune.whole.length < 2 || next === undefined) return;
    const acrossRoots = commune.district.parent !== next.district.parent;
    if (!acrossRoots && !random.chance(commune.district === next.district ? 0.45 : 0.25)) return;
    const border = commune.whole.pop();
    if (border === undefined) return;
    const third = communes[i + 2];
    const takers = third !== undefined && random.chance(0.3) ? [commune, next, third] : [commune, next];
    for (const taker of takers) taker.part.push(border);
  });
}

/**
 * The 114 new communes: two special zones, each a whole island district; 45 wards and 67 rural communes out of the
 * others, most of several old ones, many with parts of a neighbour's, one with a part from the other root.
 */
export function planCommunes(districts: readonly Member[], islands: readonly Member[]): NewCommune[] {
  const random = makeRandom('reorganisation');
  const shares = apportion(
    WARDS + RURAL,
    districts.map((district) => communesOf(district).length),
  );
  const drafts = districts.flatMap((district, i) =>
    cut(communesOf(district), shares[i] ?? 0, random).map((whole) => ({ district, whole, part: [] })),
  );
  const urbanFirst = [...drafts].sort((a, b) => Number(isRural(a.district)) - Number(isRural(b.district)));
  const wards = new Set(urbanFirst.slice(0, WARDS));
  const communes: NewCommune[] = drafts.map((draft, i) => {
    const namesake = random.pick(draft.whole.slice(0, Math.max(1, draft.whole.length - 1)));
    const place = `${wards.has(draft) ? 'phường' : 'xã'} ${baseName(namesake)}`;
    return { ...draft, as: `p${String(i + 1).padStart(3, '0')}`, place };
  });
  splitBorders(communes, random);
  const zones = islands.slice(0, SPECIAL_ZONES).map((district, i) => ({
    as: `d${i + 1}`,
    place: `đặc khu ${baseName(district)}`,
    district,
    whole: [district, ...communesOf(district)],
    part: [],
  }));
  return [...communes, ...zones];
}

function isRural(district: Member): boolean {
  return district.place?.startsWith('huyện') ?? false;
}
