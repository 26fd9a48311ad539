import type { RawTable } from '../../formats/read/types.js';
import { type ColumnMap, isScoped, lettersNamed, mapFor, scopeOf } from './column-map.js';
import { headingKey } from './headings.js';
import type { ListFinding, ListTable } from './listed.js';
import { widestOf } from './understand.js';

/** Signs that a shell or `--map` itself would take for something else. */
const UNSAID = /["'$`\\!:,=]/;

/** A column left out in all tables that is another one in some: who leaves it out there leaves out what was not meant. */
function differing(
  { letters, column }: { letters: string; column: number },
  tables: readonly ListTable[],
  told: Pick<ListFinding, 'rule' | 'severity' | 'place'>,
): ListFinding[] {
  const met = new Map<string, { heading: string; entry: string }>();
  for (const { ignored, place } of tables) {
    const heading = ignored.find((each) => each.column === column)?.heading.trim() ?? '';
    const key = headingKey(heading);
    const { sheet = '' } = place;
    if (key !== '' && !met.has(key)) met.set(key, { heading: `${sheet} “${heading}”`, entry: `${sheet}:${letters}=-` });
  }
  if (met.size < 2) return [];
  const found = [...met.values()];
  const args = {
    heading: letters,
    headings: found.map((each) => each.heading),
    entries: found.map(({ entry }) => `--map "${entry}"`),
  };
  return [{ ...told, variant: 'several', args }];
}

/** What the user says of columns, table by table: `A:C=-` holds for one table, `C=-` for all that say nothing else. */
export class TableMaps {
  constructor(
    private readonly map: ColumnMap,
    private readonly tables: readonly RawTable[],
  ) {}

  /** What holds for a table. */
  of(table: RawTable): ColumnMap {
    return isScoped(this.map) ? mapFor(this.map, this.#namesOf(table)) : this.map;
  }

  /** True where what holds for a table was said of it alone, be it the only one of its file. */
  isOwn(table: RawTable): boolean {
    const names = this.#namesOf(table);
    const isNamed = [...this.map.keys()].some((key) => names.includes(scopeOf(key)?.toLowerCase() ?? ''));
    return isNamed || this.tables.length < 2;
  }

  /** The tables that entries name and the file does not have. */
  strange(): string[] {
    const known = new Set(this.tables.flatMap((table) => this.#namesOf(table)));
    const scopes = [...this.map.keys()].flatMap((key) => scopeOf(key) ?? []);
    return [...new Set(scopes)].filter((scope) => !known.has(scope.toLowerCase()));
  }

  /** What the tables go by. */
  names(): string[] {
    return this.tables.map((table) => table.sheet ?? this.#numberOf(table));
  }

  /** How an entry for this table alone begins: `Sở:`; with nothing where the file has no other. */
  prefix(table: RawTable): string {
    if (this.tables.length < 2) return '';
    const { sheet = '' } = table;
    return `${sheet === '' || UNSAID.test(sheet) ? this.#numberOf(table) : sheet}:`;
  }

  /**
   * Tables that an entry names and the file does not have, columns by their letters that none of its tables has, and those
   * left out for all of them that are not the same in each.
   */
  unfound(file: string, read: readonly ListTable[]): ListFinding[] {
    return [...this.map].flatMap(([key, heading]): ListFinding[] => {
      const scope = scopeOf(key);
      const own = this.tables.filter(
        (table) => scope === undefined || this.#namesOf(table).includes(scope.toLowerCase()),
      );
      const told = { rule: 'list-map-not-found', severity: 'error', place: { file } } as const;
      if (scope !== undefined && own.length === 0) {
        return [{ ...told, variant: 'table', args: { table: scope, tables: this.names() } }];
      }
      const named = lettersNamed(key, heading);
      if (named === undefined) return [];
      const isThere = named.column <= Math.max(0, ...own.map(widestOf));
      if (isThere && scope === undefined && named.field === undefined) return differing(named, read, told);
      if (isThere) return [];
      if (named.field === undefined) return [{ ...told, variant: 'left', args: { heading: named.letters } }];
      return [{ ...told, args: { field: named.field, heading } }];
    });
  }

  /** A table goes by its name and by its number in the file. */
  #namesOf(table: RawTable): string[] {
    return [...(table.sheet === undefined ? [] : [table.sheet.toLowerCase()]), this.#numberOf(table)];
  }

  #numberOf({ sheet }: RawTable): string {
    return `#${this.tables.findIndex((each) => each.sheet === sheet) + 1}`;
  }
}
