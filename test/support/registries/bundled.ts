import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli.js';
import { copyOf } from '../folders.js';
import { beginRepository } from '../git.js';

/** The draft that the bundled registry holds. */
export const DRAFT = '2023-du-thao-cap-ma-qd-ubnd';

/** A git repository with a copy of the bundled registry. */
export function bundledRegistry(): string {
  return copyOf('bundled', (folder) => {
    cpSync(join(ROOT, 'registry'), join(folder, 'registry'), { recursive: true });
    beginRepository(folder);
  });
}
