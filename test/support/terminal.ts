import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { BIN, EPOCH } from './writing-cli.js';

/** True where util-linux's `script` can lend a program a terminal; other systems have another one of that name. */
export const HAS_TERMINAL = String(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout).includes(
  'util-linux',
);

export const ENTER = '\r';
/** Empties the line. */
export const CLEAR = '\u0015';
export const CTRL_C = '\u0003';

/** The command line in a real terminal: what it shows is waited for, then keys are typed. */
export class Terminal {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #shown = '';
  #from = 0;
  #listeners: (() => void)[] = [];

  constructor(cwd: string, args: readonly string[]) {
    const words = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
    // without a terminal of its own to ask, `script` makes one of no width at all
    const command = `stty cols 100 rows 40; exec ${words}`;
    this.#child = spawn('script', ['-qefc', command, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: EPOCH, TERM: 'xterm', LANG: 'C.UTF-8' },
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#shown += text;
      for (const listener of this.#listeners) listener();
    });
    this.#ended = new Promise((done) => {
      this.#child.once('close', (status) => {
        done(status);
        for (const listener of this.#listeners) listener();
      });
    });
  }

  /** Everything shown so far, without colours and movements of the cursor. */
  get text(): string {
    return stripVTControlCharacters(this.#shown);
  }

  /** Waits until a text appears after the one waited for last. */
  async see(text: string): Promise<this> {
    const isThere = (): boolean => this.text.indexOf(text, this.#from) !== -1;
    const deadline = Date.now() + 20_000;
    while (!isThere()) {
      if (Date.now() > deadline || this.#child.exitCode !== null) {
        this.#child.kill();
        throw new Error(`“${text}” did not appear in:\n${this.text.slice(this.#from)}`);
      }
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 1000);
        this.#listeners = [
          () => {
            clearTimeout(timer);
            done();
          },
        ];
      });
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
