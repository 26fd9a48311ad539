import { CHECK_SEVERITY, type CheckField, type CheckFinding, type Corrected } from '../../core/comparison.js';
import type { Registry } from '../../core/registry/registry.js';
import type { CorrectableField, Correction } from '../../core/registry/types.js';
import { compareCodeLists, plainText } from './compare-texts.js';

/** The field of a unit that a field of a list shows. */
const FIELD_OF: Readonly<Partial<Record<CheckField, CorrectableField>>> = {
  name: 'name',
  nameBefore: 'name',
  groupName: 'name',
  shortName: 'shortName',
  address: 'address',
  legacyCodes: 'legacyCodes',
};

/** True where a list has what was printed before a misprint was put right; headings are often printed in capitals. */
function isPrinted({ was }: Correction, file: string | null): boolean {
  if (was === undefined || file === null) return was === undefined && file === null;
  if (Array.isArray(was)) return compareCodeLists(file.split('; '), was) === 'equal';
  const [text, printed] = [plainText(file), plainText(was)];
  return text === printed || text === printed.toUpperCase();
}

/** Findings in which those that show a misprint which was put right since are no faults any more. */
export function withCorrections(registry: Registry, findings: readonly CheckFinding[]): CheckFinding[] {
  return findings.map((finding): CheckFinding => {
    if (finding.rule !== 'check-different' && finding.rule !== 'check-spelling') return finding;
    const { field, file, code, place, name, registry: right } = finding;
    const unit = code === undefined ? undefined : registry.unit(code);
    const correction = unit?.corrections?.findLast((each) => each.field === FIELD_OF[field] && isPrinted(each, file));
    if (code === undefined || correction === undefined) return finding;
    const { by = null, on } = correction;
    const args = { name, field, on, ...(by === null ? {} : { by }) };
    const corrected: Corrected = {
      rule: 'check-corrected',
      severity: CHECK_SEVERITY.corrected,
      ...(by === null ? {} : { variant: 'by' }),
      ...{ args, code, place, name, field, file, registry: right, by, on },
    };
    return corrected;
  });
}
