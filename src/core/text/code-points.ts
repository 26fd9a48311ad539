/** The place of a UTF-16 unit in the order of code points: surrogates stand for what comes after all others. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** The order of code points, which is that of UTF-8 bytes and of no language. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Characters that stand in another order as UTF-16 than as code points. */
const LATE = /[\ud800-\uffff]/;

/** Texts in the order of code points. */
export function sortCodePoints(texts: readonly string[]): string[] {
  return texts.some((text) => LATE.test(text)) ? [...texts].sort(compareCodePoints) : [...texts].sort();
}
