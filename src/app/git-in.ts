import { Git } from '../store/git/git.js';
import type { Surroundings } from './surroundings.js';

/** Git in a folder, as these surroundings have it called. */
export function gitIn({ env }: Pick<Surroundings, 'env'>, folder: string): Git {
  return new Git(folder, env);
}
