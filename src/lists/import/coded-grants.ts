import { Allocator } from '../../core/code/allocate.js';
import { compareCodes } from '../../core/code/code.js';
import type { CellPlace } from '../../core/finding.js';
import type { Registry } from '../../core/registry/registry.js';
import { isOver } from '../../core/registry/timeline.js';
import { dated } from './existing-units.js';
import type { ImportOptions, ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import { newCodeOf } from './new-code-of.js';
import type { CodedRow, NewCodes } from './new-codes.js';
import type { CellPlaces } from './places.js';
import type { Subjects } from './subjects.js';

/** Acts of rows whose code may be granted, where nobody has it. */
export const GRANTING: ReadonlySet<ImportRow['act']> = new Set(['state', 'grant', 'heir', 'spunOff']);

/** Grants of the codes that rows give themselves. */
export class CodedGrants {
  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'addMissingParents'>,
    private readonly subjects: Subjects,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Rows whose code the registry does not have and that ask for it to be granted. */
  fresh(rows: readonly CodedRow[]): CodedRow[] {
    const allocator = new Allocator(this.registry);
    return rows.filter((row) => {
      const { code, status } = row;
      if (!GRANTING.has(row.act) && row.act !== 'keep' && row.act !== 'update') return false;
      if (row.faulty || this.registry.unit(code) !== undefined)
        return row.faulty && this.registry.unit(code) === undefined;
      if (isOver(status)) {
        row.faulty = true;
        this.report('error', 'import-status-differs', this.#placeOfCode(row), { code, status });
        return false;
      }
      if (!GRANTING.has(row.act)) {
        this.subjects.of(row);
        return false;
      }
      if (row.name === '') {
        row.faulty = true;
        this.report('error', 'import-nameless', this.places.of(row.unit, 'name', 'code', 'legacyCodes'), {
          code,
        });
      } else if (allocator.isReserved(code)) {
        row.faulty = true;
        this.report('error', 'import-code-reserved', this.#placeOfCode(row), { code });
      }
      return true;
    });
  }

  /** Grants of codes that are given, bodies above before those under. */
  changes(fresh: readonly CodedRow[], { missing }: NewCodes, founded: ReadonlyMap<ImportRow, string>): SourcedChange[] {
    const grants = fresh
      .filter((row) => !row.faulty)
      .map((row): SourcedChange => {
        const { code, name, details } = row;
        const closed = founded.get(row);
        const grant = { code, name, ...details };
        return { change: dated(closed === undefined ? { grant } : { reestablish: { closed, ...grant } }, row), row };
      });
    if (this.options.addMissingParents === true) {
      for (const { code, name } of missing) grants.push({ change: { grant: { code, name } } });
    }
    return grants.sort((a, b) => compareCodes(newCodeOf(a), newCodeOf(b)));
  }

  #placeOfCode(row: ImportRow): CellPlace {
    return this.places.of(row.unit, 'code', 'legacyCodes', 'name');
  }
}
