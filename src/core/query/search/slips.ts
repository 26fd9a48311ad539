/** Two letters of a word of three that changed places: too short for any other slip. */
export function isSwapped(word: string, part: string): boolean {
  if (word.length !== 3 || part.length !== 3 || word === part) return false;
  for (let i = 0; i < 3; i += 1) {
    const letter = word[i] ?? '';
    if (timesIn(letter, word) !== timesIn(letter, part)) return false;
  }
  return true;
}

function timesIn(letter: string, word: string): number {
  let times = 0;
  for (let i = 0; i < word.length; i += 1) if (word[i] === letter) times += 1;
  return times;
}

/** Edits let pass in a word: none in short words and figures, where another word would be meant. */
export function slipsAllowed(word: string): number {
  if (/[0-9]/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
