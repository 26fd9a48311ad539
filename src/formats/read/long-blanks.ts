import type { RawTable } from './types.js';

/** More blanks than this in a row part words no better, and each pattern of words would try them all. */
const LONG = /(\s{40})\s+/gu;

function shorter(text: string): string {
  return text.length > 40 ? text.replace(LONG, '$1') : text;
}

/** Shortens the long runs of blanks in what a table says, and in the lines around it. */
export function withoutLongBlanks(table: RawTable): RawTable {
  for (const { cells } of table.rows) {
    for (const cell of cells) cell.text = shorter(cell.text);
  }
  const { titles, lead, below } = table;
  return {
    ...table,
    ...(titles === undefined ? {} : { titles: titles.map(shorter) }),
    ...(lead === undefined ? {} : { lead: lead.map(shorter) }),
    ...(below === undefined ? {} : { below: below.map(shorter) }),
  };
}
