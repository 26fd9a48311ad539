import { join } from 'node:path';
import { Program } from './pack.js';
import { isAnsweredReady } from './ready.js';

/** What the build puts beside this file. */
const PAGES = join(__dirname, 'madinhdanh.pages');
const PACK = join(__dirname, 'madinhdanh.pack');

let program: Program | undefined;

/** What a part of the program exports. */
export function load(name: string): unknown {
  program ??= new Program(PACK, require);
  return program.load(name);
}

/** Answers the command line of this process. */
export function start(): void {
  if (!isAnsweredReady(process.argv.slice(2), process.env, PAGES, require)) load('./entry.js');
}
