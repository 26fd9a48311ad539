import type { CellPlace, Finding } from '../../core/finding.js';
import type { LeftOutReason, RowFault } from '../account.js';
import type { Imported } from './import-model.js';
import { rowKey } from './places.js';

/** What a finding says of its row; any other error is just one. */
const FAULTS: Readonly<Partial<Record<string, RowFault>>> = {
  'import-code-twice': 'duplicate',
  'import-name-twice': 'duplicate',
  'import-rows-conflict': 'duplicate',
  'import-code-malformed': 'bad-code',
  'import-code-ambiguous': 'bad-code',
  'import-code-alphabet': 'bad-code',
  'import-groups-narrow': 'bad-code',
  'list-letters-lost': 'letters',
  'list-letters-garbled': 'letters',
  'list-letters-foreign': 'letters',
  'import-text-legacy': 'letters',
  'list-row-fields': 'fields',
  'list-codes-in-cell': 'bad-code',
  'list-code-in-name': 'bad-code',
  'import-root-missing': 'parent',
  'import-parent-missing': 'parent',
  'import-parent-closed': 'parent',
  'import-parent-faulty': 'parent',
  'import-parent-needed': 'parent',
  'import-parent-unknown': 'parent',
  'import-parent-ambiguous': 'parent',
};
const ABOUT_CODE = new Set<unknown>(['code', 'codeBefore', 'codeAfter', 'legacyCodes']);

function faultOf({ rule, severity, args }: Finding<CellPlace, string>): RowFault {
  if (severity !== 'error') return 'warning';
  if (ABOUT_CODE.has(args.field)) return 'bad-code';
  return FAULTS[rule] ?? 'error';
}

/** What came of each row that was read, by the key of its place: a unit, or why nothing. */
export function rowFates(
  { rows }: Pick<Imported, 'rows'>,
  findings: readonly Finding<CellPlace, string>[],
): Map<string, 'unit' | LeftOutReason> {
  const faults = new Map<string, RowFault>();
  for (const finding of findings) {
    if (finding.place.row === undefined || finding.severity === 'info') continue;
    const key = rowKey(finding.place);
    const known = faults.get(key);
    if (known === undefined || known === 'warning') faults.set(key, faultOf(finding));
  }
  // a row under a body that is reported as missing has no finding of its own
  const lacksAbove = findings.some(({ rule }) => rule === 'import-root-missing' || rule === 'import-parent-missing');
  const unexplained: RowFault = lacksAbove ? 'parent' : 'error';
  return new Map(rows.map(({ key, faulty }) => [key, faulty ? (faults.get(key) ?? unexplained) : 'unit']));
}
