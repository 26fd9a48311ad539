import { checking } from './check.js';
import { exporting } from './export.js';
import { git } from './git.js';
import { importing } from './import.js';
import { lookup } from './lookup.js';

/** The English catalogue. */
export const en: Readonly<Record<string, string>> = {
  ...checking,
  ...exporting,
  ...git,
  ...importing,
  ...lookup,
};
