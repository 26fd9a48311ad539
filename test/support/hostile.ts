/** Text that acts on a terminal or hides in it, and how to see whether any of it got there. */

/** Clears the screen, paints, turns text round, hides, ends a line; nothing of it can be seen as it is. */
export const HOSTILE =
  '\u001b[2J\u001b[41m\u001b]0;x\u0007\u009b1m\u202e\u2066\u200f\u061c\u200b\u2028\u2029\u{e0041}\u00ad\u3164\u2800\u007f\u0085\rX';

/** The same for a YAML text in double quotes. */
export const HOSTILE_YAML = HOSTILE.replace(
  /[^X[\]0-9;JmxJ]/gu,
  (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
);

/** What a branch may be called in git, which refuses control characters. */
export const HOSTILE_REF = 'nhanh\u202e\u2066\u200b\u{e0041}X';

const DANGEROUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its job
  /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\u2800\uFFFD\p{Default_Ignorable_Code_Point}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const COLOURS = /\u001B\[(?:1|2|22|3[1236]|39)m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: so do movements
const MOVEMENTS = /\u001B\[(?:\?25[hl]|\d*(?:;\d+)*[ABCDGJKH]|[78]m|2[78]m|9?0m|\d+m)/g;

/** The first dangerous character of an output with what stands around it; undefined for a harmless one. */
export function danger(output: string): string | undefined {
  const at = output.search(DANGEROUS);
  return at === -1 ? undefined : JSON.stringify(output.slice(Math.max(0, at - 40), at + 20));
}

/** The same for what a terminal was given, which has our colours and ends its lines in its own way. */
export function dangerInTerminal(raw: string): string | undefined {
  return danger(raw.replaceAll('\r\n', '\n').replace(COLOURS, ''));
}

/** The same for questions, which move the cursor about. */
export function dangerInQuestion(raw: string): string | undefined {
  return danger(raw.replace(/\r+\n/g, '\n').replace(COLOURS, '').replace(MOVEMENTS, ''));
}
