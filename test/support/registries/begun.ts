import { call } from '../cli.js';
import { copyOf } from '../folders.js';

/** A folder in which a registry was begun as a new user would, with a signed decision; no git. */
export function newRegistry(code = 'H36'): string {
  return copyOf(`begun ${code}`, (folder) => {
    for (const args of [
      ['init', code, '--groups', '2,2,3'],
      ['decision', 'new', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full', '--title', 'Cấp mã'],
    ]) {
      const answer = call(folder, ...args);
      if (answer.status !== 0) throw new Error(answer.stderr);
    }
  });
}
