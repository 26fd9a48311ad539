/** Twentieths of a point, the unit of lengths in a page's model and in WordprocessingML. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Points as millimetres. */
export function mmOf(points: number): number {
  return (points * 25.4) / 72;
}

/** Millimetres as points. */
export function pointsOf(mm: number): number {
  return (mm * 72) / 25.4;
}
