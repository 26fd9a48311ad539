import type { vi } from '../vi/index.js';
import { changes } from './changes.js';
import { checking } from './check.js';
import { cli } from './cli.js';
import { commands } from './commands.js';
import { exporting } from './export.js';
import { findings } from './findings.js';
import { git } from './git.js';
import { importing } from './import.js';
import { lookup } from './lookup.js';
import { writing } from './writing.js';

/** The English catalogue: exactly the messages of the Vietnamese one. */
export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...checking,
  ...findings,
  ...cli,
  ...changes,
  ...commands,
  ...exporting,
  ...git,
  ...importing,
  ...lookup,
  ...writing,
};
