import { isAscii } from 'node:buffer';
import { openSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type * as Zlib from 'node:zlib';

/** What a part asks for what it needs by. */
type Require = (name: string) => unknown;

/** What a part knows of the program that it is one of. */
interface Itself {
  readonly url: string;
  load: Require;
}

/** A part as a function: it fills `exports`. */
type Part = (exports: Record<string, unknown>, require: Require, program: Itself) => void;

/** Enough for the list of parts; a longer one is read in two steps. */
const HEAD = 1 << 16;
const LINE_END = 0x0a;
/** Parts that are data, in JSON. */
export const DATA = 'data:';

function readAt(file: number, length: number, at: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, at + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

/** Parts in the order of the file; those that few commands need lie packed. */
type Index = [name: string, length: number, isPacked?: 1][];

/** Unpacks by Node's own library, which is loaded with the first part that asks for it. */
export function unpackBy(ofNode: Require): (bytes: Buffer) => Buffer {
  return (bytes) => (ofNode('node:zlib') as typeof Zlib).brotliDecompressSync(bytes);
}

/** A file of many parts: a line of JSON that lists them by name and length, then one after the other. */
export class Pack {
  readonly #file: number;
  readonly #places = new Map<string, readonly [at: number, length: number, isPacked: boolean]>();

  constructor(
    path: string,
    private readonly unpack: (bytes: Buffer) => Buffer,
  ) {
    this.#file = openSync(path, 'r');
    let head = readAt(this.#file, HEAD, 0);
    for (let length = HEAD; !head.includes(LINE_END) && head.length === length; ) {
      length *= 2;
      head = readAt(this.#file, length, 0);
    }
    const end = head.indexOf(LINE_END);
    let at = end + 1;
    for (const [name, length, isPacked] of JSON.parse(head.toString('utf8', 0, end)) as Index) {
      this.#places.set(name, [at, length, isPacked === 1]);
      at += length;
    }
  }

  /** The bytes of a part; undefined where there is none of the name. */
  bytes(name: string): Buffer | undefined {
    const place = this.#places.get(name);
    if (place === undefined) return undefined;
    const [at, length, isPacked] = place;
    const stored = readAt(this.#file, length, at);
    return isPacked ? this.unpack(stored) : stored;
  }

  /** The names of all parts. */
  names(): string[] {
    return [...this.#places.keys()];
  }
}

/** The program in parts: each is read and compiled when it is first asked for (scripts/pack.mjs makes them). */
export class Program {
  readonly #pack: Pack;
  readonly #require: Require;
  readonly #loaded = new Map<string, unknown>();
  readonly #itself: Itself;
  /** Parts that were compiled, or taken compiled. */
  readonly scripts = new Map<string, Script>();

  /**
   * @param ofNode gives the modules of Node itself
   * @param compiled gives the code of a part from an earlier run
   */
  constructor(
    readonly path: string,
    ofNode: Require,
    private readonly compiled: (name: string) => Buffer | undefined = () => undefined,
  ) {
    this.#pack = new Pack(path, unpackBy(ofNode));
    this.#require = ofNode;
    this.#itself = {
      get url() {
        return pathToFileURL(path).href;
      },
      load: (name) => this.load(name),
    };
  }

  /** What a part exports. */
  load = (name: string): unknown => {
    if (this.#loaded.has(name)) return this.#loaded.get(name);
    const bytes = this.#pack.bytes(name);
    if (bytes === undefined) return this.#require(name);
    if (name.startsWith(DATA)) {
      const data: unknown = JSON.parse(bytes.toString('utf8'));
      this.#loaded.set(name, data);
      return data;
    }
    const exports: Record<string, unknown> = {};
    this.#loaded.set(name, exports);
    // next to all parts have no sign of more than one byte; of patterns and raw strings esbuild escapes nothing
    const script = new Script(bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8'), {
      filename: `${this.path}/${name.slice(2)}`,
      cachedData: this.compiled(name),
    });
    this.scripts.set(name, script);
    (script.runInThisContext() as Part)(exports, this.load, this.#itself);
    return exports;
  };
}
