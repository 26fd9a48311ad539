import type { Check } from './check.js';
import { checkFonts, checkGit, checkNode, checkOffice } from './programs.js';
import { checkRegistry, checkWriting } from './registry.js';
import { checkCi, checkCommitted, checkHooks, checkIdentity, checkRemote, checkRepository } from './repository.js';
import { checkTerminal } from './terminal.js';

/** All that is looked at, by the names that programs know it by, in the order in which it is told. */
export const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ['node', checkNode],
  ['git', checkGit],
  ['registry', checkRegistry],
  ['writing', checkWriting],
  ['repository', checkRepository],
  ['identity', checkIdentity],
  ['committed', checkCommitted],
  ['remote', checkRemote],
  ['hooks', checkHooks],
  ['ci', checkCi],
  ['office', checkOffice],
  ['fonts', checkFonts],
  ['terminal', checkTerminal],
];
