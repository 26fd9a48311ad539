/** One command of a page, as it is typed, with what the page says it must come to. */
export interface StoryCommand {
  command: string;
  /** Exit code that the page's block announces. */
  status: number;
  /** The day it is typed on, `YYYY-MM-DD`. */
  day: string;
  /** Tables that the page shows before it, by the names of the files in which they are handed over. */
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** Runs one command of a story; gives all that the terminal then shows. @throws Error where it ends otherwise */
export type RunCommand = (command: StoryCommand) => Promise<string>;

/** What a page says of its story outside of its blocks. */
export interface StoryStart {
  /** The page whose end is this one's beginning; none where it begins in an empty folder. */
  after?: string;
}

/** The day of a page that names none. */
const FIRST_DAY = '2026-01-05';

/** A line that stands for any number of lines. */
const ELIDED = '…';

/** What differs from one machine, or one run, to the next: hashes, and the minute at which a command was typed. */
const VARYING =
  /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{7,12})\b|\d\d\/\d\d\/\d{4}, \d\d:\d\d/g;

/** The pieces of a page that a story is made of: directives in comments, tables that go by a name, blocks to be run. */
const PIECE =
  /<!-- (?<key>after|day): (?<value>\S+) -->|<!-- file: (?<file>\S+) -->\n+(?<table>(?:\|.*\|\n)+)|^```console(?: exit=(?<status>\d+))?\n(?<block>[\s\S]*?)^```$/gm;

export function startOf(page: string): StoryStart {
  const after = /<!-- after: (\S+) -->/.exec(page)?.[1];
  return after === undefined ? {} : { after };
}

/** True for a page that has anything to run. */
export function tellsStory(page: string): boolean {
  return /^```console\b/m.test(page);
}

function cellsOf(table: string): string[][] {
  const [heading = '', , ...rows] = table.trim().split('\n');
  return [heading, ...rows].map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** The commands of a block, each with the lines that the page shows below it. */
function typedIn(block: string): { command: string; shown: string[] }[] {
  const typed: { command: string; shown: string[] }[] = [];
  for (const line of block.trimEnd().split('\n')) {
    const last = typed.at(-1);
    if (line.startsWith('$ ')) typed.push({ command: line.slice(2), shown: [] });
    else if (last === undefined) throw new Error(`a block begins with no command: ${line}`);
    else if (last.shown.length === 0 && last.command.endsWith('\\')) last.command += `\n${line}`;
    else last.shown.push(line);
  }
  return typed;
}

/** What was printed, with as much left out as the page leaves out. */
function asShown(printed: string, before: readonly string[]): string[] {
  const lines = printed
    .replace(VARYING, '‹…›')
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
  const at = before.indexOf(ELIDED);
  if (at === -1) return lines.length === 1 && lines[0] === '' ? [] : lines;
  const tail = before.length - at - 1;
  if (lines.length <= at + tail) return lines;
  return [...lines.slice(0, at), ELIDED, ...lines.slice(lines.length - tail)];
}

/** The page with every output as it is now: what a page must already say. */
export async function retold(page: string, run: RunCommand): Promise<string> {
  let day = FIRST_DAY;
  let sheets: Record<string, string[][]> = {};
  let text = '';
  let from = 0;
  for (const match of page.matchAll(PIECE)) {
    const { key, value = '', file, table = '', status = '0', block } = match.groups ?? {};
    if (key === 'day') day = value;
    if (file !== undefined) sheets[file] = cellsOf(table);
    if (block === undefined) continue;
    text += page.slice(from, match.index + match[0].indexOf('\n') + 1);
    from = match.index + match[0].length - '```'.length;
    const typed = typedIn(block);
    for (const [i, { command, shown }] of typed.entries()) {
      // only the last command of a block may end badly: nobody goes on after that
      const expected = i === typed.length - 1 ? Number(status) : 0;
      const printed = await run({ command, status: expected, day, sheets });
      sheets = {};
      text += `$ ${command}\n`;
      for (const line of asShown(printed, shown)) text += `${line}\n`;
    }
  }
  return text + page.slice(from);
}
