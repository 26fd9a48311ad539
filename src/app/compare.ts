import { changesOf } from '../annex/annex-changes.js';
import { type AnnexView, listView, viewAt, viewOfDecision } from '../annex/annex-view.js';
import { type CheckFinding, type CheckResult, inFileOrder } from '../core/comparison.js';
import { type ComparisonVerdict, unnamed, verdictOf } from '../core/comparison-verdict.js';
import type { Finding } from '../core/finding.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision, IsoDate } from '../core/registry/types.js';
import { besideFindings, outsideDecision } from '../lists/compare/beside/judge.js';
import { changeHeadings } from '../lists/compare/change-headings.js';
import { changeLines, statesChanges, titlesTellChanges } from '../lists/compare/change-lines.js';
import { checkChanges } from '../lists/compare/compare-changes.js';
import { checkList } from '../lists/compare/compare-list.js';
import { withoutCompared } from '../lists/compare/compared-columns.js';
import { emptyLevels } from '../lists/compare/empty.js';
import { withoutKnownNotes } from '../lists/compare/known-notes.js';
import { noListOf, paperWithoutList } from '../lists/compare/no-lists.js';
import { decisionOfPaper, partOfChanges } from '../lists/compare/of-decision.js';
import { oldHeadings } from '../lists/compare/old-headings.js';
import { orderFindings } from '../lists/compare/order.js';
import {
  checkOwnPaper,
  type OwnPaper,
  type OwnPaperKind,
  outsideOwnPaper,
  ownPaper,
} from '../lists/compare/own-papers.js';
import { changeTitles, stateTitles } from '../lists/compare/titles.js';
import type { ListFinding } from '../lists/recognise/listed.js';
import type { ComparedFile } from './compared-file.js';
import { cannotRun, type MadinhdanhError, misuse, refusal } from './errors.js';

/** What of the registry a list is held against. */
export interface CompareOptions {
  /** The day; today where neither it nor a signed decision is given. */
  at?: IsoDate;
  /** The decision whose annexes the list claims to be. */
  decision?: Decision;
  /** Every code in force, or only what the decision changes; as the list shows where it is not given. */
  scope?: 'full' | 'changes';
  /** Levels compared whether or not the list has units of them. */
  levels?: readonly number[];
  /** Only codes at or under this one, in the registry's form. */
  under?: string;
  /** It is a signed paper: where the decision changes no code, no list belongs to it. */
  signed?: boolean;
  /** Spellings and annexes that were not compared count as differences too. */
  strict?: boolean;
}

/** A comparison, with what it was made against. */
export interface Comparison {
  result: CheckResult;
  at: IsoDate;
  decision: Decision | undefined;
  /** The paper of the decision that the file is, where it is no list. */
  paper?: OwnPaperKind;
  /** What list and registry differ in. */
  findings: readonly CheckFinding[];
  /** What is to be said of the way the list could be read, as far as no difference names the cell. */
  readFindings: readonly ListFinding[];
  /** Headings of columns that are not compared. */
  notCompared: readonly string[];
  verdict: ComparisonVerdict;
  /** Held against a whole state and unlike it, while its titles say that it lists changes. */
  ofChanges?: true;
}

/** @throws MadinhdanhError (exit code 1) where parts of the registry could not be read, for the comparison would be wrong */
export function refuseIncomplete(findings: readonly Pick<Finding, 'severity'>[]): void {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  if (count > 0) throw refusal('check.incomplete', { count }).advise('export.incomplete.hint');
}

/** The state a list is held against. @throws MadinhdanhError (exit code 2) for a day beside a signed decision */
export function comparedView(registry: Registry, today: IsoDate, { at, decision }: CompareOptions): AnnexView {
  if (decision === undefined) return viewAt(registry, at ?? today);
  if (isSigned(decision) && at !== undefined) throw misuse('check.at-decision');
  return listView(registry, decision, at ?? today);
}

/** A comparison with what is to be said of titles, of the order of rows, of all else that stands beside them. */
function withTitles(
  registry: Registry,
  at: IsoDate,
  file: ComparedFile,
  result: CheckResult,
  titles: readonly CheckFinding[],
  { decision, signed }: CompareOptions,
): CheckResult {
  const { listed, tables, findings } = file;
  const isOfChanges = result.scope === 'changes';
  const context = { registry, at, listed, tables, decision, isOfChanges, told: findings, titles };
  const more = [
    ...titles,
    ...orderFindings(listed, tables, result.findings),
    // every line of a signed paper is held against the draft
    ...(signed === true ? [] : besideFindings(context)),
  ];
  if (more.length === 0) return result;
  const sheets = listed.tables.map(({ place }) => place.sheet);
  return { ...result, findings: inFileOrder([...result.findings, ...more], sheets) };
}

/** Why a file cannot be compared: it is a paper of another kind, or no list was found in it. */
function noList({ path, tables }: ComparedFile): MadinhdanhError {
  const kind = noListOf(tables) ?? paperWithoutList(tables);
  return kind === undefined
    ? cannotRun('check.no-list', { file: path }).advise('check.no-list.hint')
    : cannotRun(`check.no-list.${kind}`, { file: path }).advise('check.no-list.paper.hint');
}

