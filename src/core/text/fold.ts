/** Text with diacritics, letter case and repeated spaces dropped: `Sở  Y tế` → `so y te`. For matching only, never stored. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
