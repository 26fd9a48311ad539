import { convertLegacy, detectLegacy } from '../core/text/legacy.js';
import { LEGACY } from '../core/text/scan.js';
import { textRule } from './text-rule.js';

/** Text typed in TCVN3 or VNI shows as strange letters once it is read as Unicode. */
export const textLegacy = textRule('text-legacy', LEGACY, ({ text }) => {
  const encoding = detectLegacy(text) ?? 'tcvn3';
  return { value: text, encoding, converted: convertLegacy(text, encoding) };
});
