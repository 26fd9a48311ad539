import { CONTROL_CHARACTER } from '../core/text/scan.js';
import { named, textRule } from './text-rule.js';

/** Control characters cannot be printed, and break Word and Excel files. */
export const textControl = textRule('text-control', CONTROL_CHARACTER, ({ text }) => ({
  characters: named(text, /[\p{Cc}\p{Cs}\ufffd-\uffff]/u),
}));
