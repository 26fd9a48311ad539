import { exporting } from './export.js';
import { lookup } from './lookup.js';

/** The English catalogue. */
export const en: Readonly<Record<string, string>> = {
  ...exporting,
  ...lookup,
};
