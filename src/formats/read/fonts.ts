/** The font of more than half of so many letters; undefined where none has the majority. */
export function dominantFont(fonts: ReadonlyMap<string, number>, letters: number): string | undefined {
  for (const [font, count] of fonts) if (count * 2 > letters) return font;
  return undefined;
}
