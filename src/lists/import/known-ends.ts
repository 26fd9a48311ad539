import { closingFor, isClosedFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { effectiveOf, type Registry } from '../../core/registry/registry.js';
import type { Closed } from '../../core/registry/types.js';
import { rowKey, sheetKey } from '../place-keys.js';
import { dayOfCell } from '../recognise/day-cell.js';
import { headingKey } from '../recognise/headings.js';
import type { EndsSaid, Listed } from '../recognise/listed.js';
import type { ImportFinding, ImportRow } from './import-model.js';
import { isFormerName } from './past-bearers.js';

/** How the registry closed the body of a row that asks for nothing itself, where its code and its name are the registry's. */
function closingOf(registry: Registry, row: ImportRow, decision: string | undefined): Closed | undefined {
  const { code, codeBefore, change, faulty, name } = row;
  if (code === undefined || codeBefore !== undefined || change !== undefined || faulty) return undefined;
  const unit = registry.unit(code);
  if (unit === undefined || !isClosedFor(registry, unit, decision)) return undefined;
  const isOwn = name !== '' && (isSameNameIn(registry, name, unit.name) || isFormerName(registry, unit, name));
  return isOwn ? closingFor(registry, unit, decision) : undefined;
}

/** The rows that a table's columns of ends speak of, where the registry has each of them just so: the day, and the decision where one is named. */
function knownRows(
  registry: Registry,
  { place, cells }: EndsSaid,
  rows: ReadonlyMap<string, ImportRow>,
  decision: string | undefined,
): Set<ImportRow> | undefined {
  const told = new Set<ImportRow>();
  const dated = new Set<ImportRow>();
  for (const { row: number, text } of cells) {
    const row = rows.get(rowKey({ ...place, row: number }));
    const closed = row === undefined ? undefined : closingOf(registry, row, decision);
    if (row === undefined || closed === undefined) return undefined;
    told.add(row);
    const day = dayOfCell(text);
    if (day !== undefined && day === effectiveOf(registry, closed)) dated.add(row);
    else if (headingKey(text) !== headingKey(registry.decision(closed.decision)?.number ?? '')) return undefined;
  }
  return told.size === dated.size ? told : undefined;
}

/**
 * Takes columns that say when bodies ended ("Ngày thu hồi") as told, where the registry has closed each of those codes on
 * that very day: such a list was made of the registry. Anything that differs leaves the whole column to be asked about.
 */
export function takeKnownEnds(
  registry: Registry,
  { ends }: Pick<Listed, 'ends'>,
  rows: readonly ImportRow[],
  decision: string | undefined,
  findings: ImportFinding[],
): void {
  if (ends.length === 0) return;
  const byPlace = new Map(rows.map((row) => [rowKey(row.unit.place), row]));
  for (const said of ends) {
    const known = knownRows(registry, said, byPlace, decision);
    if (known === undefined) continue;
    for (const row of known) {
      row.status ??= 'closed';
      row.isDone = true;
    }
    const isTable = ({ place }: ImportFinding): boolean => sheetKey(place) === sheetKey(said.place);
    const asked = findings.findIndex(
      (each) => each.rule === 'list-changes-unread' && isTable(each) && said.columns.includes(each.place.column ?? 0),
    );
    // what was not said because of it is said now; the rest stands already
    const spoken = findings.filter(isTable).map(({ rule, place }) => `${rule} ${place.column}`);
    const more = said.otherwise.filter(({ rule, place }) => !spoken.includes(`${rule} ${place.column}`));
    findings.splice(asked, asked < 0 ? 0 : 1, ...more);
  }
}
