import { applyChanges, type ChangeFault } from '../core/changes/apply.js';
import { LEVEL_ONE_DECISION } from '../core/code/national.js';
import type { CellPlace, Finding } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import type { Imported, ImportRow, SourcedChange } from '../lists/import/import-model.js';
import { type Statement, statedBeneath } from '../lists/import/statements.js';
import type { SpentCodes } from './spent-codes.js';

/** What is to be said of a list on its way in: of its rows, of a change that the registry refuses, by a rule. */
export type CellFinding = Finding<CellPlace, string>;

/** The registry after what a list asks for, or what is wrong with that. */
export interface ImportBatch {
  after: Registry | undefined;
  faults: CellFinding[];
  /** The row that made a unit what it is; undefined for one that no row did. */
  rowOf(code: string): ImportRow | undefined;
}

/** Under what the changes of a list are made. */
export interface ImportBasis {
  decision: string | undefined;
  effective: IsoDate | undefined;
  today: IsoDate;
  spent: SpentCodes;
  /** The file that a fault of no row is about. */
  file: string;
}

/** Faults whose way out is another day, which a row that gives its own does not take from the option. */
const OF_DAYS: ReadonlySet<string> = new Set([
  'change-before-decision',
  'change-parent-later',
  'change-heir-later',
  'change-child-later',
  'change-child-since',
  'change-close-early',
  'change-close-heir-early',
]);

/** Faults of what the row says is to become of its unit: the cell that says it, the likeliest first. */
const OF_CHANGES: ReadonlySet<string> = new Set(['change-closing-own-draft', 'change-unit-draft']);
const CHANGE_CELLS = ['change', 'codeBefore', 'code', 'name'] as const;

function columnOf(row: ImportRow | undefined, rule: string, hasOwnDay: boolean): number | undefined {
  if (row === undefined) return undefined;
  const { cells } = row.unit;
  if (hasOwnDay) return cells.effective;
  if (!OF_CHANGES.has(rule)) return undefined;
  return CHANGE_CELLS.flatMap((field) => cells[field] ?? [])[0];
}

function applyBatch(registry: Registry, sourced: readonly SourcedChange[], basis: ImportBasis): ImportBatch {
  if (sourced.length === 0) return { after: registry, faults: [], rowOf: () => undefined };
  const { decision, effective, today, spent, file } = basis;
  const batch = {
    changes: sourced.map(({ change }) => change),
    ...(decision === undefined ? {} : { decision }),
    ...(effective === undefined ? {} : { effective }),
  };
  const {
    registry: after,
    faults,
    madeBy,
  } = applyChanges(registry, batch, {
    today,
    spent: (code) => spent.has(code),
    onceReserved: (code) => spent.onceReserved(code),
    door: 'list',
  });
  /** A fault of a change at the row that asks for the change. */
  const inList = (fault: ChangeFault): CellFinding => {
    const [list, index, , , at] = fault.place.path ?? [];
    const source = list === 'changes' && typeof index === 'number' ? sourced[index] : undefined;
    const row = (typeof at === 'number' ? source?.rows?.[at] : undefined) ?? source?.row;
    const hasOwnDay = row?.effective !== undefined && OF_DAYS.has(fault.rule);
    const place = row?.unit.place ?? { file };
    const column = columnOf(row, fault.rule, hasOwnDay);
    return {
      ...fault,
      ...(hasOwnDay ? { variant: 'dated' } : {}),
      place: column === undefined ? place : { ...place, column },
    };
  };
  const rowOf = (code: string): ImportRow | undefined => {
    const source = sourced[madeBy.get(code) ?? -1];
    const own = source?.rows?.find((row) => row.code === code || row.codeBefore === code);
    return own ?? source?.row;
  };
  return { after, faults: faults.map(inList), rowOf };
}

/** Where units beneath are to end or move too, those that rows of the list speak of are named before all are chosen for. */
function withOwnRows(fault: CellFinding, statements: readonly Statement[]): CellFinding {
  const { rule, args, variant } = fault;
  if (rule !== 'change-children-open' || typeof args?.code !== 'string') return fault;
  const named = statedBeneath(statements, args.code);
  return named.length === 0 ? fault : { ...fault, args: { ...args, named }, variant: `${variant}-rows` };
}

/** Makes the changes that a list asks for: level-1 units rest on the decision that granted their codes. */
export function applyImported(
  registry: Registry,
  { levelOne, changes, roots, statements }: Imported,
  basis: ImportBasis,
): ImportBatch {
  const { settings } = registry;
  const widened =
    Object.keys(roots).length === 0
      ? registry
      : registry.with({ settings: { ...settings, roots: { ...settings.roots, ...roots } } });
  const national = registry.decision(LEVEL_ONE_DECISION.id)?.id ?? basis.decision;
  const first = applyBatch(widened, levelOne, { ...basis, decision: national, effective: undefined });
  if (first.after === undefined || changes.length === 0) return first;
  const { after, faults, rowOf } = applyBatch(first.after, changes, basis);
  return {
    after,
    faults: [...first.faults, ...faults.map((fault) => withOwnRows(fault, statements))],
    rowOf: (code) => rowOf(code) ?? first.rowOf(code),
  };
}
