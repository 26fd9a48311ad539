/** A section of somebody else's file that this program keeps up to date; everything around it stays. */
export interface ManagedSection {
  /** What distinguishes this section from others of its kind; part of the lines that mark it. */
  name: string;
  lines: readonly string[];
}

function marks(name: string): [string, string] {
  return [`# >>> ${name}`, `# <<< ${name}`];
}

/**
 * A text with a section put in, or in the place of its earlier self.
 * @param after how many lines of the text come before a new section; at its end by default
 */
export function withManagedSection(
  text: string,
  { name, lines }: ManagedSection,
  after = Number.POSITIVE_INFINITY,
): string {
  const windows = text.includes('\r\n');
  const [open, close] = marks(name);
  const all = text.replaceAll('\r\n', '\n').split('\n');
  if (all.at(-1) === '') all.pop();
  const from = all.indexOf(open);
  const to = all.indexOf(close);
  const block = [open, ...lines, close];
  if (from !== -1 && to > from) all.splice(from, to - from + 1, ...block);
  else all.splice(Math.min(after, all.length), 0, ...block);
  return `${all.join('\n')}\n`.replaceAll('\n', windows ? '\r\n' : '\n');
}
