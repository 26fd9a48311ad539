import type { Registry } from '../registry/registry.js';
import { tidyCode } from './tidy.js';

/** Signs that people put between the groups of a code. */
const BETWEEN = /\s*[-\u2010-\u2015_/:·]+\s*/g;

/** A text with points where something else parts the groups of a code: `h24-18` → `H24.18`. */
export function pointedCode(text: string): string {
  return tidyCode(text.trim().replace(BETWEEN, '.'));
}

/** A code with the groups of its root's width: zeros put before one that is too narrow, taken off one that is too wide. */
function fittedCode(registry: Registry, code: string): string {
  const [root = '', ...groups] = code.split('.');
  const widths = registry.rootSettings(root)?.groups ?? [];
  const fitted = groups.map((group, i) => {
    const width = widths[i];
    if (typeof width !== 'number' || !/^\d+$/.test(group)) return group;
    return group.replace(/^0+(?=\d)/, '').padStart(width, '0');
  });
  return [root, ...fitted].join('.');
}

/** The code of the registry that a text which is none may have been meant for; undefined where that is anyone's guess. */
export function nearCode(registry: Registry, text: string): string | undefined {
  const pointed = pointedCode(text);
  const isKnown = (code: string): boolean =>
    registry.unit(code) !== undefined || registry.unitsByLegacyCode(code).length > 0;
  return [pointed, fittedCode(registry, pointed)].find((code) => code !== tidyCode(text) && isKnown(code));
}
