import type { Box } from './geometry.js';
import type { Ruling } from './page-marks.js';

/** How near two lines, or a line and the one it meets, may be to count as one, in points. */
const NEAR = 3;
/** Narrower columns and lower rows are borders drawn double. */
const LEAST = 4.5;

/** Columns from which a table is a list, and not things that stand side by side. */
export const LIST_COLUMNS = 3;

/** A cell of a grid: the box it takes, and the first and last row of the grid that it stands in. */
export interface GridCell extends Box {
  top: number;
  bottom: number;
}

/** A table as its lines draw it. */
export interface Grid extends Box {
  /** Heights of the rows' borders, from the top: one more than there are rows. */
  ys: number[];
  cells: GridCell[];
}

/** Lines that lie in one another, or go on where another ends, as one. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const done: Ruling[] = [];
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from);
  for (const level of [true, false]) {
    const lanes: { at: number; lines: Ruling[] }[] = [];
    for (const ruling of sorted) {
      if (ruling.level !== level) continue;
      const lane = lanes.at(-1);
      if (lane !== undefined && ruling.at - lane.at <= NEAR) lane.lines.push(ruling);
      else lanes.push({ at: ruling.at, lines: [ruling] });
    }
    for (const { lines } of lanes) {
      const total = lines.reduce((sum, { from, to }) => sum + to - from, 0);
      const at = lines.reduce((sum, line) => sum + (line.at * (line.to - line.from)) / total, 0);
      let open: Ruling | undefined;
      for (const { from, to } of lines.sort((a, b) => a.from - b.from)) {
        if (open !== undefined && from <= open.to + NEAR) open.to = Math.max(open.to, to);
        else {
          open = { level, at, from, to };
          done.push(open);
        }
      }
    }
  }
  return done;
}

function meets(level: Ruling, upright: Ruling): boolean {
  return (
    upright.at >= level.from - NEAR &&
    upright.at <= level.to + NEAR &&
    level.at >= upright.from - NEAR &&
    level.at <= upright.to + NEAR
  );
}

/** Leaves out what borders nothing: underlined words, rules between paragraphs. A border meets others at both ends. */
function borders(rulings: readonly Ruling[]): Ruling[] {
  let kept = [...rulings];
  for (;;) {
    const levels = kept.filter(({ level }) => level);
    const uprights = kept.filter(({ level }) => !level);
    const next = kept.filter((line) => {
      const crossing = (line.level ? uprights : levels).filter((other) =>
        line.level ? meets(line, other) : meets(other, line),
      );
      return [line.from, line.to].every((end) =>
        crossing.some(({ at }) => (end === line.from ? at <= end + 2 * NEAR : at >= end - 2 * NEAR)),
      );
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** Lines that hang together, however indirectly. */
function components(rulings: readonly Ruling[]): Ruling[][] {
  const parents = rulings.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = i; at !== root; ) {
      const up = parents[at] ?? root;
      parents[at] = root;
      at = up;
    }
    return root;
  };
  const uprights = rulings
    .flatMap((line, i) => (line.level ? [] : [{ line, i }]))
    .sort((a, b) => a.line.at - b.line.at);
  rulings.forEach((line, i) => {
    if (!line.level) return;
    for (const upright of uprights) {
      if (upright.line.at > line.to + NEAR) break;
      if (meets(line, upright.line)) parents[rootOf(i)] = rootOf(upright.i);
    }
  });
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((line, i) => {
    const root = rootOf(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [line]);
    else group.push(line);
  });
  return [...groups.values()];
}

/** The places of lines, without those of borders drawn double. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - (found.at(-1) ?? 0) > LEAST) found.push(value);
  }
  return found;
}

/** Whether a line lies between two neighbouring cells. */
function parts(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return lines.some((line) => Math.abs(line.at - at) <= LEAST && line.from <= middle && line.to >= middle);
}

/** Cells of the finest grid that no line parts, put together. */
function cellsOf(xs: readonly number[], ys: readonly number[], lines: readonly Ruling[]): GridCell[] {
  const levels = lines.filter(({ level }) => level);
  const uprights = lines.filter(({ level }) => !level);
  const columns = xs.length - 1;
  const taken = new Uint8Array(columns * (ys.length - 1));
  const x = (i: number) => xs[i] ?? 0;
  const y = (i: number) => ys[i] ?? 0;
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row * columns + column] === 1) continue;
      let right = column;
      while (right + 1 < columns && !parts(uprights, x(right + 1), y(row), y(row + 1))) right += 1;
      let bottom = row;
      const goesDown = (below: number) =>
        below < ys.length - 1 &&
        !parts(levels, y(below), x(column), x(column + 1)) &&
        taken[below * columns + column] === 0;
      while (goesDown(bottom + 1)) bottom += 1;
      for (let r = row; r <= bottom; r += 1) taken.fill(1, r * columns + column, r * columns + right + 1);
      cells.push({ x0: x(column), x1: x(right + 1), y0: y(row), y1: y(bottom + 1), top: row, bottom });
    }
  }
  return cells;
}

/** The tables that the lines of a page draw: at least two cells within lines that meet. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  const grids: Grid[] = [];
  for (const lines of components(borders(joined(rulings)))) {
    const xs = places(lines.flatMap(({ level, at }) => (level ? [] : [at])));
    const ys = places(lines.flatMap(({ level, at }) => (level ? [at] : [])));
    if (xs.length < 3 || ys.length < 2) continue;
    const cells = cellsOf(xs, ys, lines);
    if (cells.length < 2) continue;
    grids.push({ x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0, ys, cells });
  }
  return grids.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}
