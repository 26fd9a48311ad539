import { type Attributes, attribute } from './ooxml.js';

/** True for a colour that is white by its value, or is that of the ground in the theme or the old palette. */
export function isWhite(attributes: Attributes): boolean {
  const own = attribute(attributes, 'rgb') ?? attribute(attributes, 'theme') ?? attribute(attributes, 'indexed') ?? '';
  const tint = Number(attribute(attributes, 'tint') ?? 0);
  return /^(?:[\dA-F]{2})?FFFFFF$/i.test(own) || (tint === 0 && attributes.theme === '0') || attributes.indexed === '9';
}
