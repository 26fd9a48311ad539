import { join } from 'node:path';
import { keptCodeFor } from './kept-code.js';
import { Program } from './pack.js';
import { isAnsweredReady } from './ready.js';

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
  if (isAnsweredReady(argv, process.env, PAGES, require)) return;
  const kept = keptCodeFor(argv, process.env, PACK);
  const program = new Program(PACK, require, (name) => kept?.of(name));
  program.load('./entry.js');
  process.once('beforeExit', (code) => {
    if (code === 0) kept?.keep(program.scripts);
  });
}
