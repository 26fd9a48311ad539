import { cannotRun } from '../../app/errors.js';
import { readInput } from '../../app/input-file.js';
import { type Limits, MEGABYTE } from '../../app/list-file.js';
import type { Context } from '../context.js';

/**
 * The bytes of a list.
 * @throws MadinhdanhError (exit code 3) in plain words for a file that is not there, no ordinary one, or too large
 */
export function readListBytes(context: Context, path: string, limits: Limits): Uint8Array {
  return readInput(context.cwd, path, limits.unpacked, {
    missing: 'import.no-such-file',
    tooLarge: (bytes) => {
      const size = Math.ceil(bytes / MEGABYTE);
      return cannotRun('import.file-too-large', { path, size }).advise('hint.table-too-large');
    },
  });
}
