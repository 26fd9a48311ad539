import { describe } from '../../core/cell-place.js';
import { parentOf } from '../../core/code/code.js';
import type { CellPlace } from '../../core/finding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ListedBody } from '../recognise/listed.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { NameIndex } from './name-index.js';
import type { CellPlaces } from './places.js';
import { amongCommunes, asWritten, inRegistry, knownParts } from './several-bodies.js';
import type { UnitIndex } from './unit-index.js';

/** What a list knows bodies by. */
export interface Indexes {
  names: NameIndex;
  units: UnitIndex;
}

/** A body of a commune, whose old ones are called by their proper names. */
const COMMUNE = /(?:^|\s)(?:xã|phường|thị trấn|đặc khu)\s+\p{Lu}/iu;

/** Rows told one by one; what is alike in more is told once. */
const FEW = 3;

/** An old name, or body above, that is of no account. */
interface Unknown {
  place: CellPlace;
  args: { before: string; name: string };
  field: 'nameBefore' | 'parentBefore';
}

/** Rows for which a code would be granted, should nothing else be said of them. */
function isGranting(registry: Registry, { act, faulty, code, codeBefore, sources, isListedAsNew }: ImportRow): boolean {
  const isNew = codeBefore === undefined && (code === undefined || registry.unit(code) === undefined);
  return isNew && !faulty && (act === 'state' || act === 'grant') && sources.length === 0 && isListedAsNew !== true;
}

/**
 * Rows that ask for a code and say what the body was called before, or what it stood under. Where the registry has that
 * body nobody can tell whether it goes on under the new code: it is asked, and no second body made beside it. Where it has
 * none, it is said that the old name or body above is of no account; it is never taken for the new one.
 */
export function askFormers(
  registry: Registry,
  rows: readonly ImportRow[],
  { names, units }: Indexes,
  places: CellPlaces,
  report: ReportFinding,
): void {
  const codeOf = (body: ListedBody | undefined): string | undefined => {
    const found = body === undefined ? undefined : units.find(body);
    return found !== undefined && 'code' in found ? found.code : undefined;
  };
  const isSame = (a: ListedBody, b: ListedBody): boolean =>
    a.code === undefined || b.code === undefined
      ? nameKeyIn(registry, a.name ?? '') === nameKeyIn(registry, b.name ?? '')
      : a.code === b.code;
  const find = inRegistry(registry, names);
  const unknown: Unknown[] = [];
  for (const row of rows) {
    const { code, name, nameBefore, parentBefore, parent } = row;
    if (isGranting(registry, row) && nameBefore !== undefined && name !== '' && names.find(nameBefore).length === 0) {
      const bodies = knownParts(asWritten(row), COMMUNE.test(name) ? amongCommunes(find) : find);
      const past = bodies.length > 0 || code === undefined ? undefined : names.past(nameBefore);
      const place = places.of(row.unit, 'nameBefore', 'name');
      if (bodies.length > 0) {
        row.faulty = true;
        const args = { before: nameBefore, name, codes: bodies.map((each) => `${each.code} – ${each.name}`) };
        report('error', 'import-former-known', place, args, 'several');
      } else if (past !== undefined) {
        const lives = past.kind === 'renamed' || past.kind === 'recoded';
        if (lives) row.faulty = true;
        report(lives ? 'error' : 'warning', 'import-name-past', place, past.args, past.kind);
      }
      if (bodies.length > 0 || past !== undefined) continue;
    }
    if (!isGranting(registry, row) || (parentBefore === undefined && (nameBefore === undefined || code === undefined)))
      continue;
    const above = codeOf(parentBefore);
    const stays = code === undefined ? codeOf(parent) === above : parentOf(code) === above;
    if (nameBefore === undefined && above !== undefined && stays) continue;
    const known = find(nameBefore ?? name);
    const meant = parentBefore === undefined ? known : known.filter((each) => parentOf(each.code) === above);
    const before = nameBefore ?? parentBefore?.name ?? parentBefore?.code ?? '';
    const field = nameBefore === undefined ? 'parentBefore' : 'nameBefore';
    const isFound = meant.length > 0;
    // without a new one above it stands where it stood, and is found there
    const isNowhere = code === undefined && parent === undefined;
    if (isNowhere && isFound) continue;
    const isOnlyUnder = row.group === undefined || parentBefore === undefined || isSame(row.group, parentBefore);
    if (isFound) {
      row.faulty = true;
      const args = { before, name, code: code ?? '', codes: meant.map((each) => each.code) };
      report('error', 'import-former-known', places.of(row.unit, field, 'name'), args, field);
    } else if (isNowhere && isOnlyUnder) {
      row.faulty = true;
      report('error', 'import-parent-needed', places.of(row.unit, 'parentBefore', 'name'), { name }, 'before');
    } else unknown.push({ place: places.of(row.unit, field, 'name'), args: { before, name }, field });
  }
  tellUnknown(unknown, report);
}

/** Old names and bodies above that the registry does not have, one by one where they are few: a whole column of them is told once. */
function tellUnknown(unknown: readonly Unknown[], report: ReportFinding): void {
  for (const field of ['nameBefore', 'parentBefore'] as const) {
    const all = unknown.filter((each) => each.field === field);
    if (all.length <= FEW) {
      for (const { place, args } of all) report('warning', 'import-former-unknown', place, args, field);
      continue;
    }
    const [first] = all;
    if (first === undefined) continue;
    const args = { ...first.args, count: all.length, cells: all.slice(0, FEW).map(({ place }) => describe(place)) };
    report(
      'warning',
      'import-former-unknown',
      first.place,
      args,
      field === 'nameBefore' ? 'many-names' : 'many-parents',
    );
  }
}
