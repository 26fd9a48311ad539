/** Brackets open at once, list marks on one line, columns of indent: more of one is no text that people write. */
const MAX_BRACKETS = 100;
const MAX_MARKS = /(?:[-?] +){100}/;
const MAX_INDENT = /^ {200,}[^ ]/;

/**
 * Where a text nests deeper than a parser that calls itself for each level can follow; a few thousand levels make the
 * one we use end the whole process. Computed without parsing: quotes are not looked at.
 * @returns the offset of the line, undefined where the text is safe to parse
 */
export function tooDeepAt(text: string): number | undefined {
  let open = 0;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    if (!/^ *#/.test(line)) {
      for (const bracket of line.match(/[[\]{}]/g) ?? []) {
        open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
        if (open > MAX_BRACKETS) return start;
      }
      if (MAX_INDENT.test(line) || MAX_MARKS.test(line)) return start;
    }
    start = end + 1;
  }
  return undefined;
}
