/**
 * Spreadsheets take a cell that begins with one of these for a formula (also in their full-width forms);
 * a telephone number such as `+84 225 …` is among them.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: `'` before one that looks like a formula. {@link unguarded} gives it back. */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text as it was before {@link guarded}; any other text comes back as it is. */
export function unguarded(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
}
