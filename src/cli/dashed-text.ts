/** Put before a text on the command line that begins with a dash: no argument can hold this sign. */
const MARK = '\u0000';

const BEYOND_OPTIONS = /[^\x21-\x7e]/;

/** True for a text that no option is written like: "- Sở Y tế", "-Sở Y tế"; options are of plain letters, and begin with one. */
function isText(word: string): boolean {
  if (/^-+[^\x21-\x7e]/.test(word)) return true;
  return /^-[^-ohV]/.test(word) && BEYOND_OPTIONS.test(word);
}

/** Arguments in which what only looks like an option is marked as the text that it is. */
export function withTextsMarked(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, i) => ((end === -1 || i < end) && isText(word) ? MARK + word : word));
}

/** A value of the command line, or several, as they were typed. */
export function unmarked<T>(value: T): T {
  if (Array.isArray(value)) return value.map(unmarked) as T;
  return (typeof value === 'string' && value.startsWith(MARK) ? value.slice(MARK.length) : value) as T;
}

/** The same of options by their names. */
export function allUnmarked(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, unmarked(value)]));
}
