import type { CommandSpec } from '../spec.js';

/** Every command; a new one is a file and an entry here. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'validate',
    options: ['--format <format>', '--json', '--strict'],
    load: () => import('./validate.js'),
  },
];
