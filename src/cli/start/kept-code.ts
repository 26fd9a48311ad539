import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { VERSION } from '../version.js';
import { cacheFolder, isOwn, isOwnFolder, makeOwnFolder } from './cache-folder.js';

type Environment = Readonly<Record<string, string | undefined>>;

const NAME = /^[a-z][a-z-]*\..*\.code(?:\.\d+\.tmp)?$/;
/** Days after which what other versions left is taken away. */
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
const LINE_END = 0x0a;

/** What a file of compiled code says of itself: for what it was made, and how much there is of each part. */
interface Head {
  key: string;
  parts: [name: string, length: number][];
}

/** The command that a line names, by which its code is kept; undefined where it names none. */
function commandIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word, i) => !word.startsWith('-') && !/^--(?:registry|lang)$/.test(argv[i - 1] ?? ''));
  const word = argv[at];
  return word !== undefined && /^[a-z]+(?:-[a-z]+)*$/.test(word) ? word : undefined;
}

/** True where nothing is to be kept: somebody said so, or nobody would ever read it. */
function isOff(env: Environment): boolean {
  const { MADINHDANH_CODE_CACHE: own, NODE_DISABLE_COMPILE_CACHE: disabled, NODE_V8_COVERAGE: coverage, CI } = env;
  return own === '0' || Boolean(disabled || coverage || CI);
}

/**
 * The code that V8 compiled for one command, kept from one run to the next in the user's own cache folder. V8 itself
 * takes it only for its own version and settings; what it is made of is known by the name, size and time of the program.
 * What lies in a folder or file that others may write to, or is damaged, counts as not there. It is all or nothing, and
 * nobody is told: without it the program does the same, a little later.
 */
export class KeptCode {
  readonly #code = new Map<string, Buffer>();
  readonly #path: string;

  constructor(
    private readonly folder: string,
    command: string,
    private readonly key: string,
    private readonly user: number | undefined,
  ) {
    this.#path = join(folder, `${command}.${VERSION}-node-${process.version}-${process.arch}.code`);
    try {
      if (isOwnFolder(folder, user)) this.#read();
    } catch {
      this.#code.clear();
    }
  }

  #read(): void {
    const file = openSync(this.#path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || !isOwn(stat, this.user)) return;
      const bytes = readFileSync(file);
      // V8 runs what it is given: all lies here twice, and one damaged byte shows without a library of checksums
      const half = bytes.subarray(0, bytes.length / 2);
      if (!half.equals(bytes.subarray(half.length))) return;
      const end = half.indexOf(LINE_END);
      const { key, parts } = JSON.parse(half.toString('latin1', 0, end)) as Head;
      if (key !== this.key) return;
      let at = end + 1;
      for (const [name, length] of parts) {
        this.#code.set(name, half.subarray(at, at + length));
        at += length;
      }
    } finally {
      closeSync(file);
    }
  }

  /** The compiled code of a part. */
  of(name: string): Buffer | undefined {
    return this.#code.get(name);
  }

  /** Keeps the code of a run that ended well, where it had to compile a part. */
  keep(scripts: ReadonlyMap<string, Script>): void {
    // V8 takes all of it or none, but for what comes while a command has set it otherwise: that it would refuse again
    const [first] = scripts.values();
    if (first?.cachedDataRejected !== true && [...scripts.keys()].every((name) => this.#code.has(name))) return;
    try {
      makeOwnFolder(this.folder, this.user);
      if (isOwnFolder(this.folder, this.user)) this.#write(scripts);
    } catch {
      // a full or closed disk is no reason to trouble anybody
    }
  }

  #write(scripts: ReadonlyMap<string, Script>): void {
    const parts = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const);
    const head: Head = { key: this.key, parts: parts.map(([name, { length }]) => [name, length]) };
    const once = [Buffer.from(`${JSON.stringify(head)}\n`, 'latin1'), ...parts.map(([, code]) => code)];
    const temporary = `${this.#path}.${process.pid}.tmp`;
    const file = openSync(temporary, 'wx', 0o600);
    try {
      const bytes = Buffer.concat([...once, ...once]);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, this.#path);
    this.#sweep();
  }

  /** Takes away what other versions left long ago. */
  #sweep(): void {
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      if (NAME.test(name) && Date.now() - statSync(path).mtimeMs > DAYS * DAY) rmSync(path);
    }
  }
}

/** The code that is kept for a command line; undefined where none may be. */
export function keptCodeFor(argv: readonly string[], env: Environment, program: string): KeptCode | undefined {
  const command = commandIn(argv);
  if (command === undefined || isOff(env)) return undefined;
  try {
    const folder = cacheFolder(env, process.platform, homedir());
    if (folder === undefined) return undefined;
    const { size, mtimeMs } = statSync(program);
    return new KeptCode(folder, command, `${VERSION} ${size} ${mtimeMs}`, process.geteuid?.());
  } catch {
    // a machine without a home is none to keep anything on
    return undefined;
  }
}
