import { accountOf, type LeftOutReason, type ListAccount } from '../lists/account.js';
import { rowKey } from '../lists/import/places.js';
import { rowFates } from '../lists/import/row-fates.js';
import type { Comparison } from './compare.js';
import type { ImportOutcome } from './import.js';
import type { ListFile } from './list-file.js';

export type { ListAccount };

/** What became of every row of a list that is imported. */
export function importAccount({ listed }: ListFile, { imported, findings }: ImportOutcome): ListAccount {
  const fates = rowFates(imported, findings);
  // of next to all rows the fate is known
  let units: Set<string> | undefined;
  const isUnit = (key: string): boolean => {
    units ??= new Set(listed.units.map(({ place }) => rowKey(place)));
    return units.has(key);
  };
  // the line by which an empty annex says so is read as a row and makes none
  return accountOf(listed, (key) => fates.get(key) ?? (isUnit(key) ? 'nothing' : undefined));
}

/** What became of every row of a list that is compared. */
export function checkAccount({ listed }: ListFile, { findings }: Comparison): ListAccount {
  const fates = new Map<string, LeftOutReason>();
  for (const { rule, place } of findings) {
    if (place?.row === undefined) continue;
    if (rule === 'check-duplicate') fates.set(rowKey(place), 'duplicate');
    else if (rule === 'check-malformed') fates.set(rowKey(place), 'bad-code');
  }
  const units = new Set(listed.units.map(({ place }) => rowKey(place)));
  return accountOf(listed, (key) => (units.has(key) ? fates.get(key) : undefined));
}
