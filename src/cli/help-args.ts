import { COLUMN_KEYS } from '../annex/annex-columns.js';
import { UNIT_COLUMNS } from '../core/query/unit-columns.js';
import { EXPORT_FORMATS } from '../formats/write/formats.js';

/** What help texts of options name besides words: what may stand after `--format` and `--columns`. */
export const HELP_ARGS = { formats: EXPORT_FORMATS, columns: COLUMN_KEYS, unitColumns: UNIT_COLUMNS };
