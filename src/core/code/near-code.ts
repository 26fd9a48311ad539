import type { Registry } from '../registry/registry.js';
import { table } from '../table.js';
import { rightLetters } from '../text/look-alikes.js';
import { codeOfFewGroups, codeReversed } from './foreign-code.js';
import { newCodesOf } from './legacy-code.js';
import { notedAlike } from './noted-code.js';
import { tidyCode } from './tidy.js';

/** Signs that people put between the groups of a code, or a blank. */
const BETWEEN = /\s*[-\u2010-\u2015_/,:;·.]+\s*|\s+/g;
/** The old form without its points: level 4, 3 and 2, then the level-1 code. */
export const OLD_FORM_JOINED = /^([0-9]{3})([0-9]{2})([0-9]{2})([A-Y][0-9]{2})$/;
/** A code without its points. */
const JOINED = /^([A-Y][0-9]{2})([0-9]+)$/;
/** Letters that are typed for figures. */
const FIGURES: Readonly<Record<string, string>> = table({ O: '0', I: '1', L: '1' });

/** A text with points where something else parts the groups of a code, in Latin letters: `h24-18` → `H24.18`. */
export function pointedCode(text: string): string {
  const letters = rightLetters(text.normalize('NFKC'));
  const pointed = tidyCode(letters.trim().replace(BETWEEN, '.')).replace(/^\.+|\.+$/g, '');
  return pointed.replace(OLD_FORM_JOINED, '$1.$2.$3.$4');
}

/** The level-1 code that a code begins with, however its figures were typed; of the old form, that it ends with. */
const BEGINS_WITH_ROOT = /^[A-Y][0-9OIL]{2}(?=[.0-9]|$)/;
/** The old form whose first group has letters for figures: its level-1 code stands at the end. */
const ENDS_WITH_ROOT = /^[OIL].*\.[A-Y][0-9OIL]{2}$/;

/** A code with figures where letters that look like them were typed; the letter of its level-1 code stays. */
export function inFigures(code: string): string {
  const letter = BEGINS_WITH_ROOT.test(code) && !ENDS_WITH_ROOT.test(code) ? 0 : code.lastIndexOf('.') + 1;
  return code.replace(/[OIL]/g, (each, at: number) => (at === letter ? each : (FIGURES[each] ?? each)));
}

function widthsOf(registry: Registry, root: string): readonly (number | string)[] {
  return registry.rootSettings(root)?.groups ?? [];
}

/** A code of figures alone, parted by the widths of its root: `H241203` → `H24.12.03`. */
function partedCode(registry: Registry, code: string): string {
  const [, root = '', figures = ''] = JOINED.exec(code) ?? [];
  const groups = [root];
  let at = 0;
  for (const width of widthsOf(registry, root)) {
    if (typeof width !== 'number' || at >= figures.length) break;
    groups.push(figures.slice(at, at + width));
    at += width;
  }
  return root !== '' && at === figures.length ? groups.join('.') : code;
}

/** A code with the groups of its root's width: zeros put before one that is too narrow, taken off one that is too wide. */
function fittedCode(registry: Registry, code: string): string {
  const [root = '', ...groups] = code.split('.');
  const widths = widthsOf(registry, root);
  const fitted = groups.map((group, i) => {
    const width = widths[i];
    if (typeof width !== 'number' || !/^\d+$/.test(group)) return group;
    return group.replace(/^0+(?=\d)/, '').padStart(width, '0');
  });
  return [root, ...fitted].join('.');
}

/** The old form with its zeros, of which a spreadsheet has eaten some: `0.0.46.H24` → `000.00.46.H24`. */
function filledForm(code: string): string {
  const [, ...groups] = /^(\d{1,3})\.(\d{1,2})\.(\d{1,2})\.([A-Y]\d{2})$/.exec(code) ?? [];
  if (groups.length === 0) return code;
  return groups.map((group, i) => (i < 3 ? group.padStart(i === 0 ? 3 : 2, '0') : group)).join('.');
}

function isKnown(registry: Registry, code: string): boolean {
  return registry.unit(code) !== undefined || registry.unitsByLegacyCode(code).length > 0;
}

/** True for a code that the registry knows, or for the old form of one. */
function isUnderstood(registry: Registry, code: string): boolean {
  if (isKnown(registry, code)) return true;
  const root = code.slice(code.lastIndexOf('.') + 1);
  return newCodesOf(code, registry.rootSettings(root)?.groups).some((each) => registry.unit(each) !== undefined);
}

/**
 * The code that a text is another writing of, which leaves no doubt: its groups parted by other signs, blanks or nothing,
 * in letters that look alike. Undefined for a text that is a code of the registry as it stands, or of none.
 */
export function otherWriting(registry: Registry, text: string): string | undefined {
  if (isUnderstood(registry, tidyCode(text))) return undefined;
  const pointed = pointedCode(text);
  const figures = inFigures(pointed);
  const found = [pointed, figures, partedCode(registry, figures)].find((code) => isUnderstood(registry, code));
  return found ?? notedAlike(registry, text);
}

/** A code in any writing, as the registry has it; a text that is none stays as it is. */
export function asKnown(registry: Registry, text: string): string {
  return otherWriting(registry, text) ?? text;
}

/** The code of the registry that a text which is none may have been meant for; undefined where that is anyone's guess. */
export function nearCode(registry: Registry, text: string): string | undefined {
  const pointed = inFigures(pointedCode(text));
  const guesses = [
    fittedCode(registry, pointed),
    // some of its points were left out
    partedCode(registry, pointed.replaceAll('.', '')),
    pointed.replaceAll('.', '').replace(OLD_FORM_JOINED, '$1.$2.$3.$4'),
    filledForm(pointed),
    codeOfFewGroups(pointed),
    codeReversed(pointedCode(text)),
  ];
  const tidy = tidyCode(text);
  const isMeant = (code: string | undefined): boolean =>
    code !== undefined && code !== tidy && isUnderstood(registry, code);
  return otherWriting(registry, text) ?? guesses.find(isMeant);
}
