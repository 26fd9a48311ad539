/** A stretch of whole lines: an item of a list or an entry of a map, with the comments and empty lines above it. */
export interface Block {
  lead: string;
  body: string;
}

/** A text cut into blocks; put together again in order it is the same text, to the byte. */
export interface Blocks<One extends Block = Block> {
  /** What stands above the first block. */
  head: string;
  blocks: One[];
  /** Comments and empty lines below the last block. */
  tail: string;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

const OPENS_ITEM = /^-(?:\s|$)/;

/** An empty line or a comment. */
function isIdle(line: string): boolean {
  return /^\s*(?:#.*)?\s*$/.test(line);
}

/** Index after the last line of the block that begins at `start`; comments no deeper than its column are not its own. */
function endOf(lines: readonly string[], start: number, limit: number, indent: number): number {
  let last = limit - 1;
  while (last > start && isIdle(lines[last] ?? '')) last -= 1;
  let end = last + 1;
  // a comment beneath an entry of one line is not inside it, however deep it stands
  if (last === start && !OPENS_ITEM.test(lines[start] ?? '')) return end;
  while (end < limit && (lines[end] ?? '').search(/\S/) > indent) end += 1;
  return end;
}

/**
 * Cuts a text into the blocks that begin at lines which `opens` accepts.
 * @param indent column of the blocks; deeper comments belong to the block they stand in
 * @returns undefined where something other than comments stands above the first block
 */
function cut(text: string, indent: number, opens: (line: string) => boolean): Blocks | undefined {
  const lines = linesOf(text);
  const starts = lines.flatMap((line, i) => (opens(line) ? [i] : []));
  const first = starts[0];
  if (first === undefined || !lines.slice(0, first).every(isIdle)) return undefined;
  const result: Blocks = { head: lines.slice(0, first).join(''), blocks: [], tail: '' };
  starts.forEach((start, i) => {
    const limit = starts[i + 1] ?? lines.length;
    const end = endOf(lines, start, limit, indent);
    result.blocks.push({ lead: result.tail, body: lines.slice(start, end).join('') });
    result.tail = lines.slice(end, limit).join('');
  });
  return result;
}

/** The items of a list that stands at column 0; undefined where it is laid out otherwise. */
export function splitItems(text: string): Blocks | undefined {
  return cut(text, 0, (line) => OPENS_ITEM.test(line));
}

/** The entries of a map whose keys stand in column `indent`, with the key of each; undefined where it is laid out otherwise. */
export function splitEntries(text: string, indent: number): Blocks<Block & { key: string }> | undefined {
  const found = cut(text, indent, (line) => line.search(/\S/) === indent && !/^ *[#-]/.test(line));
  const blocks = found?.blocks.flatMap((block) => {
    const key = /^ *([A-Za-z]\w*):(?:\s|$)/.exec(block.body)?.[1];
    return key === undefined ? [] : [{ ...block, key }];
  });
  return blocks !== undefined && found?.blocks.length === blocks.length ? { ...found, blocks } : undefined;
}

/** Moves every line that is not empty to the right. */
export function indented(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}

/** Moves every line to the left, as far as there are spaces. */
export function outdented(text: string, indent: number): string {
  return text.replace(new RegExp(`^ {0,${indent}}`, 'gm'), '');
}

/** Collects blocks again; sees to it that each begins on a line of its own. */
export class BlockWriter {
  readonly #parts: string[] = [];
  #isOpen = false;

  constructor(private readonly lineEnd: string) {}

  /** All that was collected. */
  get text(): string {
    return this.#parts.join('');
  }

  /** Adds text as it stands. */
  keep(text: string): void {
    if (text === '') return;
    if (this.#isOpen) this.#parts.push(this.lineEnd);
    this.#parts.push(text);
    this.#isOpen = !text.endsWith('\n');
  }

  /** Adds text made with `\n`, in the line ends of the file. */
  write(text: string): void {
    this.keep(this.lineEnd === '\n' ? text : text.replaceAll('\n', this.lineEnd));
  }
}

/** The line end a text uses; that of Windows where it has any. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
