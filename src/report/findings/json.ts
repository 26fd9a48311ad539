import { jsonText } from '../../core/text/visible.js';
import type { FindingsFormat } from './format.js';

/** `madinhdanh/validate@1`, see schemas/output/validate.schema.json. */
export const json: FindingsFormat = ({ findings, counts, units, files }) =>
  jsonText({ schema: 'madinhdanh/validate@1', findings, counts, units, files }, 2);
