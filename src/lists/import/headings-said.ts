import { tidyCode } from '../../core/code/tidy.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListedBody } from '../recognise/listed.js';
import { readings } from '../recognise/old-letters.js';
import { bodyName, commonEncoding } from './clean-text.js';
import { askLeftOpen } from './headings-left-open.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import { askCodedHeadings, askLoneHeadings } from './lone-headings.js';
import { codeMeant, otherBody } from './meant-bodies.js';
import type { NameIndex } from './name-index.js';
import { type NameDays, namesOfDays } from './names-of-days.js';

function isOf(body: ListedBody | undefined, group: ListedBody): boolean {
  return body !== undefined && body.code === group.code && body.name === group.name;
}

/**
 * Heading rows with a code and a name that do not belong together: which body the rows beneath stand under nobody knows.
 * A heading may say more than the name ("Các đơn vị thuộc Sở Y tế"), or less.
 */
export function checkHeadings(
  registry: Registry,
  options: NameDays,
  { groups }: Pick<Listed, 'groups'>,
  rows: readonly ImportRow[],
  names: NameIndex,
  report: ReportFinding,
): void {
  askLoneHeadings(groups, names, report);
  askCodedHeadings(registry, groups, rows, report);
  askLeftOpen(registry, options.decision, groups, rows, report);
  // what the list itself renames may head rows under either name
  const renamed = new Map(
    rows.flatMap(({ change, code, name, faulty }) =>
      change === 'rename' && code !== undefined && !faulty ? [[code, name]] : [],
    ),
  );
  for (const group of groups) {
    if (group.code === undefined || group.name === undefined) continue;
    const written = tidyCode(group.code);
    const code = codeMeant(registry, written) ?? written;
    const unit = registry.unit(code);
    const known =
      unit === undefined
        ? [names.listed(code)?.name]
        : [...namesOfDays(registry, unit, options), ...[renamed.get(code) ?? []].flat()];
    const [was] = known;
    if (was === undefined) continue;
    const said = readings(group.name).map((name) => nameKeyIn(registry, name));
    const isOwn = known.some((each) => {
      const own = nameKeyIn(registry, each ?? '');
      return said.some((name) => name.includes(own) || own.includes(name));
    });
    if (isOwn) continue;
    const { args, variant } = otherBody(written, code, group.name.trim(), was);
    report('error', 'import-parent-named-otherwise', group.place, args, variant);
    for (const row of rows) {
      if (sheetKey(row.unit.place) !== sheetKey(group.place)) continue;
      if (isOf(row.unit.group, group) || isOf(row.unit.stray, group)) row.faulty = true;
    }
  }
}

/** What headings call the bodies whose codes they bear. */
export function namesOfHeadings({ groups, units }: Listed): Map<string, string> {
  const common = commonEncoding(units);
  const named = groups.flatMap(({ code, name }) => (code && name ? [{ code, name }] : []));
  return new Map(named.map(({ code, name }) => [code, bodyName(name, undefined, common)]));
}
