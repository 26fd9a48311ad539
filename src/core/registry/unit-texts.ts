import type { DataPath } from '../finding.js';
import { ETH, SPACES, scanText } from '../text/scan.js';
import { contactEntry, isContactField, WORDED_FIELDS } from './contact-fields.js';
import type { Unit } from './types.js';

/** A text of a unit in which something was seen, with the flags of {@link scanText}. */
export interface FlaggedText {
  key: string;
  path: DataPath;
  text: string;
  flags: number;
}

/** Fields people write freely; codes, e-mails and the like have formats of their own. */
const TEXT_FIELDS = ['name', 'shortName', ...WORDED_FIELDS] as const;

/** True for a field that may run over several lines and quote foreign words, as a note does. */
export function hasLines(key: string): boolean {
  return isContactField(key) && contactEntry(key).lines === true;
}

/** The texts of a unit that are not clean; none for almost every unit. */
export function flaggedTexts(unit: Unit): readonly FlaggedText[] {
  let flagged: FlaggedText[] | undefined;
  const look = (key: string, path: DataPath, text: string, ignored = 0): void => {
    const flags = scanText(text) & ~ignored;
    if (flags === 0) return;
    flagged ??= [];
    flagged.push({ key, path, text, flags });
  };
  for (const field of TEXT_FIELDS) {
    const text = unit[field];
    if (text !== undefined) look(field, [field], text, hasLines(field) ? SPACES | ETH : 0);
  }
  unit.formerNames?.forEach((former, i) => {
    look('name', ['formerNames', i, 'name'], former.name);
  });
  return flagged ?? [];
}
