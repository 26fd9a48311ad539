import type { AnnexTable } from '../../../annex/table-model.js';
import type { CellPlace } from '../../../core/finding.js';
import type { RawRow, RawTable } from '../../../formats/read/types.js';
import type { ListTable, SeenColumn } from '../../recognise/listed.js';
import { recognise } from '../../recognise/recognise.js';
import type { Saying } from './saying.js';
import { tokensOf } from './tokens.js';
import { headingNumber } from './zones.js';

/** Words that name what a column holds, and nothing of which: one heading may have more of them than another. */
const PLAIN = new Set(
  'stt tt số thứ tự tên gọi cơ quan đơn vị tổ chức mã định danh điện tử địa chỉ trụ sở chính nơi đặt thư email e mail hộp công vụ thoại sđt đt tel liên hệ lạc website web trang thông tin cổng ngày thời điểm kể từ bắt đầu có hiệu lực lý do của các và theo được đã cấp'.split(
    ' ',
  ),
);
/** Other words for "cũ" and "mới". */
const ALIKE: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['cũ', new Set(['trước', 'đây', 'khi', 'thay', 'đổi'])],
  ['mới', new Set(['sau', 'khi', 'thay', 'đổi'])],
];
/** Rows by which the columns of a table are known. */
const MOST_ROWS = 40;

function wordsOf(heading: string): string[] {
  return tokensOf([heading], true).list.flatMap(({ lower }) => (/\p{L}/u.test(lower) ? [lower] : []));
}

/** A table of the draft as if it had been read. */
function asRead({ heading, title, columns, rows }: AnnexTable): RawTable {
  const row = (cells: readonly string[], at: number): RawRow => ({
    row: at + 1,
    cells: cells.map((text, i) => ({ column: i + 1, text, kind: 'text' })),
  });
  const all = [columns.map(({ label }) => label), ...rows.slice(0, MOST_ROWS).map(({ cells }) => cells)];
  return { file: '', format: 'docx', sheet: heading, titles: [heading, title], rows: all.map(row) };
}

/** The columns of a table of the draft, as what they would be taken for. */
function columnsOf(table: AnnexTable): readonly SeenColumn[] {
  return recognise([asRead(table)]).tables[0]?.seen ?? [];
}

/** True for a heading that says which of a thing its column holds otherwise than the draft's: "Địa chỉ cũ". */
function isOfOtherSense(heading: string, label: string): boolean {
  const own = new Set(wordsOf(label));
  const more = wordsOf(heading).filter((word) => !own.has(word) && !PLAIN.has(word));
  return more.some((word) => !ALIKE.some(([known, alike]) => own.has(known) && alike.has(word)));
}

/** True for a column of the draft that a table of the paper does not have. */
function isMissing({ field }: SeenColumn, seen: readonly SeenColumn[]): boolean {
  return field !== null && !seen.some((column) => column.field === field);
}

/** True for a heading that holds all words of a label: "Điện thoại cũ". */
function isWithin(label: string, heading: string): boolean {
  const words = new Set(wordsOf(heading));
  return wordsOf(label).every((word) => words.has(word));
}

/** What the headings of a paper's annexes say otherwise than the draft's: the cells under them are then of something else. */
export function headingSayings(tables: readonly ListTable[], draft: readonly AnnexTable[], whole: CellPlace): Saying[] {
  return tables.flatMap(({ place, seen }, i): Saying[] => {
    const number = headingNumber([{ text: (place.sheet ?? '').replace(/ #\d+$/, '') }]);
    const table = draft.length === 1 ? draft[0] : draft[(number === 0 ? i + 1 : number) - 1];
    if (table === undefined) return [];
    const columns = columnsOf(table);
    const lacking = columns.filter((column) => isMissing(column, seen));
    const [unread] = seen.filter(({ field }) => field === null);
    // a column of the draft that is there under no name, and one that is taken for nothing: it may be that one
    const renamed = lacking.flatMap(({ heading }): Saying[] => {
      if (unread === undefined || isWithin(heading, unread.heading)) return [];
      const said = { field: 'heading' as const, file: unread.heading, registry: heading, line: unread.heading };
      return [{ likeness: 'different', ...said, place: whole }];
    });
    return [
      ...renamed,
      ...seen.flatMap(({ heading, field }): Saying[] => {
        if (field === 'order') return [];
        const label = columns.find((column) =>
          field === null ? isMissing(column, seen) && isWithin(column.heading, heading) : column.field === field,
        )?.heading;
        // one that is taken for nothing is told with what it holds
        if (field === null && label === undefined) return [];
        if (label !== undefined && !isOfOtherSense(heading, label)) return [];
        const registry = label ?? columns.map((column) => column.heading).join(', ');
        return [{ likeness: 'different', field: 'heading', file: heading, registry, line: heading, place: whole }];
      }),
    ];
  });
}
