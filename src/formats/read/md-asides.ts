import type { RowAside } from './types.js';

/** `[^1]` at a word, and what it stands for in a line of its own: `[^1]: Đã giải thể`; or at the word itself: `^[Đã giải thể]`. */
const REFERENCE = /\[\^([^\]\s]+)\](?!:)|\^\[([^\]]+)\]/gu;
const DEFINITION = /^[ \t]{0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/u;

/** The footnotes of a Markdown file that rows of its tables bear. */
export class MarkdownAsides {
  /** What each says, by the name it goes by. */
  readonly #said = new Map<string, string>();
  /** The lines that say it. */
  readonly #lines = new Set<number>();

  constructor(lines: readonly string[]) {
    const borne = new Set(
      lines.flatMap((line) => (line.includes('|') ? [...line.matchAll(REFERENCE)].map(([, name]) => name) : [])),
    );
    let open: string | undefined;
    lines.forEach((line, at) => {
      const [, name, text = ''] = DEFINITION.exec(line) ?? [];
      if (name !== undefined) open = borne.has(name) ? name : undefined;
      // it goes on in lines that are set in
      else if (line.trim() !== '' && !/^(?: {2,}|\t)/.test(line)) open = undefined;
      if (open === undefined) return;
      this.#lines.add(at);
      const more = name === undefined ? line.trim() : text.trim();
      this.#said.set(open, `${this.#said.get(open) ?? ''} ${more}`.trim());
    });
  }

  /** True for a line that belongs to a footnote at a row. */
  holds(at: number): boolean {
    return this.#lines.has(at);
  }

  /** A cell without its references, and the notes that they stand for; one that stands for nothing is left as a mark. */
  of(cell: string, row: number): { text: string; asides: RowAside[] } {
    const asides: RowAside[] = [];
    const text = cell.replace(REFERENCE, (_, name: string | undefined, inline: string | undefined) => {
      const said = inline ?? this.#said.get(name ?? '');
      if (said === undefined) return `[${name}]`;
      asides.push({ row, text: said });
      return '';
    });
    return { text, asides };
  }
}
