import { join } from 'node:path';
import type * as Complete from '../completion/complete.js';
import type { Words } from '../completion/words.js';
import { keptCodeFor } from './kept-code.js';
import { Pack, Program, unpackBy } from './pack.js';
import { isAnsweredReady, isWritten } from './ready.js';

/** What the build puts beside this file. */
const PAGES = join(__dirname, 'madinhdanh.pages');
const PACK = join(__dirname, 'madinhdanh.pack');

/** What a part of the program exports: for whoever runs it within a process of their own. */
export function load(name: string): unknown {
  own ??= new Program(PACK, require);
  return own.load(name);
}

let own: Program | undefined;

/** Answers the command line of this process. */
export function start(): void {
  const argv = process.argv.slice(2);
  if (argv[0] === 'complete') {
    complete(argv);
    return;
  }
  if (isAnsweredReady(argv, process.env, PAGES, require)) return;
  programFor(argv).load('./entry.js');
}

/** The program with the code that is kept for a line. */
function programFor(argv: readonly string[]): Program {
  const kept = keptCodeFor(argv, process.env, PACK);
  const program = new Program(PACK, require, (name) => kept?.of(name));
  process.once('beforeExit', (code) => {
    if (code === 0) kept?.keep(program.scripts);
  });
  return program;
}

/** Answers a shell that completes a line by the words that the build has made: nothing else of the program is read. */
function complete(argv: readonly string[]): void {
  const { completed, langOf } = programFor(argv).load('./complete.js') as typeof Complete;
  const asked = { argv, env: process.env, cwd: process.cwd() };
  const page = new Pack(PAGES, unpackBy(require)).bytes(`${langOf(asked)} complete`);
  // a shell that hears nothing has nothing to offer
  isWritten(Buffer.from(completed(JSON.parse(String(page)) as Words, asked)));
}
