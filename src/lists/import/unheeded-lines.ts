import type { Registry } from '../../core/registry/registry.js';
import type { Listed } from '../recognise/listed.js';
import { dayAt } from '../recognise/title-days.js';
import { BLANKS_KEEP } from './form.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { isInForce, listsAnew } from './in-force.js';
import type { NameIndex } from './name-index.js';

/** Lines that are named one by one; of a long text no more are. */
const MOST_NAMED = 5;
/** Letters of a line that are shown. */
const LONGEST = 160;

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Names the lines around the rows that nobody understood, in a list of units in force: they may say what becomes of these. */
export function tellUnheededLines(
  registry: Registry,
  { unheeded }: Pick<Listed, 'unheeded'>,
  rows: readonly ImportRow[],
  options: ImportOptions,
  names: NameIndex,
  report: ReportFinding,
): void {
  // what stands in our own forms is ours; a line that gives a day is heeded, or told of as that
  const lines = unheeded.filter(
    ({ text }) => !text.normalize('NFC').includes(BLANKS_KEEP) && dayAt(text) === undefined,
  );
  if (lines.length === 0 || listsAnew(registry, options)) return;
  if (!rows.some((row) => isInForce(registry, row, names, options))) return;
  for (const { place, text } of lines.slice(0, MOST_NAMED))
    report('warning', 'import-line-unheeded', place, { text: shown(text) });
  const more = lines[MOST_NAMED];
  if (more === undefined) return;
  const args = { text: shown(more.text), count: lines.length - MOST_NAMED };
  report('warning', 'import-line-unheeded', more.place, args, 'more');
}
