import { codeFault, parentOf, rootOf } from '../../core/code/code.js';
import { fitsAlphabet } from '../../core/code/groups.js';
import type { Registry } from '../../core/registry/registry.js';

/** What is wrong with a code of sound form that nobody can be given, and what may be meant. */
export interface CodeSlip {
  reason: 'zero' | 'figures';
  suggestion?: string;
}

/** Next to no code has a group of zeros, or a letter that looks like a figure. */
const SUSPECT = /\.0+(?:\.|$)|[OIL]/;
const ZEROS = /^0+$/;

/** The code without the groups of zeros that the old form writes at levels which a unit does not reach. */
function zeroSlip(registry: Registry, code: string): CodeSlip | undefined {
  const groups = code.split('.');
  const first = groups.findIndex((group) => ZEROS.test(group));
  if (first === -1) return undefined;
  // a registry may have such a code from before: what stands under it is another matter
  const isLast = ZEROS.test(groups.at(-1) ?? '');
  if (!isLast && registry.unit(groups.slice(0, first + 1).join('.')) !== undefined) return undefined;
  const isTail = groups.slice(first).every((group) => ZEROS.test(group));
  return { reason: 'zero', ...(isTail ? { suggestion: groups.slice(0, first).join('.') } : {}) };
}

/** O typed for 0, I or L for 1, where the registry has the code or the one above so, and not as it is typed. */
function letterSlip(registry: Registry, code: string): CodeSlip | undefined {
  const [levelOne = '', ...groups] = code.split('.');
  const figures = groups.map((group) =>
    /^[0-9OIL]+$/.test(group) ? group.replace(/O/g, '0').replace(/[IL]/g, '1') : group,
  );
  const suggestion = [levelOne, ...figures].join('.');
  if (suggestion === code || codeFault(suggestion) !== undefined) return undefined;
  const isKnown = (each: string): boolean =>
    registry.unit(each) !== undefined || registry.unit(parentOf(each) ?? '') !== undefined;
  if (!isKnown(suggestion)) return undefined;
  const settings = registry.rootSettings(rootOf(code));
  const isDigits = settings !== undefined && !fitsAlphabet(settings, code);
  return isDigits || !isKnown(code) ? { reason: 'figures', suggestion } : undefined;
}

/** What was typed wrong in a code of sound form that the registry does not have. */
export function slipIn(registry: Registry, code: string): CodeSlip | undefined {
  if (!SUSPECT.test(code) || registry.unit(code) !== undefined) return undefined;
  return zeroSlip(registry, code) ?? letterSlip(registry, code);
}

/** Codes of either form, as they stand beside one another in a cell. */
const ONE_OF_SEVERAL = /^(?:[A-Z]\d{2}(?:\.[0-9A-Z]+)*|(?:\d+\.)+[A-Z]\d{2})$/i;

/** That a cell of one code holds several, however they are parted; undefined for any other. */
export function severalCodes(written: string): { kind: 'several'; suggestion?: undefined } | undefined {
  // next to no cell of a code has anything between
  if (!/\S[\s;,+/&]/.test(written)) return undefined;
  const codes = written.split(/[\s;,+/&]+(?:và\s+)?/u).filter((code) => code !== '');
  return codes.length > 1 && codes.every((code) => ONE_OF_SEVERAL.test(code)) ? { kind: 'several' } : undefined;
}
