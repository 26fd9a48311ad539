import type { Writable } from 'node:stream';
import { Chalk, type ChalkInstance } from 'chalk';
import type { Paint } from '../report/paint.js';

/** The part of a terminal stream this program relies on. */
export type Stream = Writable & { isTTY?: boolean; columns?: number };

function paintWith(chalk: ChalkInstance): Paint {
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    info: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    dim: (text) => chalk.dim(text),
    bold: (text) => chalk.bold(text),
    code: (text) => chalk.cyan(text),
  };
}

/** The one writer: results on stdout, everything else on stderr. */
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

  /** A result, ended by a line break. */
  result(text: string): void {
    this.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  json(value: unknown): void {
    this.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Progress, notes, questions, errors. */
  note(text: string): void {
    this.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Resolves once all that was written has left the process. */
  async flush(): Promise<void> {
    for (const stream of [this.stdout, this.stderr]) {
      if (stream.writableLength > 0) await new Promise<void>((done) => stream.write('', () => done()));
    }
  }
}
