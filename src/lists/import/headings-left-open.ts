import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import type { ListedGroup, ListedUnit } from '../recognise/listed.js';
import type { ImportRow, ReportFinding } from './import-model.js';

/** Acts by which nothing is left of a unit where it stood. */
const ENDING: ReadonlySet<ImportRow['act']> = new Set(['close', 'annul', 'end']);

/** "I | Sở Y tế (H26.01)": behind the name, where no code of those that end stands, the code only says which body it is. */
function isBehindName({ cells }: ListedUnit): boolean {
  return cells.code === undefined || cells.code === cells.name;
}

/**
 * A heading row with the code of a body, in a list whose title ends its rows: "I | UBND quận Ba Đình | H26.14". Where every
 * unit beneath ends by it, nobody can tell whether the body is one of those listed or stands there as their heading.
 */
export function askLeftOpen(
  registry: Registry,
  decision: string | undefined,
  groups: readonly ListedGroup[],
  rows: readonly ImportRow[],
  report: ReportFinding,
): void {
  let ended: Set<string> | undefined;
  for (const { unit, code: written, name = '', place } of groups) {
    if (unit?.code === undefined || written === undefined || isKindOfBodies(name) || isBehindName(unit)) continue;
    const own = registry.unit(tidyCode(written));
    if (own === undefined || isClosedFor(registry, own, decision)) continue;
    const beneath = rows.filter((row) => row.unit.group?.code === written);
    const title = beneath[0]?.unit.said?.title;
    const byTitle = beneath.every(
      ({ act, unit: { change, said } }) => ENDING.has(act) && !change && said !== undefined,
    );
    if (title === undefined || !byTitle) continue;
    ended ??= new Set(rows.flatMap(({ act, code }) => (ENDING.has(act) && code !== undefined ? [code] : [])));
    const codes = ended;
    const isLeft = registry
      .childrenOf(own.code)
      .some((child) => !codes.has(child.code) && !isClosedFor(registry, child, decision));
    if (isLeft || codes.has(own.code) || rows.some(({ code }) => code === own.code)) continue;
    report('error', 'import-heading-alone', place, { text: name.trim(), code: own.code, title }, 'open');
  }
}
