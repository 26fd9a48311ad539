import { BREAKING_CONTROL, CONTROL, codePoint, FILLER, INVISIBLE, UNUSUAL_SPACE } from './characters.js';
import { repairEth } from './eth.js';
import { detectLegacy } from './legacy.js';
import { isPlainText } from './plain.js';

export type RepairKind = 'control' | 'invisible' | 'nfc' | 'eth' | 'spaces';

/** One kind of repair done to a text, in the order they were done. */
export interface Repair {
  kind: RepairKind;
  /** The whole text before this repair and after it. */
  before: string;
  after: string;
}

export interface Repaired {
  text: string;
  repairs: Repair[];
}

const STEPS: readonly [RepairKind, (text: string) => string][] = [
  // Invisible characters before NFC: one between a letter and its mark keeps the two apart.
  ['control', (text) => text.replace(BREAKING_CONTROL, ' ').replace(CONTROL, '')],
  ['invisible', (text) => text.replace(FILLER, ' ').replace(INVISIBLE, '')],
  ['nfc', (text) => text.normalize('NFC')],
  ['eth', repairEth],
  ['spaces', (text) => text.replace(UNUSUAL_SPACE, ' ').replace(/ {2,}/g, ' ').replace(/^ | $/g, '')],
];

/**
 * A text without the dirt nobody meant: control and invisible characters gone, NFC, Đ for Ð in Vietnamese
 * words, every run of white space (line ends and no-break spaces too) one space, none at the ends. Words, case
 * and tone placement stay as written. Doing it again changes nothing. Text in an old encoding comes back
 * untouched, for there these characters are letters: convert it first.
 */
export function repairText(text: string): Repaired {
  if (isPlainText(text) || detectLegacy(text) !== undefined) return { text, repairs: [] };
  const repairs: Repair[] = [];
  let current = text;
  for (const [kind, step] of STEPS) {
    const after = step(current);
    if (after !== current) repairs.push({ kind, before: current, after });
    current = after;
  }
  return { text: current, repairs };
}

const UNSEEN = new RegExp(`${CONTROL.source}|${INVISIBLE.source}|${UNUSUAL_SPACE.source}`, 'gu');

/** A text with what the eye cannot see spelt out (`Sở<U+200B> Y tế`), to show a repair's before beside its after. */
export function revealText(text: string): string {
  return text.replace(UNSEEN, (character) => `<${codePoint(character)}>`);
}
