import type { Registry } from '../registry/registry.js';
import { rightLetters } from '../text/look-alikes.js';
import { isCode } from './code.js';
import { isLegacyForm } from './legacy-code.js';
import { tidyCode } from './tidy.js';

const DASHES = /[\u2010-\u2015\u2212]/g;
const FIGURES: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
]);

/** A code by its looks: letters of other scripts and figures typed as letters are those that they look like, dashes are one. */
export function looksOf(code: string): string {
  const letters = rightLetters(code.normalize('NFKC'));
  return tidyCode(letters)
    .replace(DASHES, '-')
    .replace(/[OIL]/g, (letter) => FIGURES.get(letter) ?? letter);
}

/** What each registry noted, by its looks; null where several codes look the same. Made once a text asks. */
const known = new WeakMap<Registry, ReadonlyMap<string, string | null>>();

function notedOf(registry: Registry): ReadonlyMap<string, string | null> {
  const found = known.get(registry);
  if (found !== undefined) return found;
  const noted = new Map<string, string | null>();
  for (const { legacyCodes = [] } of registry.units.values()) {
    for (const legacy of legacyCodes) {
      const code = tidyCode(legacy);
      if (isLegacyForm(code) || isCode(code)) continue;
      const looks = looksOf(code);
      const other = noted.get(looks);
      noted.set(looks, other === undefined || other === code ? code : null);
    }
  }
  known.set(registry, noted);
  return noted;
}

/** The earlier code of an own form (`AH-01`) that a text looks like; undefined where there is none, or several. */
export function notedAlike(registry: Registry, text: string): string | undefined {
  const noted = notedOf(registry);
  return noted.size === 0 ? undefined : (noted.get(looksOf(text)) ?? undefined);
}
