import { COLUMN_KEYS } from '../annex/annex-columns.js';
import { DOCUMENTS } from '../annex/papers/paper.js';
import { EXPORT_FORMATS } from '../formats/write/formats.js';

/** What help texts of options name besides words: what may stand after `--format` and `--columns` of `export`. */
export const HELP_ARGS = { formats: EXPORT_FORMATS, columns: COLUMN_KEYS, documents: DOCUMENTS };
