import { join } from 'node:path';
import { Program } from './pack.js';

/** Where the build puts the program in parts: beside this one. */
const PACK = join(__dirname, 'madinhdanh.pack');

/** A part of the program. */
export function load(name: string): unknown {
  return program.load(name);
}

const program = new Program(PACK, require);

/** Runs the program on the command line of this process. */
export function start(): void {
  load('./entry.js');
}
