import { MAPPING_FORMS, MAPPING_HEADINGS } from '../../annex/mapping-words.js';
import { RESULT_WORDS } from '../../core/query/result-words.js';
import type { RawTable } from '../../formats/read/types.js';
import { headingKey } from './headings.js';

/** Rows within which the headings stand, below titles and what people put above them. */
const WITHIN = 20;

/** Tables of old codes with those of today: the one of all codes, and a list whose codes were looked up. */
type Kind = 'mapping' | 'resolved';

/** What the program writes by itself: the headings by which it is known, and the words that cells below one of them begin with. */
interface Written {
  kind: Kind;
  headings: readonly string[];
  told: string;
  words: readonly string[];
}

const RESULTS = Object.values(RESULT_WORDS);

const WRITTEN: readonly Written[] = [
  {
    kind: 'mapping' as const,
    headings: MAPPING_HEADINGS.slice(0, 3),
    told: MAPPING_HEADINGS[1],
    words: Object.values(MAPPING_FORMS),
  },
  {
    kind: 'mapping' as const,
    headings: ['from', 'form', 'current'],
    told: 'form',
    words: Object.keys(MAPPING_FORMS),
  },
  {
    kind: 'resolved' as const,
    headings: ['Mã nay', 'Tên nay', 'Tình trạng'],
    told: 'Tình trạng',
    words: RESULTS.map(({ vi }) => vi),
  },
  {
    kind: 'resolved' as const,
    headings: ['Code now', 'Name now', 'Standing'],
    told: 'Standing',
    words: RESULTS.map(({ en }) => en),
  },
].map(({ kind, headings, told, words }) => ({
  kind,
  headings: headings.map(headingKey),
  told: headingKey(told),
  words: words.map(headingKey),
}));

/**
 * What a table is that `export --format mapping` or `resolve --file` wrote, and the row of its headings: it leads from codes
 * of any time to those of a day, a row for each that took over, and asks for nothing.
 */
export function codesOfThenAndNow({ rows }: RawTable): { kind: Kind; row: number } | undefined {
  for (const [i, { row, cells }] of rows.slice(0, WITHIN).entries()) {
    const columns = new Map(cells.map(({ column, text }) => [headingKey(text), column]));
    const written = WRITTEN.find(({ headings }) => headings.every((heading) => columns.has(heading)));
    if (written === undefined) continue;
    const column = columns.get(written.told);
    const isTold = (cell: { column: number; text: string }): boolean => {
      if (cell.column !== column) return false;
      const key = headingKey(cell.text);
      return written.words.some((word) => key.startsWith(word));
    };
    if (rows.slice(i + 1).some((below) => below.cells.some(isTold))) return { kind: written.kind, row };
  }
  return undefined;
}
