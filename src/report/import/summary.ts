import { describe, placeIn } from '../../core/cell-place.js';
import { groupsText } from '../../core/code/groups.js';
import { type CellPlace, countFindings } from '../../core/finding.js';
import type { RootSettings } from '../../core/registry/types.js';
import type { LegacyEncoding } from '../../core/text/legacy.js';
import { listed } from '../../core/text/listed.js';
import { revealText } from '../../core/text/repair.js';
import type { Messages } from '../../messages/index.js';
import { accountJson, type ShownAccount } from './account.js';
import type { FileAccount } from './by-file.js';
import { type ListedFinding, listFindingJson } from './list-findings.js';

/** A text that is taken otherwise than it stands in the file. */
export interface ShownRepair {
  place: CellPlace;
  field: string;
  before: string;
  after: string;
  encoding?: LegacyEncoding;
}

/** What a list comes to, as far as its reports show it. */
export interface ShownImport {
  /** The rows; of faulty ones nothing is made. */
  rows: readonly { faulty: boolean; unit: { place: CellPlace } }[];
  /** Level-1 codes that are declared along with the list. */
  roots: Readonly<Record<string, RootSettings>>;
  /** Bodies above that are missing. */
  missing: readonly { code: string; name: string; count: number }[];
  repairs: readonly ShownRepair[];
}

/** Places of rows left out that are named one by one. */
const MOST_PLACES = 20;

function repairLine({ place, field, before, after, encoding }: ShownRepair, { t, find, lang }: Messages): string {
  const label = find(`field.${field}`, {}) ?? field;
  const args = { place: describe(place, lang), field: label, before: revealText(before), after };
  return encoding === undefined ? t('import.repair', args) : t('import.repair.encoding', { ...args, encoding });
}

/** Which texts are taken otherwise than they stand: before → after; '' where none is. @param most shown one by one */
export function repairsText({ repairs }: ShownImport, messages: Messages, most = repairs.length): string {
  if (repairs.length === 0) return '';
  const lines = repairs.slice(0, most).map((repair) => repairLine(repair, messages));
  if (repairs.length > lines.length) lines.push(messages.t('import.more', { count: repairs.length - lines.length }));
  return [messages.t('import.repairs', { count: repairs.length }), ...lines].join('\n');
}

/** The level-1 codes that are declared along with the list; '' where there is none. */
export function rootsText({ roots }: ShownImport, { t }: Messages): string {
  const lines = Object.entries(roots).map(([root, { groups, alphabet }]) =>
    t('import.root', { root, groups: groupsText(groups), alphabet }),
  );
  return lines.length === 0 ? '' : [t('import.roots'), ...lines].join('\n');
}

/** The places of rows of which nothing was made. */
export function leftOutRows({ rows }: ShownImport): string[] {
  return rows.filter(({ faulty }) => faulty).map(({ unit }) => describe(unit.place));
}

/** Which rows were left out; '' where none was. */
export function leftOutText(shown: ShownImport, { t, lang }: Messages): string {
  const all = leftOutRows(shown).map((place) => placeIn(place, lang));
  if (all.length === 0) return '';
  const places = all.length > MOST_PLACES ? [...all.slice(0, MOST_PLACES), '…'] : all;
  return t('import.left-out', { count: all.length, places });
}

/** Which bodies above were given a name to be completed; '' where none was. */
export function placeholdersText({ missing }: ShownImport, { t }: Messages): string {
  const codes = missing.filter(({ code, name }) => name === t('import.placeholder', { code })).map(({ code }) => code);
  return codes.length === 0 ? '' : t('import.placeholders', { count: codes.length, codes: listed(codes) });
}

/** What an import was asked for and what came of it. */
export interface ImportSubject {
  /** The list, as the user named it. */
  file: string;
  decision: string | undefined;
  dryRun: boolean;
  /** The account of each file, where a folder was read. */
  lists?: readonly FileAccount[];
}

/**
 * An import in the shape of schemas/output/import.schema.json.
 * @param plan the plan in the shape of schemas/output/change.schema.json; without one, errors were in the way
 */
export function importJson(
  { file, decision, dryRun, lists }: ImportSubject,
  shown: ShownImport,
  findings: readonly ListedFinding[],
  account: ShownAccount,
  messages: Messages,
  plan?: object,
): unknown {
  const nothing = { granted: [], closed: [], units: [], decisions: [], files: [], warnings: [] };
  const { rows, roots, missing, repairs } = shown;
  return {
    ...(plan ?? nothing),
    schema: 'madinhdanh/import@1',
    file,
    dryRun,
    decision: decision ?? null,
    rows: rows.length,
    ...(lists === undefined ? {} : { lists }),
    leftOut: leftOutRows(shown),
    account: accountJson(account),
    missing,
    roots,
    repairs: repairs.map(({ place, field, before, after, encoding }) => ({
      where: describe(place),
      field,
      before,
      after,
      encoding: encoding ?? null,
    })),
    problems: findings.map((finding) => listFindingJson(finding, messages)),
    counts: countFindings(findings),
  };
}
