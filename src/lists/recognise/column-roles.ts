import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { HeadedColumn } from './heading-cells.js';
import type { Layout } from './layout.js';
import type { ListField } from './listed.js';

/** Fields of codes of the row's own body. */
export const CODE_FIELDS: readonly (ListField | 'order')[] = ['code', 'codeBefore', 'codeAfter', 'legacyCodes'];
const NAME_FIELDS: readonly (ListField | 'order')[] = ['name', 'nameBefore', 'nameAfter'];

/** Columns of a layout by what the scan asks of them. */
export interface ColumnRoles {
  order: ReadonlySet<number>;
  code: ReadonlySet<number>;
  name: ReadonlySet<number>;
  parent: ReadonlySet<number>;
  change: ReadonlySet<number>;
  headings: ReadonlyMap<number, string>;
}

/** What the scan needs to know of a layout, looked up once. */
export function rolesOf({ columns }: Layout): ColumnRoles {
  const of = (fields: readonly (ListField | 'order')[]) =>
    new Set(columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column));
  const headings = new Map(columns.map(({ column, heading }) => [column, heading.trim()]));
  return {
    order: of(['order']),
    code: of(CODE_FIELDS),
    name: of(NAME_FIELDS),
    parent: of(['parent']),
    change: of(['change']),
    headings,
  };
}

/** True where every heading that was recognised stands at its column in the layout already. */
export function hasHeadings({ headings }: ColumnRoles, columns: readonly HeadedColumn[]): boolean {
  const recognised = columns.filter(({ means }) => means !== undefined);
  return recognised.every(({ column, heading }) => headings.get(column) === heading.trim());
}

/** The first text in any of these columns, '' where there is none. */
export function textIn(row: RawRow, columns: ReadonlySet<number>): string {
  for (const cell of row.cells) {
    if (columns.has(cell.column) && !isBlank(cell.text)) return cell.text.trim();
  }
  return '';
}
