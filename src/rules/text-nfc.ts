import { NOT_NFC } from '../core/text/scan.js';
import { textRule } from './text-rule.js';

/** Texts are stored composed (NFC), so that equal names are equal. */
export const textNfc = textRule('text-nfc', NOT_NFC);
