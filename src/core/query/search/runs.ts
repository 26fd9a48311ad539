/** Letters of a run of words without spaces at least, where all of its words are there; where the last is cut off. */
export const LEAST_JOINED = 4;
export const LEAST_CUT = 6;
/** Letters that may stand for as many words, and a number behind them that stands for itself: `pccs1`. */
export const INITIALS = /^(?:[a-z]{2,16}|[a-z]{1,16}[0-9]{1,3})$/;
const NINE = 0x39;
/** Words whose first letters are mostly left out of a short form. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['va', 'cua']);
/** Words that follow one another from a place on, as one word: whole, or cut off in the last where that is clear. */
export function joinedFrom(word: string, parts: readonly string[], from: number): number {
  let joined = '';
  for (let end = from; end < parts.length && joined.length < word.length; end += 1) {
    joined += parts[end] ?? '';
    const whole = joined === word && word.length >= LEAST_JOINED;
    if ((whole || (word.length >= LEAST_CUT && joined.startsWith(word))) && end > from) return end - from + 1;
    if (!word.startsWith(joined)) return 0;
  }
  return 0;
}

/** True where the words of a text, without what is between them, hold one that begins in the word at a place. */
function isWrittenFrom(typed: string, parts: readonly string[], place: number): boolean {
  const first = parts[place] ?? '';
  for (let start = 0; start < first.length; start += 1) {
    let at = place;
    let letter = start;
    let done = 0;
    while (done < typed.length && at < parts.length) {
      const part = parts[at] ?? '';
      if (letter === part.length) {
        at += 1;
        letter = 0;
      } else if (part.charCodeAt(letter) === typed.charCodeAt(done)) {
        letter += 1;
        done += 1;
      } else break;
    }
    if (done === typed.length) return true;
  }
  return false;
}

/** True for a whole query written together, or a word of a text that was typed in parts. */
export function isJoinedIn(typed: string, parts: readonly string[]): boolean {
  if (typed.length < LEAST_JOINED) return false;
  if (typed.length >= LEAST_CUT && parts.some((_, i) => isWrittenFrom(typed, parts, i))) return true;
  return parts.some((part, i) => part === typed || joinedFrom(typed, parts, i) > 0);
}

/** True for all the words of a text written together, be it without those that short forms leave out. */
export function isJoinedOf(typed: string, parts: readonly string[]): boolean {
  return typed === parts.join('') || typed === parts.filter((part) => !LEFT_OUT.has(part)).join('');
}

/** Words that follow one another from a place on and begin with the letters of a word, each with one of them: how many. */
export function initialsFrom(word: string, parts: readonly string[], from: number): number {
  if (!INITIALS.test(word)) return 0;
  let at = from;
  for (let i = 0; i < word.length; i += 1, at += 1) {
    if (word.charCodeAt(i) <= NINE) return parts[at] === word.slice(i) ? at + 1 - from : 0;
    if (i > 0 && parts[at]?.[0] !== word[i] && LEFT_OUT.has(parts[at] ?? '')) at += 1;
    if (parts[at]?.[0] !== word[i]) return 0;
  }
  return at - from;
}

/** The words of a query that are left when those of a text are taken away, each once; undefined where it lacks one. */
export function restOf(words: readonly string[], parts: readonly string[]): string[] | undefined {
  const rest = [...words];
  for (const part of parts) {
    const at = rest.indexOf(part);
    if (at === -1) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}
