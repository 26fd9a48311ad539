import type { FindingsFormat } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';

/** Every form a report of findings can take; a new one is a file and a line here. */
export const FINDINGS_FORMATS = { pretty, json, github, gitlab, sarif, junit } as const satisfies Record<
  string,
  FindingsFormat
>;

export type FindingsFormatName = keyof typeof FINDINGS_FORMATS;

export const FINDINGS_FORMAT_NAMES = Object.keys(FINDINGS_FORMATS) as FindingsFormatName[];
