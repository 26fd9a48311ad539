import type { StaleReport } from '../../core/query/stale-report.js';
import type { StatusReport } from '../../core/query/status-report.js';
import { placedNameAt } from '../../core/registry/placed-name.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';

type Named = { code: string; name: string };

/** Names with those whom the bodies are under: the lists of a paper have no headings that say so. */
function placer(registry: Registry, at: IsoDate): <T extends Named>(rows: readonly T[]) => T[] {
  return (rows) =>
    rows.map((row) => {
      const code = registry.unit(row.code)?.code ?? registry.unitsByLegacyCode(row.code)[0]?.code ?? row.code;
      return { ...row, name: placedNameAt(registry, { ...row, code }, at) };
    });
}

/** A report on the state of the registry, its bodies named as a paper names them. */
export function placedStatus(registry: Registry, report: StatusReport): StatusReport {
  const placed = placer(registry, report.to);
  const { missingContact, withoutNew } = report;
  return { ...report, missingContact: placed(missingContact), withoutNew: placed(withoutNew) };
}

/** The same of a report on the yearly review. */
export function placedReview(registry: Registry, report: StaleReport): StaleReport {
  return { ...report, list: placer(registry, report.at)(report.list) };
}
