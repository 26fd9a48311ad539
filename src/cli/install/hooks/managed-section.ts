/** A section of somebody else's file that this program keeps up to date; everything around it stays. */
export interface ManagedSection {
  /** What distinguishes this section from others of its kind; part of the lines that mark it. */
  name: string;
  lines: readonly string[];
}

/** The lines round a section. A name never leaves its line: a folder's name may hold line breaks. */
function marks(name: string): [string, string] {
  const shown = name.replace(/[\p{Cc}\u2028\u2029%]/gu, (char) => encodeURIComponent(char));
  return [`# >>> ${shown}`, `# <<< ${shown}`];
}

/** A text without its line ends, and how they are put back. */
function linesOf(text: string): { all: string[]; join: (lines: readonly string[]) => string } {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const all = text.replaceAll('\r\n', '\n').split('\n');
  if (all.at(-1) === '') all.pop();
  return { all, join: (lines) => lines.map((line) => line + end).join('') };
}

/** Where a section stands among lines; undefined where it does not. */
function placeIn(all: readonly string[], name: string): { from: number; to: number } | undefined {
  const [open, close] = marks(name);
  const from = all.indexOf(open);
  const to = all.indexOf(close, from + 1);
  return from === -1 || to === -1 ? undefined : { from, to };
}

/** The lines of a section in a text; none where it is not there. */
export function managedLines(text: string, name: string): string[] {
  const { all } = linesOf(text);
  const place = placeIn(all, name);
  return place === undefined ? [] : all.slice(place.from + 1, place.to);
}

/**
 * A text with a section put in, or in the place of its earlier self.
 * @param before which line a new section comes before; at the end of the text by default
 */
export function withManagedSection(
  text: string,
  { name, lines }: ManagedSection,
  before: (lines: readonly string[]) => number = (all) => all.length,
): string {
  const { all, join } = linesOf(text);
  const [open, close] = marks(name);
  const place = placeIn(all, name);
  const block = [open, ...lines, close];
  if (place === undefined) all.splice(before(all), 0, ...block);
  else all.splice(place.from, place.to - place.from + 1, ...block);
  return join(all);
}

/** A text without a section. */
export function withoutManagedSection(text: string, name: string): string {
  const { all, join } = linesOf(text);
  const place = placeIn(all, name);
  if (place === undefined) return text;
  all.splice(place.from, place.to - place.from + 1);
  return join(all);
}

/** The line at which a section begins; undefined where it is not there. */
export function sectionStart(lines: readonly string[], name: string): number | undefined {
  return placeIn(lines, name)?.from;
}

/** The lines of every section of a text, by what marks it. */
export function managedSections(text: string): Map<string, string[]> {
  const { all } = linesOf(text);
  const sections = new Map<string, string[]>();
  all.forEach((line, from) => {
    const mark = /^# >>> (.+)$/.exec(line)?.[1];
    const to = all.indexOf(`# <<< ${mark}`, from + 1);
    if (mark !== undefined && to !== -1) sections.set(mark, all.slice(from + 1, to));
  });
  return sections;
}
