import type { Glyph, Ruling } from './page-marks.js';

/** How far above its baseline a line strikes a letter through, in parts of its size: below it underlines, above it is a border. */
const LOWEST = 0.12;
const HIGHEST = 0.48;
/** Heights that are looked up together, in points. */
const STEP = 4;

function bucketOf(at: number): number {
  return Math.floor(at / STEP);
}

/**
 * Letters with those marked that a level line runs through: PDF knows no struck text, programs draw the line over it. What
 * stands in a table is struck by a line of its own, for borders run above and below.
 */
export function withStruck(glyphs: readonly Glyph[], rulings: readonly Ruling[]): Glyph[] {
  const byHeight = new Map<number, Ruling[]>();
  for (const ruling of rulings) {
    if (!ruling.level) continue;
    const bucket = bucketOf(ruling.at);
    const known = byHeight.get(bucket);
    if (known === undefined) byHeight.set(bucket, [ruling]);
    else known.push(ruling);
  }
  if (byHeight.size === 0) return [...glyphs];
  return glyphs.map((glyph) => {
    const { x0, x1, y, size } = glyph;
    const [top, bottom] = [y - HIGHEST * size, y - LOWEST * size];
    const middle = (x0 + x1) / 2;
    for (let bucket = bucketOf(top); bucket <= bucketOf(bottom); bucket += 1) {
      for (const { at, from, to } of byHeight.get(bucket) ?? []) {
        if (at >= top && at <= bottom && from <= middle && to >= middle) return { ...glyph, struck: true };
      }
    }
    return glyph;
  });
}
