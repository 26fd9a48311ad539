import { reportedInList } from '../core/cell-place.js';
import type { CheckCounts, CheckFinding, Differing, Extra, Missing } from '../core/comparison.js';
import type { ReportedFinding } from '../core/finding.js';
import type { IsoDate } from '../core/registry/types.js';
import { DEFAULT_LIMITS } from '../formats/read/limits.js';
import { LIST_FIELDS, type ListField } from '../lists/recognise/listed.js';
import * as read from './arguments.js';
import { type Comparison, compareList, refuseIncomplete } from './compare.js';
import { readCompared } from './compared-file.js';
import { decisionNamed, findDecision } from './find-decision.js';
import { type ImportOutcome, type ImportSession, type ListImportOptions, listImport } from './import.js';
import { type ColumnMap, type Limits, type ListReading, readList } from './list-file.js';
import { spentCodes } from './spent-codes.js';
import type { Surroundings } from './surroundings.js';
import { codeMeant, readCode, readCodeOrName } from './typed-code.js';
import type { Workspace } from './workspace.js';

/** A list of units to be taken into the registry; what is left out is as the command `import` has it. */
export interface ListToImport
  extends ListReading,
    Pick<
      ListImportOptions,
      | 'legacyEncoding'
      | 'effective'
      | 'rename'
      | 'prune'
      | 'otherAgencies'
      | 'children'
      | 'addMissingParents'
      | 'skipErrors'
      | 'verifiedBy'
      | 'verifiedOn'
    > {
  /** The file's name as findings show it; decides on the format only where the bytes leave it open. */
  fileName: string;
  /** Id or number of the decision; not needed where only contact data changes. */
  decision?: string;
  /** Code of the body above rows that name none. */
  parent?: string;
  /** Why the list may add to what a sealed decision did; see `PlanOptions`. */
  amendSealed?: string;
  /** It may change a draft that was submitted. */
  amendSubmitted?: boolean;
}

/** A list to be held against the registry. */
export interface ListToCompare extends ListReading {
  fileName: string;
  at?: IsoDate;
  /** Id or number of the decision whose annexes the list claims to be. */
  decision?: string;
  scope?: 'full' | 'changes';
  levels?: readonly number[];
  /** Only codes at or under this one. */
  under?: string;
  /** Spellings and annexes that were not compared count as differences too. */
  strict?: boolean;
}

const LIMITS = read.options<Partial<Limits>>(
  Object.fromEntries(Object.keys(DEFAULT_LIMITS).map((key) => [key, read.count])) as read.Readers<Partial<Limits>>,
);

/** Columns by the fields they hold: a map, or an object of them. */
const columnMap: read.Reader<ColumnMap> = (given, name) => {
  const fields = read.options<Partial<Record<ListField, string>>>(
    Object.fromEntries(LIST_FIELDS.map((field) => [field, read.text])) as read.Readers<Record<ListField, string>>,
  );
  const named = fields(given instanceof Map ? Object.fromEntries(given) : given, name);
  return new Map(Object.entries(named) as [ListField, string][]);
};

const LIST_READING = { map: columnMap, sheet: read.text, limits: LIMITS };

/** Reads a {@link ListToImport}. @throws MadinhdanhError (exit code 2) */
export const LIST_TO_IMPORT = read.options<ListToImport>(
  {
    ...LIST_READING,
    fileName: read.text,
    decision: read.text,
    parent: read.text,
    legacyEncoding: read.choice('tcvn3', 'vni', 'auto'),
    effective: read.date,
    rename: read.flag,
    prune: read.flag,
    otherAgencies: read.flag,
    children: read.choice('move', 'close'),
    addMissingParents: read.flag,
    skipErrors: read.flag,
    verifiedBy: read.text,
    verifiedOn: read.date,
    amendSealed: read.text,
    amendSubmitted: read.flag,
  },
  ['fileName'],
);

