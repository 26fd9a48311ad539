import { gridsOf } from './grid.js';
import type { PageMarks } from './page-marks.js';
import type { UprightPage } from './upright.js';

/** Height of strokes that may be part of letters, in points. */
const LOWEST = 3;
const HIGHEST = 60;
/** How near a stroke stands to the lines of a table that it is one of them, in points. */
const SLACK = 2;
/** Strokes that draw nothing yet. */
const LEAST = 2;

/** How many strokes stand on a page that are no lines of its tables: letters may be drawn with them. */
export function strokesDrawn({ drawn }: Pick<PageMarks, 'drawn'>, { rulings }: UprightPage): number {
  const grids = gridsOf(rulings);
  const loose = rulings.filter(({ level, at, from, to }) => {
    if (level || to - from < LOWEST || to - from > HIGHEST) return false;
    return !grids.some(
      ({ x0, y0, x1, y1 }) => at >= x0 - SLACK && at <= x1 + SLACK && from >= y0 - SLACK && to <= y1 + SLACK,
    );
  });
  const found = loose.length + drawn;
  return found < LEAST ? 0 : found;
}
