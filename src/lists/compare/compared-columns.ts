import { CHECK_FIELDS, type CheckField } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListedUnit, ListField } from '../recognise/listed.js';

/** The comparison's name of a column; what a row says of the unit as it is now counts as the unit's own. */
const FIELD_OF: Readonly<Partial<Record<ListField, CheckField>>> = {
  codeBefore: 'code',
  codeAfter: 'code',
  nameAfter: 'name',
  change: 'status',
};

const NO_FIELDS: ReadonlySet<CheckField> = new Set();

interface Headed {
  column: number;
  heading: string;
}

function fieldOf(field: ListField): CheckField | undefined {
  return FIELD_OF[field] ?? CHECK_FIELDS.find((known) => known === field);
}

/** Headings of columns with something in them that no comparison looks at, as the file has them. */
export function columnsNotCompared({ tables }: Listed, isOfChanges: boolean): string[] {
  // the day of each row, and that a part is meant, say something of a change alone; notes are compared in a full decision's list
  const isCompared = (field: ListField): boolean =>
    field === 'part' || field === 'effective' ? isOfChanges : field !== 'note' && fieldOf(field) !== undefined;
  const headings = tables.flatMap(({ columns, ignored }) => [
    ...columns.filter(({ field }) => !isCompared(field)).map(({ heading }) => heading),
    ...ignored.map(({ heading }) => heading),
  ]);
  return [...new Set(headings.map((heading) => heading.trim()))].filter((heading) => heading !== '');
}

/** Of such headings those of columns that a comparison looked at after all: days and notes of a full decision's list. */
export function withoutCompared(
  headings: readonly string[],
  { tables }: Listed,
  fields: readonly CheckField[],
): readonly string[] {
  const looked = tables.flatMap(({ columns }) =>
    columns.flatMap(({ field, heading }) => {
      const known = fieldOf(field);
      return known !== undefined && fields.includes(known) ? [heading.trim()] : [];
    }),
  );
  return headings.filter((heading) => !looked.includes(heading));
}

/** Which fields the tables of a list have, and in which cell of a row each of them stands. */
export class ComparedColumns {
  readonly #tables = new Map<string, Map<CheckField, Headed>>();
  readonly #fields = new Map<string, ReadonlySet<CheckField>>();
  readonly #keyed: boolean;

  /** @param keyed the list is JSON: a cell is named by its key, not by letters */
  constructor({ tables }: Listed, keyed: boolean) {
    this.#keyed = keyed;
    for (const { place, columns } of tables) {
      const fields = this.#tables.get(sheetKey(place)) ?? new Map<CheckField, Headed>();
      for (const { field, column, heading } of columns) {
        const known = fieldOf(field);
        if (known !== undefined && !fields.has(known)) fields.set(known, { column, heading });
      }
      this.#tables.set(sheetKey(place), fields);
      this.#fields.set(sheetKey(place), new Set(fields.keys()));
    }
  }

  /** The fields of the table a place lies in; an empty cell under such a column says "none". */
  fieldsAt(place: CellPlace): ReadonlySet<CheckField> {
    return this.#fields.get(sheetKey(place)) ?? NO_FIELDS;
  }

  /** The cell of a field, also an empty one; the row where its table has no such column. */
  cellOf({ place, cells }: ListedUnit, field: CheckField): CellPlace {
    const headed = this.#tables.get(sheetKey(place))?.get(field);
    const own = (Object.keys(cells) as ListField[]).find((each) => fieldOf(each) === field);
    const column = (own === undefined ? undefined : cells[own]) ?? headed?.column;
    if (column === undefined) return place;
    return { ...place, column, ...(this.#keyed && headed !== undefined ? { key: headed.heading } : {}) };
  }

  /** The cell of a row's code: the earlier code's where that is all the row has. */
  codeCell(unit: ListedUnit): CellPlace {
    const isOld = unit.code === undefined && unit.codeBefore === undefined && unit.legacyCodes !== undefined;
    return this.cellOf(unit, isOld ? 'legacyCodes' : 'code');
  }
}
