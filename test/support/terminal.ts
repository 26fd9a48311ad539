import { type ChildProcess, spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { BIN, environment } from './cli.js';
import { atEndOfFile } from './end-of-file.js';
import { type Environment, isInstalled, mustRun } from './process.js';

/** True where util-linux's `script` can lend a program a terminal; other systems have another one of that name. */
export const HAS_TERMINAL = isInstalled('script') && lendsTerminals();

function lendsTerminals(): boolean {
  try {
    return mustRun('script', ['--version']).includes('util-linux');
  } catch {
    return false;
  }
}

/** How long a text is waited for before a test says that it did not appear; a busy machine needs its time. */
const PATIENCE = 5 * 60 * 1000;

export const ENTER = '\r';
/** Empties the line. */
export const CLEAR = '\u0015';
export const CTRL_C = '\u0003';

let open: ChildProcess[] = [];
atEndOfFile(() => {
  for (const child of open) child.kill();
  open = [];
});

/** The command line in a real terminal: what it shows is waited for, then keys are typed. */
export class Terminal {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #hasEnded = false;
  #shown = '';
  #from = 0;
  /** Called when more is shown, and at the end. */
  #changed: () => void = () => {};

  constructor(cwd: string, args: readonly string[], env: Environment = {}, rows = 40, columns = 100) {
    const words = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
    // without a terminal of its own to ask, `script` makes one of no width at all
    const command = `stty cols ${columns} rows ${rows}; exec ${words}`;
    const child = spawn('script', ['-qefc', command, '/dev/null'], {
      cwd,
      env: { ...environment({ env: { TERM: 'xterm', LANG: 'C.UTF-8', ...env } }) },
    });
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#shown += text;
      this.#changed();
    });
    this.#ended = new Promise((done) => {
      child.once('close', (status) => {
        this.#hasEnded = true;
        done(status);
        this.#changed();
      });
    });
    open.push(child);
  }

  /** Everything the terminal was given so far, to the byte. */
  get raw(): string {
    return this.#shown;
  }

  /** Everything shown so far, without colours and movements of the cursor. */
  get text(): string {
    return stripVTControlCharacters(this.#shown);
  }

  /**
   * Waits until a text appears after the one waited for last.
   * @throws Error with what was shown instead where the program ends without it
   */
  async see(text: string): Promise<this> {
    const isThere = (): boolean => this.text.indexOf(text, this.#from) !== -1;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, PATIENCE);
      this.#changed = () => {
        if (!isThere() && !this.#hasEnded) return;
        clearTimeout(timer);
        done();
      };
      this.#changed();
    });
    if (!isThere()) {
      this.#child.kill();
      throw new Error(`“${text}” did not appear in:\n${this.text.slice(this.#from)}`);
    }
    this.#from = this.text.indexOf(text, this.#from) + text.length;
    return this;
  }

  type(...keys: string[]): this {
    for (const key of keys) this.#child.stdin?.write(key);
    return this;
  }

  /** Waits for the end; gives the exit code. */
  async end(): Promise<number | null> {
    const status = await this.#ended;
    this.#child.stdin?.end();
    return status;
  }
}
