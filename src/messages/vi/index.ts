import { changes } from './changes.js';
import { cli } from './cli.js';
import { commands } from './commands.js';
import { exporting } from './export.js';
import { findings } from './findings.js';
import { git } from './git.js';
import { lookup } from './lookup.js';
import { writing } from './writing.js';

/** The Vietnamese catalogue, by which the others are measured. */
export const vi = {
  ...findings,
  ...cli,
  ...changes,
  ...commands,
  ...exporting,
  ...git,
  ...lookup,
  ...writing,
} as const;
