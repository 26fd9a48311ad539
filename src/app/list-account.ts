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
export function checkAccount({ listed }: ListFile, { findings, paper, result }: Comparison): ListAccount {
  // every row of such a paper tells of a change, and is no unit's
  if (paper !== undefined) {
    const extra = findings.flatMap(({ rule, place }) =>
      rule === 'check-extra' && place !== undefined ? [{ place, reason: 'error' as const }] : [],
    );
    const units = result.counts.reduce((sum, { file }) => sum + file, 0);
    return { rows: units + extra.length, units, leftOut: extra, tables: [] };
  }
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
