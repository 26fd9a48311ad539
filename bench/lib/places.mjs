import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Where things are. */
export const ROOT = at('../..');
/** Scratch: generated data and results of parts; not kept in git. */
export const WORK = at('../.work');
/** The folder the rivals are installed in. */
export const RIVALS = at('../rivals');
/** The report. */
export const RESULTS = at('../results.md');
/** What stands in the way of goals that are missed. */
export const OBSTACLES = at('../obstacles.md');
export const BUILD = at('../../scripts/build.mjs');
export const BIN = at('../../bin/madinhdanh.js');
/** What the schema of agency files takes from another one. */
export const COMMON_SCHEMA = at('../../schemas/common.schema.json');
export const AGENCY_SCHEMA = at('../../schemas/agency.schema.json');
