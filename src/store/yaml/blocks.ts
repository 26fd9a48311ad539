/** A stretch of whole lines: an item of a list or an entry of a map, with the comments and empty lines above it. */
export interface Block {
  lead: string;
  body: string;
}

/** A text cut into blocks; put together again in order it is the same text, to the byte. */
export interface Blocks {
  /** What stands above the first block. */
  head: string;
  blocks: Block[];
  /** Comments and empty lines below the last block. */
  tail: string;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** An empty line, or a comment that stands no deeper than `indent`. */
function isIdle(line: string, indent: number): boolean {
  const at = line.search(/\S/);
  return at === -1 || (line[at] === '#' && at <= indent);
}

/**
 * Cuts a text into the blocks that begin at lines which `opens` accepts.
 * @param indent column of the blocks; deeper comments belong to the block they stand in
 * @returns undefined where something other than comments stands above the first block
 */
export function splitBlocks(text: string, indent: number, opens: (line: string) => boolean): Blocks | undefined {
  const lines = linesOf(text);
  const starts = lines.flatMap((line, i) => (opens(line) ? [i] : []));
  const first = starts[0];
  if (first === undefined || !lines.slice(0, first).every((line) => isIdle(line, Number.POSITIVE_INFINITY))) {
    return undefined;
  }
  const result: Blocks = { head: lines.slice(0, first).join(''), blocks: [], tail: '' };
  starts.forEach((start, i) => {
    const limit = starts[i + 1] ?? lines.length;
    let end = limit;
    while (end > start + 1 && isIdle(lines[end - 1] ?? '', indent)) end -= 1;
    result.blocks.push({ lead: result.tail, body: lines.slice(start, end).join('') });
    result.tail = lines.slice(end, limit).join('');
  });
  return result;
}

/** Collects blocks again; sees to it that each begins on a line of its own. */
export class BlockWriter {
  text = '';

  constructor(private readonly lineEnd: string) {}

  /** Adds text as it stands. */
  keep(text: string): void {
    if (text !== '' && this.text !== '' && !this.text.endsWith('\n')) this.text += this.lineEnd;
    this.text += text;
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
