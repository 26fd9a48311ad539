import { linesOf, type TextLine } from './lines.js';
import type { Annotation, Glyph, PageMarks, Picture, Ruling } from './page-marks.js';
import { withStruck } from './struck.js';

/** A page turned so that most of its text reads from left to right. */
export interface UprightPage {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  /** Text that reads another way (headings of narrow columns, notes in a margin), each line whole. */
  odd: TextLine[];
  /** Lines that nobody sees, where they are. */
  hidden: TextLine[];
  pictures: readonly Picture[];
  annotations: readonly Annotation[];
}

/** From the frame of letters turned by `turn` quarters to the page as it is shown, and back. */
function shown(turn: number, x: number, y: number): [number, number] {
  if (turn === 1) return [-y, x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [y, -x] : [x, y];
}

function turned(turn: number, x: number, y: number): [number, number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [-y, x] : [x, y];
}

function mainTurn(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== undefined) counts[turn] = (counts[turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

function turnedRuling(turn: number, { level, at, from, to }: Ruling): Ruling {
  const [x0, y0] = turned(turn, level ? from : at, level ? at : from);
  const [x1, y1] = turned(turn, level ? to : at, level ? at : to);
  return (turn % 2 === 1) === level
    ? { level: false, at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1) }
    : { level: true, at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1) };
}

/** Turns a page the way its text reads: tables printed sideways on an upright page stand up. */
export function upright({ page, width, height, glyphs, hidden, rulings, ...beside }: PageMarks): UprightPage {
  const { pictures, annotations } = beside;
  const main = mainTurn(glyphs);
  // The frame's origin goes back into the page's upper left corner.
  const [left, top] = [
    Math.min(turned(main, 0, 0)[0], turned(main, width, height)[0]),
    Math.min(turned(main, 0, 0)[1], turned(main, width, height)[1]),
  ];
  const move = (glyph: Glyph): Glyph => ({ ...glyph, x0: glyph.x0 - left, x1: glyph.x1 - left, y: glyph.y - top });
  const odd: TextLine[] = [];
  for (const turn of [0, 1, 2, 3, undefined]) {
    if (turn === main) continue;
    for (const line of linesOf(glyphs.filter((glyph) => glyph.turn === turn))) {
      const [x, y] = turned(main, ...shown(turn ?? 0, (line.x0 + line.x1) / 2, line.y - line.size * 0.3));
      odd.push({ ...line, x0: x - left, x1: x - left, y: y - top });
    }
  }
  const lines = rulings.map((ruling) => {
    const found = turnedRuling(main, ruling);
    const [along, across] = found.level ? [left, top] : [top, left];
    return { ...found, at: found.at - across, from: found.from - along, to: found.to - along };
  });
  return {
    page,
    width: main % 2 === 1 ? height : width,
    height: main % 2 === 1 ? width : height,
    glyphs: withStruck(glyphs.filter(({ turn }) => turn === main).map(move), lines),
    rulings: lines,
    odd,
    hidden: linesOf(hidden.map(move)),
    pictures,
    annotations,
  };
}
