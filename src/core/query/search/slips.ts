/** Two letters of a word of three that changed places: too short for any other slip. */
export function isSwapped(word: string, part: string): boolean {
  return (
    word.length === 3 && part.length === 3 && word !== part && [...word].sort().join('') === [...part].sort().join('')
  );
}

/** Edits let pass in a word: none in short words and figures, where another word would be meant. */
export function slipsAllowed(word: string): number {
  if (/[0-9]/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
