import type { Change } from '../../core/changes/types.js';
import { isDescendantOf } from '../../core/code/code.js';
import { nameFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import { sheetKey } from '../place-keys.js';
import type { Listed } from '../recognise/listed.js';
import { FORM_TITLE } from './form.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';
import { touched } from './row-conflicts.js';

const OWNER = new RegExp(`${FORM_TITLE.normalize('NFC')}\\s*\\(([A-Z0-9.]+)\\)`, 'iu');

/** The agency of each sheet that is a form which went out for one agency: the form says it in its title. */
export function agenciesOf({ tables }: Pick<Listed, 'tables'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { place, titles } of tables) {
    const owner = titles.map((title) => OWNER.exec(title.normalize('NFC'))?.[1]).find((each) => each !== undefined);
    if (owner !== undefined) found.set(sheetKey(place), owner);
  }
  return found;
}

/** The bodies above those that a change calls into being. */
function parentsIn(change: Change): string[] {
  const bodies = [
    ...('grant' in change ? [change.grant] : []),
    ...('replace' in change ? [change.replace] : []),
    ...('merge' in change ? [change.merge.into] : []),
    ...('split' in change ? change.split.into : []),
    ...('spinOff' in change ? change.spinOff.into : []),
    ...('reorganise' in change ? change.reorganise : []),
    ...('reestablish' in change ? [change.reestablish] : []),
  ];
  return bodies.flatMap((body) => ('parent' in body && typeof body.parent === 'string' ? [body.parent] : []));
}

/** The units that a change is about: those that it alters or ends, and those above new ones. Who takes over is named only. */
function codesOf({ change }: SourcedChange): string[] {
  const own = 'grant' in change && change.grant.code !== undefined ? [change.grant.code] : [];
  return [...own, ...touched(change).map(({ code }) => code), ...parentsIn(change)].filter(
    (code) => !code.startsWith('$'),
  );
}

/** What the form of one agency says of another agency's unit is refused: nobody answers for the units of others. */
export function keepToAgency(
  registry: Registry,
  acting: string | undefined,
  listed: Pick<Listed, 'tables'>,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const agencies = agenciesOf(listed);
  if (agencies.size === 0) return;
  for (const each of changes) {
    for (const row of new Set<ImportRow>(each.rows ?? (each.row === undefined ? [] : [each.row]))) {
      const agency = agencies.get(sheetKey(row.unit.place));
      if (agency === undefined || row.faulty) continue;
      const other = codesOf(each).find((code) => code !== agency && !isDescendantOf(code, agency));
      if (other === undefined) continue;
      row.faulty = true;
      const nameOf = (code: string): string => {
        const unit = registry.unit(code);
        return unit === undefined ? code : `${code} – ${nameFor(registry, unit, acting)}`;
      };
      const place = places.of(row.unit, 'codeBefore', 'code', 'parent', 'name');
      report('error', 'import-other-agency', place, { unit: nameOf(other), agency: nameOf(agency) });
    }
  }
}
