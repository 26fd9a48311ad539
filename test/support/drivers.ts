import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from './cli.js';
import { newFolder } from './folders.js';
import { startProgram } from './process.js';

/** Small programs over our own store, for what no command does: dying at a given step, writing without end. */
const SOURCES = {
  /** `node die.mjs REGISTRY FILES STEP`: writes files (JSON, path to text or null) and is killed before a step. */
  die: `
    import { withLock } from './src/store/transaction/lock.js';
    import { writeAll } from './src/store/transaction/transaction.js';
    const [registry, files, last] = process.argv.slice(2);
    let step = 0;
    const hook = (name) => {
      if (step === Number(last)) {
        process.stdout.write(name);
        process.kill(process.pid, 'SIGKILL');
      }
      step += 1;
    };
    await withLock(registry, { command: 'thử', timeout: 600000, now: Date.now }, () =>
      writeAll(registry, new Map(Object.entries(JSON.parse(files))), { step: hook }));
  `,
  /** `node loop.mjs REGISTRY FILES TIMES`: writes 1, 2, 3 … into all files, each number as one write. */
  loop: `
    import { withLock } from './src/store/transaction/lock.js';
    import { writeAll } from './src/store/transaction/transaction.js';
    const [registry, files, times] = process.argv.slice(2);
    for (let n = 1; n <= Number(times); n += 1) {
      await withLock(registry, { command: 'thử', timeout: 600000, now: Date.now }, () =>
        writeAll(registry, new Map(files.split(',').map((file) => [file, String(n).repeat(2000)]))));
    }
  `,
} as const;

export type Driver = keyof typeof SOURCES;

/** Bundles a driver; gives the path of the program. */
export function bundle(driver: Driver): string {
  const outfile = join(newFolder('driver'), `${driver}.mjs`);
  buildSync({
    stdin: { contents: SOURCES[driver], resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return outfile;
}

/** Runs a driver to its end; gives the signal that ended it and what it wrote. */
export function drive(program: string, ...args: string[]): { signal: string | null; stdout: string } {
  const { signal, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { signal, stdout };
}

/** Starts a driver; resolves with its exit code. */
export function startDriver(program: string, ...args: string[]): Promise<number | null> {
  return startProgram(process.execPath, [program, ...args]).then(({ status }) => status);
}
