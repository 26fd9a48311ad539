import type { AnnexTable } from '../../../annex/table-model.js';
import type { AnnexLine } from './zones.js';
import { headingNumber } from './zones.js';

/** A line that sums an annex up and says nothing else: `Tổng cộng: 06 cơ quan, đơn vị`, `(Danh sách này có 06 mã định danh)./.` */
const TOTAL =
  /^[([]?(?:tổng (?:cộng|số)|cộng|(?:danh sách|phụ lục) (?:này )?(?:có|gồm)|ấn định danh sách (?:này )?(?:có|gồm))(?: ?:)? ?(?:có |gồm )?0*(\d+)(?: (?:cơ quan, (?:tổ chức, )?đơn vị|cơ quan|đơn vị|mã(?: định danh(?: điện tử)?)?))?[.,;)\]]*(?:\.\/\.)?$/iu;
/** The heading of an annex. */
const HEADING = /^phụ lục(?: số)?(?: (?:[ivx]{1,5}|\d{1,2}))?[.:]?$/iu;

/**
 * Takes the lines out of some that give the right total of the annex they stand in: they change nothing.
 * @param annexes all lines of the annexes in their order, these among them
 */
export function rightTotals(
  lines: readonly AnnexLine[],
  annexes: readonly AnnexLine[],
  tables: readonly AnnexTable[],
): { totals: AnnexLine[]; others: AnnexLine[] } {
  const counts = new Map<AnnexLine, number | undefined>();
  let table: AnnexTable | undefined;
  for (const line of annexes) {
    if (HEADING.test(line.text)) {
      const number = headingNumber([line]);
      table = number === 0 ? (tables.length === 1 ? tables[0] : undefined) : tables[number - 1];
    }
    counts.set(line, table?.count);
  }
  const isRight = (line: AnnexLine): boolean => {
    const said = TOTAL.exec(line.text)?.[1];
    return said !== undefined && Number(said) === counts.get(line);
  };
  return { totals: lines.filter(isRight), others: lines.filter((line) => !isRight(line)) };
}
