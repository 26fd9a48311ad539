import { meaningOf } from '../recognise/change-words.js';
import { headingKey } from '../recognise/headings.js';
import type { Listed, ListedChange } from '../recognise/listed.js';
import { kindOfTable, type TitleKind } from '../recognise/title-kind.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

/** Words before the one that says what a heading row is about: "Các cơ quan, đơn vị đổi tên". */
const LEADING =
  /^(?:(?:danh sach|cac|nhung|ma|so|dinh danh|dien tu|co quan|don vi|to chuc|duoc|bi|de nghi|ve|viec) )+(?=\S)/;
/** "Các đơn vị cấp 2" speaks of a level. */
const GRANTED = /^(?:cap (?:moi|ma)|them moi|bo sung|thanh lap)\b/;

/** The change that a heading row between the units asks for all under it; undefined where it names a body. */
export function sectionChange(name: string): ListedChange | undefined {
  const key = headingKey(name).replace(LEADING, '');
  const meaning = key.split(' ').length > 8 ? undefined : meaningOf(key);
  if (meaning === undefined || !('change' in meaning)) return undefined;
  return meaning.change === 'grant' && !GRANTED.test(key) ? undefined : meaning.change;
}

const CHANGE_OF: Readonly<Partial<Record<TitleKind, ListedChange>>> = {
  closed: 'close',
  restored: 'restore',
  renamed: 'rename',
};

/** What stands over rows and holds for all of them: the heading row above, the title of the table, the sheet's name. */
export class RowWords {
  readonly #kinds = new Map<string, TitleKind | undefined>();

  constructor(
    { tables }: Listed,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {
    for (const table of tables) this.#kinds.set(table.place.sheet ?? '', kindOfTable(table));
  }

  /** Gives a row the change that stands over it, where it says none itself. */
  read(row: ImportRow): void {
    const section =
      row.group === undefined || row.group.code !== undefined ? undefined : sectionChange(row.group.name ?? '');
    if (section !== undefined) delete row.group;
    if (row.change !== undefined || row.unit.keep === true) return;
    const kind = this.#kinds.get(row.unit.place.sheet ?? '');
    const isRecoding = row.codeBefore !== undefined && row.codeBefore !== row.code;
    if (section !== undefined) row.change = section;
    else if (kind === 'replaced' && isRecoding) row.change = 'replace';
    else if (kind === 'granted') row.isListedAsNew = true;
    else if (kind === 'mixed' && !isRecoding) {
      row.faulty = true;
      this.report('error', 'import-title-mixed', this.places.of(row.unit, 'name', 'code'));
    } else if (kind !== undefined) {
      const change = CHANGE_OF[kind];
      if (change !== undefined) row.change = change;
    }
  }
}
