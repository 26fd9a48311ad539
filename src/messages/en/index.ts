import { lookup } from './lookup.js';

/** The English catalogue. */
export const en: Readonly<Record<string, string>> = { ...lookup };
