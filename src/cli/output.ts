import { randomInt } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Chalk, type ChalkInstance } from 'chalk';
import { PAINT_MARK } from '../core/text/paint-mark.js';
import { jsonText, visible } from '../core/text/visible.js';
import type { Paint } from '../report/paint.js';
import { fitLines } from './fit-lines.js';

/** The part of a terminal stream this program relies on. */
export type Stream = Writable & { isTTY?: boolean; columns?: number; rows?: number };

/** What tells the colours of this process from escapes in data; see {@link PAINT_MARK}. */
let secret: string | undefined;

/** Made when the first colour is: chance costs a module of Node's own, and most output goes without. */
function secretOfPaint(): string {
  secret ??= Array.from({ length: 4 }, () => `${randomInt(1000, 10_000)};`).join('');
  return secret;
}

/**
 * A text as a terminal may be given it: our own colours as they are, every other character that acts or hides in a
 * form that can be seen. Everything that this program prints passes here.
 */
export function shown(text: string): string {
  // as long as nothing was painted no colour is ours
  if (secret === undefined) return visible(text);
  const colour = `\u001b[${secret}`;
  if (!text.includes(colour)) return visible(text);
  let safe = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(PAINT_MARK)) {
    // a mark without the secret is data that looks like one
    if (!mark.startsWith(colour)) continue;
    safe += `${visible(text.slice(from, index))}\u001b[${mark.slice(colour.length)}`;
    from = index + mark.length;
  }
  return safe + visible(text.slice(from));
}

/** A painter whose colours only {@link shown} turns into what a terminal understands. */
function painter(paint: (text: string) => string): (text: string) => string {
  return (text) => {
    const painted = paint(shown(text));
    return painted.includes('\u001b[') ? painted.replaceAll('\u001b[', `\u001b[${secretOfPaint()}`) : painted;
  };
}

function paintWith(chalk: ChalkInstance): Paint {
  return {
    error: painter(chalk.red),
    warning: painter(chalk.yellow),
    info: painter(chalk.cyan),
    good: painter(chalk.green),
    dim: painter(chalk.dim),
    bold: painter(chalk.bold),
    code: painter(chalk.cyan),
  };
}

function line(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/**
 * The one writer: results on stdout, everything else on stderr. Whatever is printed is {@link shown}, so that nothing
 * that was read can act on a terminal; only a document in a file or pipe goes out as it is.
 */
export class Output {
  /** Colours for what goes to stdout. */
  readonly paint: Paint;
  /** Colours for what goes to stderr. */
  readonly notePaint: Paint;

  constructor(
    private readonly stdout: Stream,
    private readonly stderr: Stream,
    private readonly colour: boolean,
  ) {
    const level = (stream: Stream) => (colour && stream.isTTY === true ? 1 : 0);
    this.paint = paintWith(new Chalk({ level: level(stdout) }));
    this.notePaint = paintWith(new Chalk({ level: level(stderr) }));
  }

  /** The same writer, but with results on stderr too: for what stands beside a result that a program reads. */
  asNotes(): Output {
    return new Output(this.stderr, this.stderr, this.colour);
  }

  get isTerminal(): boolean {
    return this.stdout.isTTY === true;
  }

  /** Columns of the terminal; undefined when stdout is a file or a pipe. */
  get columns(): number | undefined {
    // some terminals do not know their width and say 0
    return this.isTerminal ? this.stdout.columns || 80 : undefined;
  }

  /** Lines that a terminal shows at once; without end where stdout is none, or one that does not know. */
  get rows(): number {
    return (this.isTerminal && this.stdout.rows) || Number.POSITIVE_INFINITY;
  }

  /** A result in words, ended by a line break. */
  result(text: string): void {
    this.stdout.write(shown(line(text)));
  }

  /** A document that other programs read: to the byte, but on a terminal as every text. */
  document(text: string): void {
    this.stdout.write(this.isTerminal ? shown(line(text)) : line(text));
  }

  json(value: unknown): void {
    this.stdout.write(`${jsonText(value, 2)}\n`);
  }

  /** Progress, notes, questions, errors; on a terminal no word of them is broken. */
  note(text: string): void {
    const { isTTY, columns } = this.stderr;
    this.stderr.write(shown(line(isTTY === true ? fitLines(text, columns || 80) : text)));
  }

  /** Resolves once all that was written has left the process. */
  async flush(): Promise<void> {
    for (const stream of [this.stdout, this.stderr]) {
      if (stream.writableLength > 0) await new Promise<void>((done) => stream.write('', () => done()));
    }
  }
}
