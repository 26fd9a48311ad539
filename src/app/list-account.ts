import { accountOf, type LeftOutReason, type ListAccount } from '../lists/account.js';
import { rowFates } from '../lists/import/row-fates.js';
import { rowKey } from '../lists/place-keys.js';
import type { Comparison } from './compare.js';
import type { ImportOutcome } from './import.js';
import type { ListFile } from './list-file.js';

export type { ListAccount };

/** What became of every row of a list that is imported. */
export function importAccount({ listed }: ListFile, { imported, findings }: ImportOutcome): ListAccount {
  return accountOf(listed, rowFates(listed, imported, findings));
}

/** What became of every row of a list that is compared. */
export function checkAccount({ listed }: ListFile, { findings }: Comparison): ListAccount {
  const fates = new Map<string, LeftOutReason>();
  for (const { rule, place } of findings) {
    if (place?.row === undefined) continue;
    if (rule === 'check-duplicate') fates.set(rowKey(place), 'duplicate');
    else if (rule === 'check-malformed') fates.set(rowKey(place), 'bad-code');
  }
  return accountOf(listed, {
    ofUnit: ({ place }) => fates.get(rowKey(place)) ?? 'unit',
    ofSkipped: ({ reason }) => reason,
  });
}
