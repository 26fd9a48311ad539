import type { CellPlace, Severity } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';

/** What an import of several files comes to, as far as the account of each file needs it. */
export interface ImportOfFiles {
  imported: {
    rows: readonly { unit: { place: CellPlace } }[];
    changes: readonly { row?: { unit: { place: CellPlace } } }[];
  };
  findings: readonly { severity: Severity; place: CellPlace }[];
}

/** Rows, changes and faults of one file. */
export interface FileAccount {
  file: string;
  rows: number;
  changes: number;
  errors: number;
  warnings: number;
}

/** The account of each file. */
export function accountsOf(files: readonly string[], { imported, findings }: ImportOfFiles): FileAccount[] {
  const accounts = new Map<string, FileAccount>(
    files.map((file) => [file, { file, rows: 0, changes: 0, errors: 0, warnings: 0 }]),
  );
  const add = (place: CellPlace | undefined, what: 'rows' | 'changes' | 'errors' | 'warnings'): void => {
    const account = place && accounts.get(place.file);
    if (account !== undefined) account[what] += 1;
  };
  for (const { unit } of imported.rows) add(unit.place, 'rows');
  for (const { row } of imported.changes) add(row?.unit.place, 'changes');
  for (const { severity, place } of findings) {
    if (severity !== 'info') add(place, severity === 'error' ? 'errors' : 'warnings');
  }
  return [...accounts.values()];
}

/** A line for each file of a folder; '' for no folder. */
export function filesText(files: readonly string[], outcome: ImportOfFiles, { t }: Messages): string {
  return accountsOf(files, outcome)
    .map(({ file, rows, changes, errors, warnings }) => {
      const words = [t('import.file', { file, rows, changes })];
      if (errors > 0) words.push(t('validate.errors', { error: errors }));
      if (warnings > 0) words.push(t('validate.warnings', { warning: warnings }));
      return words.join(', ');
    })
    .join('\n');
}
