import { VIETNAMESE } from '../../annex/annex-words.js';
import { fold } from '../../core/text/fold.js';
import type { ListedUnit } from '../recognise/listed.js';

const NONE = fold(VIETNAMESE.none);

/** False for the line by which our own annexes say that they are empty. */
export function isUnit({ code, legacyCodes, name }: ListedUnit): boolean {
  return code !== undefined || legacyCodes !== undefined || fold(name) !== NONE;
}
