/** A word that goes on below a line break with `@` or a dot, as an address too long for its column is set. */
const BROKEN = /(?<!\S)[^\s@]\S*(?:\n[@.]\S+|(?<=\/)\n\S+)+/gu;
const ADDRESS = /^(?:[^@]+@[^@]+\.[^@]+|(?:https?:\/\/|www\.)[^@]+)$/iu;

/** A text in which addresses of mail and web that a line break parts at `@` or a dot are whole again. */
export function withWholeAddresses(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(BROKEN, (word) => {
    const whole = word.replaceAll('\n', '');
    return ADDRESS.test(whole) ? whole : word;
  });
}
