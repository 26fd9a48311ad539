import { isCode } from '../../core/code/code.js';
import { isLegacyForm } from '../../core/code/legacy-code.js';
import { otherWriting } from '../../core/code/near-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Registry } from '../../core/registry/registry.js';

/** What parts several codes of one cell, the plainest first. */
const PARTED_BY: readonly RegExp[] = [/[\r\n;,+&|/]+|\s+(?:và|and|hoặc|or)\s+|\s[-\u2010-\u2015]\s/iu, /\s+/u];

/** True for a text that is a code by its form, or that was noted as one. */
export function looksLikeCode(registry: Registry, text: string): boolean {
  const code = tidyCode(text);
  return code !== '' && (isCode(code) || isLegacyForm(code) || registry.unitsByLegacyCode(code).length > 0);
}

/** A code as it was meant: one that the registry knows, where it was written in another way. */
function meant(registry: Registry, text: string): string {
  return otherWriting(registry, text) ?? text;
}

/** The codes that stand in a cell, each as it is to be looked up; its text alone where it is no list of codes. */
export function codesInCell(registry: Registry, text: string): string[] {
  const whole = text.trim();
  const code = tidyCode(whole);
  // blanks inside a code are nothing, and so two codes without anything between them may look like one
  if (registry.unit(code) !== undefined || registry.unitsByLegacyCode(code).length > 0) return [whole];
  for (const sign of PARTED_BY) {
    const pieces = whole
      .split(sign)
      .map((piece) => meant(registry, piece.trim()))
      .filter((piece) => piece !== '');
    if (pieces.length > 1 && pieces.every((piece) => looksLikeCode(registry, piece))) return [...new Set(pieces)];
  }
  return [meant(registry, whole)];
}
