import type { Glyph, Ruling } from './page-marks.js';

/** How far above its baseline a line strikes a letter through, in parts of its size: below it underlines, above it is a border. */
const LOWEST = 0.12;
const HIGHEST = 0.48;
/** Heights that are looked up together, in points. */
const STEP = 4;

function bucketOf(at: number): number {
  return Math.floor(at / STEP);
}

/** How near, in points, the ends of a border come to those that it meets, and the pieces of a dashed one to each other. */
const NEAR = 1.5;
const DASH = 4;
/** How far beyond its letters a line that strikes them may reach, in parts of their size. */
const BEYOND = 0.35;

/** A level line of one piece or of many, and the letters that it runs through. */
interface Line extends Ruling {
  from: number;
  to: number;
  over: Set<Glyph>;
}

/** Level lines, the pieces of a dashed one together. */
function levelLines(rulings: readonly Ruling[]): Line[] {
  const pieces = rulings.filter(({ level }) => level).sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: Line[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const goesOn = last !== undefined && Math.abs(piece.at - last.at) < 0.2 && piece.from - last.to <= DASH;
    if (goesOn) last.to = Math.max(last.to, piece.to);
    else lines.push({ ...piece, over: new Set() });
  }
  return lines;
}

/** True for a border: it runs from one upright line to another, or far beyond the letters it crosses. */
function isBorder({ at, from, to, over }: Line, upright: readonly Ruling[]): boolean {
  const meets = (end: number): boolean =>
    upright.some((each) => Math.abs(each.at - end) <= NEAR && each.from - NEAR <= at && each.to + NEAR >= at);
  if (meets(from) && meets(to)) return true;
  const letters = [...over].filter(({ text }) => text.trim() !== '');
  const room = BEYOND * Math.max(...letters.map(({ size }) => size));
  return from < Math.min(...letters.map(({ x0 }) => x0)) - room || to > Math.max(...letters.map(({ x1 }) => x1)) + room;
}

/**
 * Letters with those marked that a level line runs through: PDF knows no struck text, programs draw the line over it. Borders
 * run above and below the text of a table; one that crosses it shows that the row is too low for it.
 */
export function withStruck(glyphs: readonly Glyph[], rulings: readonly Ruling[]): Glyph[] {
  const byHeight = new Map<number, Line[]>();
  const lines = levelLines(rulings);
  for (const line of lines) {
    const bucket = bucketOf(line.at);
    const known = byHeight.get(bucket);
    if (known === undefined) byHeight.set(bucket, [line]);
    else known.push(line);
  }
  const lineOver = new Map<Glyph, Line>();
  for (const glyph of byHeight.size === 0 ? [] : glyphs) {
    const { x0, x1, y, size } = glyph;
    const [top, bottom] = [y - HIGHEST * size, y - LOWEST * size];
    const middle = (x0 + x1) / 2;
    for (let bucket = bucketOf(top); bucket <= bucketOf(bottom); bucket += 1) {
      for (const line of byHeight.get(bucket) ?? []) {
        if (line.at < top || line.at > bottom || line.from > middle || line.to < middle) continue;
        line.over.add(glyph);
        lineOver.set(glyph, line);
      }
    }
  }
  const upright = rulings.filter(({ level }) => !level);
  const borders = new Set(lines.filter((line) => line.over.size > 0 && isBorder(line, upright)));
  return glyphs.map((glyph) => {
    const line = lineOver.get(glyph);
    if (line === undefined) return glyph;
    return { ...glyph, struck: true as const, ...(borders.has(line) ? { crossed: true as const } : {}) };
  });
}
