import { SPACES } from '../core/text/scan.js';
import { textRule } from './text-rule.js';

/** No space at the ends, no two in a row, none but the plain one. */
export const textSpaces = textRule('text-spaces', SPACES);