/** Reads a {@link ListToCompare}. @throws MadinhdanhError (exit code 2) */
export const LIST_TO_COMPARE = read.options<ListToCompare>(
  {
    ...LIST_READING,
    fileName: read.text,
    at: read.date,
    decision: read.text,
    scope: read.choice('full', 'changes'),
    levels: read.listOf(read.choice(1, 2, 3, 4)),
    under: read.text,
    strict: read.flag,
  },
  ['fileName'],
);

/** What a list and the registry differ in. */
export interface ListComparison {
  equal: boolean;
  at: IsoDate;
  /** Id of the decision it was held against. */
  decision: string | null;
  counts: readonly CheckCounts[];
  missing: readonly Missing[];
  extra: readonly Extra[];
  different: readonly Differing[];
  /** All of these, and what is written otherwise, stands twice, or is no code. */
  findings: readonly CheckFinding[];
  /** What is to be said of the way the list could be read. */
  reading: readonly ReportedFinding[];
}

/** Reads a list and begins its import. @throws MadinhdanhError for a file, decision or parent that cannot be had */
export async function beginImport(
  around: Surroundings,
  { registry, folder, today }: Workspace,
  bytes: Uint8Array,
  {
    fileName,
    decision,
    parent,
    map,
    sheet,
    limits,
    amendSealed: _reason,
    amendSubmitted: _amend,
    ...options
  }: ListToImport,
): Promise<ImportSession> {
  const list = await readList(around, bytes, fileName, readingOf({ map, sheet, limits }));
  return listImport(registry, list, {
    ...options,
    ...(decision === undefined ? {} : { decision: findDecision(registry, decision) }),
    ...(parent === undefined ? {} : { parent: readCodeOrName(registry, parent, today) }),
    placeholder: around.placeholder,
    spent: spentCodes(around, folder),
  });
}

function readingOf({ map, sheet, limits }: { [Key in keyof ListReading]: ListReading[Key] | undefined }): ListReading {
  return {
    ...(map === undefined ? {} : { map }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(limits === undefined ? {} : { limits }),
  };
}

/** What is to be said of a list on its way in, by cell. */
export function reportImport(
  { word }: Pick<Surroundings, 'word'>,
  { findings }: ImportOutcome,
  fileName: string,
): ReportedFinding[] {
  return findings.map((finding) => reportedInList(finding, fileName, word(finding)));
}

function isOf<Rule extends CheckFinding['rule']>(...rules: readonly Rule[]) {
  return (finding: CheckFinding): finding is Extract<CheckFinding, { rule: Rule }> =>
    rules.some((rule) => rule === finding.rule);
}

function comparisonOf({ word }: Pick<Surroundings, 'word'>, fileName: string, found: Comparison): ListComparison {
  const { findings, readFindings, result, at, decision, verdict } = found;
  return {
    equal: verdict.equal,
    at,
    decision: decision?.id ?? null,
    counts: result.counts,
    missing: findings.filter(isOf('check-missing')),
    extra: findings.filter(isOf('check-extra')),
    different: findings.filter(isOf('check-different')),
    findings,
    reading: readFindings.map((finding) => reportedInList(finding, fileName, word(finding))),
  };
}

/** Holds a list against the registry. @throws MadinhdanhError for a file or request that cannot be compared */
export async function compareBytes(
  around: Surroundings,
  { registry, loaded, today }: Workspace,
  bytes: Uint8Array,
  { fileName, at, decision, scope, levels, under, strict, map, sheet, limits }: ListToCompare,
): Promise<ListComparison> {
  const file = await readCompared(around, bytes, fileName, fileName, readingOf({ map, sheet, limits }));
  refuseIncomplete(loaded.findings);
  const found = compareList(registry, today, file, {
    ...(at === undefined ? {} : { at }),
    ...(decision === undefined ? {} : { decision: decisionNamed(registry, decision) }),
    ...(scope === undefined ? {} : { scope }),
    ...(levels === undefined ? {} : { levels }),
    ...(under === undefined ? {} : { under: readCode(registry, codeMeant(registry, under, at ?? today), at) }),
    ...(strict === undefined ? {} : { strict }),
  });
  return comparisonOf(around, fileName, found);
}
