function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for equal data; the order of keys does not matter, an absent key is the same as an undefined one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  // a list of keys for each of a hundred thousand units takes longer than to compare them
  for (const key in a) if (!sameValue(a[key], b[key])) return false;
  for (const key in b) if (b[key] !== undefined && !Object.hasOwn(a, key)) return false;
  return true;
}

/**
 * Puts the texts of other data into data wherever both have the same, so that they are held once: what was read from a
 * file holds on to all of its text otherwise.
 */
export function shareTexts(data: unknown, other: unknown): void {
  if (typeof data !== 'object' || data === null || typeof other !== 'object' || other === null) return;
  const [own, theirs] = [data as Record<string, unknown>, other as Record<string, unknown>];
  for (const key in own) {
    const text = own[key];
    if (typeof text !== 'string') shareTexts(text, theirs[key]);
    else if (text === theirs[key]) own[key] = theirs[key];
  }
}
