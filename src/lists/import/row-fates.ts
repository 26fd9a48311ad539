import type { CellPlace, Finding } from '../../core/finding.js';
import { table } from '../../core/table.js';
import type { RowFates, RowFault } from '../account.js';
import { rowKey } from '../place-keys.js';
import type { Listed } from '../recognise/listed.js';
import type { Imported } from './import-model.js';
import { isUnit } from './none-line.js';

/** What a finding says of its row; any other error is just one. */
const FAULTS: Readonly<Partial<Record<string, RowFault>>> = table({
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
});
/** What is said of a body above for all that stand under it. */
const ABOVE = new Set<string>(['import-root-missing', 'import-parent-missing', 'import-parent-faulty']);
const ABOUT_CODE = new Set<unknown>(['code', 'codeBefore', 'codeAfter', 'legacyCodes']);

function faultOf({ rule, severity, args }: Finding<CellPlace, string>): RowFault {
  if (severity !== 'error') return 'warning';
  if (ABOUT_CODE.has(args.field)) return 'bad-code';
  return FAULTS[rule] ?? 'error';
}

/** What came of the rows of a list that is imported. Of a long one next to all came to units: only the others are noted. */
export function rowFates(
  listed: Pick<Listed, 'groups'>,
  { rows }: Pick<Imported, 'rows'>,
  findings: readonly Finding<CellPlace, string>[],
): RowFates {
  const faults = new Map<string, RowFault>();
  for (const finding of findings) {
    if (finding.place.row === undefined || finding.severity === 'info') continue;
    const key = rowKey(finding.place);
    const known = faults.get(key);
    if (known === undefined || known === 'warning') faults.set(key, faultOf(finding));
  }
  // a row under a body that is reported as missing has no finding of its own
  const lacksAbove = findings.some(({ rule }) => ABOVE.has(rule));
  // nor those after the first whose codes have all another width than the settings
  const areWide = findings.some(({ rule, variant }) => rule === 'import-groups-narrow' && variant === undefined);
  const unexplained: RowFault = lacksAbove ? 'parent' : areWide ? 'bad-code' : 'error';
  const headings = new Set(listed.groups.flatMap(({ unit }) => unit ?? []));
  const noted = new Map<string, 'unit' | RowFault>();
  for (const { unit, faulty } of rows) {
    if (!faulty && !headings.has(unit)) continue;
    const key = rowKey(unit.place);
    noted.set(key, faulty ? (faults.get(key) ?? unexplained) : 'unit');
  }
  const fateAt = (place: CellPlace) => (noted.size === 0 ? undefined : noted.get(rowKey(place)));
  return {
    // the line by which an empty annex says so is read as a row and makes none
    ofUnit: (unit) => fateAt(unit.place) ?? (isUnit(unit) ? 'unit' : 'nothing'),
    ofSkipped: ({ place, reason }) => fateAt(place) ?? reason,
  };
}
