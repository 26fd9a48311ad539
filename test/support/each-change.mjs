import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Has something done before each call of some functions of node:fs; the number of those that count goes into a file at
 * the end, where one is named.
 * @param {readonly string[]} names
 * @param {(name: string, args: readonly unknown[]) => boolean} counts
 * @param {(times: number, name: string) => void} before
 * @param {string | undefined} counted
 */
export function beforeEach(names, counts, before, counted) {
  let times = 0;
  const write = fs.writeFileSync;
  if (counted !== undefined) process.on('exit', () => write(counted, String(times)));
  for (const name of names) {
    const real = fs[name];
    fs[name] = (...args) => {
      if (counts(name, args)) {
        times += 1;
        before(times, name);
      }
      return real(...args);
    };
  }
  syncBuiltinESMExports();
}
