import type { CodeFault } from '../../core/code/code.js';
import type { ForeignKind } from '../../core/code/foreign-code.js';
import type { LegacyFault } from '../../core/code/legacy-code.js';
import { readTypedCode } from '../../core/code/read-code.js';
import type { CheckField } from '../../core/comparison.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';
import { kindOfTable } from '../recognise/title-kind.js';
import { rootedCode } from '../rooted-code.js';
import type { ComparedColumns } from './compared-columns.js';
import { nameOfGone } from './gone-name.js';

/** The code of a row, as far as it can be read. */
export type RowCode =
  | { kind: 'none' }
  /** `converted`: read from an earlier code, in the old form or any other. */
  | { kind: 'code'; text: string; code: string; converted: boolean }
  | { kind: 'ambiguous'; text: string; codes: readonly string[] }
  | { kind: 'faulty'; text: string; fault: CodeFault | LegacyFault | ForeignKind; suggestion: string | undefined };

/** A row of the list, ready to be compared. */
export interface CheckRow {
  unit: ListedUnit;
  code: RowCode;
  /** What the columns of its table hold. */
  fields: ReadonlySet<CheckField>;
  /** A group's heading laid out like a unit: its empty cells say nothing. */
  heading: boolean;
  /** Its table lists codes that ended, and the row says nothing else; or it says so beside its name. */
  ended: boolean;
}

function readText(registry: Registry, written: string, at: IsoDate): RowCode {
  const text = rootedCode(registry, written);
  const reading = readTypedCode(registry, text, at);
  if ('code' in reading) return { kind: 'code', text, code: reading.code, converted: reading.legacy !== undefined };
  if ('ambiguous' in reading) return { kind: 'ambiguous', text, codes: reading.ambiguous };
  return { kind: 'faulty', text, fault: reading.fault, suggestion: reading.suggestion };
}

/** A row whose body above has the code that it was meant to have. */
function withRootedParent(registry: Registry, unit: ListedUnit): ListedUnit {
  const code = unit.parent?.code;
  const rooted = code === undefined ? undefined : rootedCode(registry, code);
  return rooted === code || rooted === undefined ? unit : { ...unit, parent: { ...unit.parent, code: rooted } };
}

/** The code of a row; where it has only earlier ones, the first that leads to a unit of the registry. */
export function readRowCode(registry: Registry, unit: ListedUnit, at: IsoDate): RowCode {
  const own = unit.code ?? unit.codeBefore;
  if (own !== undefined) return readText(registry, own, at);
  const readings = (unit.legacyCodes ?? []).map((text) => readText(registry, text, at));
  const known = readings.find((reading) => reading.kind === 'code' && registry.unit(reading.code) !== undefined);
  return known ?? readings[0] ?? { kind: 'none' };
}

/** The code a row claims, undefined where none can be read. */
export function claimedCode({ code }: CheckRow): string | undefined {
  return code.kind === 'code' ? code.code : undefined;
}

/** A row whose name says that its code is over, without these words. */
function goneRow(read: ListedUnit): ListedUnit | undefined {
  const name = read.status === undefined && read.change === undefined ? nameOfGone(read.name) : undefined;
  return name === undefined ? undefined : { ...read, name, status: 'closed' };
}

/** The rows of a list in the order of the file, with what is known of their codes and columns. */
export function rowsOf(listed: Listed, columns: ComparedColumns, registry: Registry, at: IsoDate): CheckRow[] {
  const endings = new Set(
    listed.tables.filter((table) => kindOfTable(table) === 'closed').map(({ place }) => sheetKey(place)),
  );
  const row = (read: ListedUnit, heading: boolean): CheckRow => {
    const ended =
      !heading && read.status === undefined && read.change === undefined && endings.has(sheetKey(read.place));
    const gone = goneRow(read);
    return rowOf(gone ?? (ended ? { ...read, status: 'closed' } : read), heading, ended || gone !== undefined);
  };
  const rowOf = (unit: ListedUnit, heading: boolean, ended: boolean): CheckRow => ({
    unit: withRootedParent(registry, unit),
    code: readRowCode(registry, unit, at),
    fields: columns.fieldsAt(unit.place),
    heading,
    ended,
  });
  const headings = listed.groups.flatMap(({ unit }) => (unit === undefined ? [] : [row(unit, true)]));
  return [...listed.units.map((unit) => row(unit, false)), ...headings];
}