function compareState(registry: Registry, file: ComparedFile, view: AnnexView, options: CompareOptions): CheckResult {
  const { levels, under, decision, signed = false } = options;
  const { path, tables, listed, changes, keyed } = file;
  if (changes !== undefined) throw misuse('check.changes-json', { file: path, decision: changes.decision ?? '' });
  const empty = emptyLevels(tables, listed);
  if (listed.units.length === 0 && listed.groups.length === 0 && empty.length === 0) {
    throw noList(file);
  }
  const result = checkList(listed, registry, view, {
    ...(levels === undefined ? {} : { levels }),
    ...(under === undefined ? {} : { under }),
    emptyLevels: empty,
    keyed,
    signed,
  });
  const old = signed ? [] : oldHeadings(listed, registry);
  const titles = [...stateTitles(registry, view.at, listed, decision), ...old];
  return withTitles(registry, view.at, file, result, titles, options);
}

function compareChanges(
  registry: Registry,
  file: ComparedFile,
  decision: Decision,
  day: IsoDate,
  options: CompareOptions,
): CheckResult {
  const { levels, under, signed } = options;
  const { listed, changes } = file;
  if (levels !== undefined || under !== undefined) throw misuse('check.annex-changes');
  const lines = changes?.lines ?? changeLines(listed);
  const made = changesOf(registry, decision, day);
  if (lines.length === 0 && !(signed === true && made.length === 0)) throw noList(file);
  const part = signed === true ? { changes: made, notCovered: [] } : partOfChanges(file, made);
  const { notCovered } = part;
  const result = { ...checkChanges(lines, part.changes, registry, decision.signed), notCovered };
  const { inForce, nameOf } = viewOfDecision(registry, decision, day);
  const headings = changeHeadings(listed, made, { registry, isListed: inForce, nameOf }, signed === true);
  const titles = [...headings, ...changeTitles(registry, day, listed, decision, made)];
  return withTitles(registry, day, file, result, titles, { ...options, decision });
}

function compared(
  registry: Registry,
  today: IsoDate,
  view: AnnexView,
  file: ComparedFile,
  options: CompareOptions,
): CheckResult {
  const { decision, at, scope } = options;
  if (decision === undefined) return compareState(registry, file, view, options);
  const ofChanges = decision.kind === 'amendment' || statesChanges(file.listed) || file.changes !== undefined;
  return (scope ?? (ofChanges ? 'changes' : 'full')) === 'changes'
    ? compareChanges(registry, file, decision, at ?? today, options)
    : compareState(registry, file, view, options);
}

/** Where nobody says of which decision, a list of changes is held against the one it cites. */
function withCited(registry: Registry, file: ComparedFile, options: CompareOptions): CompareOptions {
  if (options.decision !== undefined || options.scope === 'full' || options.at !== undefined) return options;
  if (options.levels !== undefined || options.under !== undefined) return options;
  const cited = decisionOfPaper(registry, file);
  return cited === undefined ? options : { ...options, decision: cited, scope: 'changes' };
}

/**
 * Holds a paper that goes with a decision, and has columns of its own, against the same paper as the registry makes it.
 * @throws MadinhdanhError: exit code 2 for options that are of lists, 3 where no decision is known that it goes with
 */
function compareOwnPaper(
  registry: Registry,
  today: IsoDate,
  file: ComparedFile,
  paper: OwnPaper,
  { decision: named, levels, under, at = today, strict }: CompareOptions,
): Comparison {
  if (levels !== undefined || under !== undefined) throw misuse('check.annex-changes');
  const found = checkOwnPaper(registry, at, paper, named);
  if (found === undefined) {
    throw cannotRun('check.paper-of-none', { file: file.path }).advise('check.paper-of-none.hint');
  }
  const { result, decision } = found;
  const readFindings = outsideOwnPaper(file.findings, paper);
  return {
    result,
    at,
    decision,
    paper: paper.kind,
    findings: result.findings,
    readFindings,
    notCompared: [],
    verdict: verdictOf(result, readFindings, strict === true),
  };
}

/**
 * Holds a list against the registry: what is missing in it, extra, different.
 * @param today the day where the options name none
 * @throws MadinhdanhError: exit code 2 for options that do not fit the decision or the file, 3 for a file without a list
 */
export function compareList(
  registry: Registry,
  today: IsoDate,
  file: ComparedFile,
  asked: CompareOptions = {},
): Comparison {
  const own = asked.signed === true || asked.scope === 'full' ? undefined : ownPaper(file.tables);
  if (own !== undefined) return compareOwnPaper(registry, today, file, own, asked);
  // a sheet that is asked for is read as what its user says it is
  const isWhole = asked.signed !== true && file.listed.asked === undefined;
  if (isWhole && noListOf(file.tables) !== undefined) throw noList(file);
  const options = withCited(registry, file, asked);
  const view = comparedView(registry, today, options);
  const result = compared(registry, today, view, file, options);
  const about = { registry, listed: file.listed, tables: file.tables };
  const read =
    options.signed === true
      ? file.findings
      : withoutKnownNotes(outsideDecision(file.findings, about), { ...about, today });
  const readFindings = unnamed(read, result);
  const verdict = verdictOf(result, readFindings, options.strict === true);
  return {
    result,
    at: view.at,
    decision: options.decision,
    findings: result.findings,
    readFindings,
    notCompared: withoutCompared(file.notCompared, file.listed, result.fields),
    verdict,
    ...(options.decision === undefined && !verdict.equal && titlesTellChanges(file.listed)
      ? { ofChanges: true as const }
      : {}),
  };
}
