import type { CellPlace } from '../../../core/finding.js';
import type { RawTable } from '../../../formats/read/types.js';
import { rowKey } from '../../place-keys.js';
import type { Listed } from '../../recognise/listed.js';
import type { SkipReason } from '../../recognise/skipped-rows.js';
import { lineOf } from '../../recognise/understand.js';
import { tidy } from '../paper/tokens.js';

/** Something that a list says beside its units. */
export interface BesideLine {
  text: string;
  place: CellPlace;
  /** It heads the rows beneath it. */
  isGroup?: true;
}

/** Rows that are no unit and may say anything; the others are compared, or say nothing, or are told of as they are read. */
const SAYING: readonly SkipReason[] = ['title', 'footer', 'nothing', 'example', 'total', 'other-table'];

/** A table by itself, whatever list in it is spoken of. */
const keyOf = ({ file, sheet, row }: CellPlace): string =>
  rowKey({ file, ...(sheet === undefined ? {} : { sheet }), row: row ?? 0 });

/** The rows of a list that are no unit, and headings that name no code, by their places. */
function rowsBeside(listed: Listed): Map<string, Omit<BesideLine, 'text'>> {
  const left = listed.skipped.filter(({ reason }) => SAYING.includes(reason)).map(({ place }) => ({ place }));
  const groups = listed.groups.filter(({ code, unit }) => code === undefined && unit === undefined);
  const headings = groups.map(({ place }) => ({ place, isGroup: true as const }));
  return new Map([...left, ...headings].map((row) => [keyOf(row.place), row]));
}

/**
 * Everything that a list says beside its units, in its order: lines around its tables, rows that are none of it. What is
 * said at both ends of a page, or stands between two tables, is one line.
 */
export function besideLines(tables: readonly RawTable[], listed: Listed): BesideLine[] {
  const rows = rowsBeside(listed);
  const shown = tables.filter(({ hidden, sheet }) => hidden !== true && (listed.asked ?? sheet) === sheet);
  const above = new Set(shown.flatMap(({ lead = [], titles = [] }) => [...lead, ...titles]).map(tidy));
  const lines = shown.flatMap((table): BesideLine[] => {
    const { file, sheet, lead = [], titles = [], below = [] } = table;
    const place = sheet === undefined ? { file } : { file, sheet };
    const around = (texts: readonly string[]): BesideLine[] => texts.map((text) => ({ text: tidy(text), place }));
    const left = table.rows.flatMap((row): BesideLine[] => {
      const known = rows.get(keyOf({ ...place, row: row.row }));
      return known === undefined ? [] : [{ ...known, text: tidy(lineOf(row)) }];
    });
    const under = around(below).filter(({ text }) => !above.has(text));
    return [...wholeBrackets([...around(lead), ...around(titles)]), ...left, ...under];
  });
  const met = new Set<string>();
  return lines.filter(({ text, place }) => {
    const key = place.row === undefined ? text : `${text}\u0000${rowKey(place)}`;
    return text !== '' && met.size < met.add(key).size;
  });
}

/** A line in brackets that goes on in the next ones is one. */
function wholeBrackets(lines: readonly BesideLine[]): BesideLine[] {
  const whole: BesideLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = whole.at(-1);
    if (isOpen && last !== undefined) last.text = `${last.text} ${line.text}`;
    else whole.push({ ...line });
    const { text } = whole.at(-1) ?? line;
    isOpen = text.startsWith('(') && !text.includes(')');
  }
  return whole;
}
