import type { FindingsFormat } from './format.js';

/** `madinhdanh/validate@1`, see schemas/output/validate.schema.json. */
export const json: FindingsFormat = ({ findings, counts, units, files }) =>
  JSON.stringify({ schema: 'madinhdanh/validate@1', findings, counts, units, files }, null, 2);
