import type { FindingsFormat } from './format.js';
import { json } from './json.js';
import { pretty } from './pretty.js';

/** Every form a report of findings can take; a new one is a file and a line here. */
export const FINDINGS_FORMATS = { pretty, json } as const satisfies Record<string, FindingsFormat>;

export type FindingsFormatName = keyof typeof FINDINGS_FORMATS;

export const FINDINGS_FORMAT_NAMES = Object.keys(FINDINGS_FORMATS) as FindingsFormatName[];
