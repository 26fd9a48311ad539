import { codeFault, parentOf, rootOf } from '../../core/code/code.js';
import { pointedCode } from '../../core/code/near-code.js';
import type { Registry } from '../../core/registry/registry.js';

/** A level-1 code whose figures were given a zero too many: `H026`. */
const WIDE_ROOT = /^([A-Y])0(\d{2})(?=\.|$)/;
/** A code without the letter of its level-1 code. */
const LETTERLESS = /^(\d{2})\.\d{2,3}(?:\.\d{2,3}){0,2}$/;

/** The code that may be meant by what is none: other signs for its points, a root too wide, no letter. Suggested only under a body that is known. */
export function meantCode(registry: Registry, written: string): { suggestion?: string; isLetterless: boolean } {
  const pointed = pointedCode(written).replace(WIDE_ROOT, '$1$2');
  const figures = LETTERLESS.exec(pointed)?.[1];
  const [root, ...others] =
    figures === undefined ? [] : Object.keys(registry.settings.roots).filter((each) => each.slice(1) === figures);
  const isLetterless = root !== undefined && others.length === 0;
  const code = isLetterless ? `${root.charAt(0)}${pointed}` : pointed;
  const isKnown =
    codeFault(code) === undefined && code !== rootOf(code) && registry.unit(parentOf(code) ?? '') !== undefined;
  return isKnown && code !== written ? { suggestion: code, isLetterless } : { isLetterless };
}
