/** Where a walk stands: a code, and which of its ways on are still to be gone. */
interface Step {
  code: string;
  ways: readonly string[];
  gone: number;
}

/**
 * Codes from each of which a way leads round through the others and back: to each the least of its ring, by which two
 * codes are known to lie on one. Each way is gone once, however many rings there are (Tarjan).
 * @param codes where to begin
 * @param next the ways on from a code; one that leads back to itself alone is no ring
 */
export function ringsIn(codes: Iterable<string>, next: (code: string) => readonly string[]): Map<string, string> {
  const rings = new Map<string, string>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const lower = (code: string, to: number): unknown => low.set(code, Math.min(low.get(code) ?? to, to));
  const enter = (code: string): Step => {
    order.set(code, order.size);
    lower(code, order.size - 1);
    open.push(code);
    isOpen.add(code);
    return { code, ways: next(code), gone: 0 };
  };
  const leave = (code: string): void => {
    if (low.get(code) !== order.get(code)) return;
    const ring = open.splice(open.lastIndexOf(code));
    for (const each of ring) isOpen.delete(each);
    if (ring.length < 2) return;
    const least = ring.reduce((a, b) => (b < a ? b : a));
    for (const each of ring) rings.set(each, least);
  };
  for (const start of codes) {
    if (order.has(start)) continue;
    const walk = [enter(start)];
    for (let step = walk.at(-1); step !== undefined; step = walk.at(-1)) {
      const to = step.ways[step.gone];
      step.gone += 1;
      if (to === undefined) {
        walk.pop();
        leave(step.code);
        const above = walk.at(-1);
        if (above !== undefined) lower(above.code, low.get(step.code) ?? 0);
      } else if (!order.has(to)) walk.push(enter(to));
      else if (isOpen.has(to)) lower(step.code, order.get(to) ?? 0);
    }
  }
  return rings;
}
