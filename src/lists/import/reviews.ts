import { ancestorAt, rootOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { typedDate } from '../../core/registry/dates.js';
import type { Registry } from '../../core/registry/registry.js';
import { nameAt } from '../../core/registry/timeline.js';
import type { IsoDate } from '../../core/registry/types.js';
import { saysKept } from '../recognise/change-words.js';
import { headingKey } from '../recognise/headings.js';
import { saysRight } from '../recognise/words-of-right.js';
import type { Imported, ImportFinding, ImportRow, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** What the words of a column "Đã rà soát" come to: reviewed, on a day or on that of the list, in words by which its unit stays; not; or nobody knows. */
export type ReviewMark = { on?: IsoDate; stays?: true } | 'no' | 'unknown';

const YES = /^(?:x|v|co|roi|dung|da (?:ra soat|kiem tra)|ra soat|yes|y|true|ok|1)$/;
const DONE = /^da (?:cap nhat|bo sung|hoan thanh|xong)(?: (?:day du|xong|thong tin|du lieu))?$/;
const NO = /^(?:chua(?: ra soat)?|khong|no|n|false|0)$/;

/** Reads a cell of that column; '' is no mark. */
export function reviewMark(text: string): ReviewMark | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-') return undefined;
  if (/^[✓✔☑]$/u.test(trimmed)) return {};
  const key = headingKey(trimmed);
  if (YES.test(key)) return {};
  if (saysKept(key) || saysRight(key)) return { stays: true };
  if (DONE.test(key)) return {};
  if (NO.test(key)) return 'no';
  const on = typedDate(trimmed.replace(/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/, '$1/$2/$3'));
  return on === undefined ? 'unknown' : { on };
}

/** True for what names nobody: a mark, a day, or a denial in the column of those who reviewed. */
function isNobody(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || reviewMark(text) !== 'unknown';
}

/** How reviews are recorded. */
export interface ReviewOptions {
  today: IsoDate;
  decision?: string;
  /** Every unit of the list was reviewed, by these where the row names nobody. */
  verifiedBy?: string;
  /** The day of the review, where a row says none. */
  verifiedOn?: IsoDate;
}

/** Changes after which a unit lives on under its code. */
const LIVES_ON = ['rename', 'update', 'correct'];

/** The agency that answers for a unit. */
function agencyOf(registry: Registry, code: string, today: IsoDate): string {
  const agency = registry.unit(ancestorAt(code, 2) ?? rootOf(code));
  return agency === undefined ? code : nameAt(registry, agency, today);
}

/** Rows by which units end. */
function endedBy(changes: readonly SourcedChange[]): Set<ImportRow> {
  const ended = new Set<ImportRow>();
  for (const { change, row, rows: several = [] } of changes) {
    if (LIVES_ON.some((kind) => kind in change)) continue;
    for (const each of [row, ...several]) if (each !== undefined) ended.add(each);
  }
  return ended;
}

/**
 * The reviews that a list comes to: of the units whose rows are marked as reviewed, or of all where somebody said who
 * reviewed them; who reviewed is whom the row names, else those, else its agency; never of one that the list ends, nor of one that was reviewed as late already.
 */
export function reviewsIn(
  registry: Registry,
  { rows, changes }: Imported,
  places: CellPlaces,
  { today, decision, verifiedBy, verifiedOn }: ReviewOptions,
): { changes: SourcedChange[]; findings: ImportFinding[] } {
  // put together where a row was reviewed: next to no list says so
  let ended: ReadonlySet<ImportRow> | undefined;
  const findings: ImportFinding[] = [];
  const undone: ImportRow[] = [];
  const unknown = (row: ImportRow): void => {
    const place = places.of(row.unit, 'verified');
    const args = { value: row.unit.verified ?? '' };
    findings.push({ rule: 'import-review-unknown', severity: 'error', args, place });
  };
  const reviews = rows.flatMap((row): SourcedChange[] => {
    const mark = reviewMark(row.unit.verified ?? '');
    if (mark === 'unknown') unknown(row);
    const reviewer = row.verifiedBy?.trim() || undefined;
    if (reviewer !== undefined && isNobody(reviewer)) {
      const place = places.of(row.unit, 'verifiedBy');
      findings.push({
        rule: 'import-review-unknown',
        variant: 'by',
        severity: 'error',
        args: { value: reviewer },
        place,
      });
      return [];
    }
    if (reviewer !== undefined && mark === undefined && verifiedBy === undefined) undone.push(row);
    const isMeant = typeof mark === 'object' || (mark === undefined && verifiedBy !== undefined);
    if (!isMeant || row.faulty || row.code === undefined) return [];
    const unit = registry.unit(row.code);
    if (unit === undefined) return [];
    ended ??= endedBy(changes);
    if (ended.has(row)) {
      if (typeof mark === 'object' && mark.stays === true) unknown(row);
      return [];
    }
    if (isClosedFor(registry, unit, decision)) return [];
    const on = (typeof mark === 'object' ? mark.on : undefined) ?? verifiedOn ?? today;
    if (unit.verified !== undefined && unit.verified.on >= on) return [];
    const by = reviewer ?? verifiedBy ?? agencyOf(registry, unit.code, today);
    return [{ change: { verify: { codes: [unit.code], on, by } }, row }];
  });
  const [first] = undone;
  if (first !== undefined) {
    const args = { count: undone.length, value: first.verifiedBy ?? '' };
    const place = places.of(first.unit, 'verifiedBy');
    findings.push({ rule: 'import-review-unknown', variant: 'undone', severity: 'warning', args, place });
  }
  return { changes: reviews, findings };
}
