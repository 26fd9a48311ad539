import { basename, posix } from 'node:path';
import { type Finding, type ReportedFinding, reportedInText, sortFindings } from '../core/finding.js';
import { foldFindings } from '../core/fold-findings.js';
import { newFindings } from '../core/new-findings.js';
import type { Registry } from '../core/registry/registry.js';
import type { RegistryFiles } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import { type HierarchyRule, SILENT } from '../core/rule.js';
import { withoutExempted } from '../rules/exempt.js';
import { hierarchyRules, type IsAsked } from '../rules/prepared.js';
import { type Seen, type Sight, sightOf } from '../rules/sight.js';
import { checkHierarchy } from '../schema/hierarchy.js';
import { type FileSource, utf8Text } from '../store/file-source.js';
import { Locator } from '../store/yaml/locate.js';
import { sha256 } from './sha256.js';
import type { WordFinding } from './surroundings.js';
import type { Workspace } from './workspace.js';

/** Which rules are asked, and about what; of all that is left out, all. */
export interface Asking {
  /** The rules that are to speak. */
  isAsked?: IsAsked | undefined;
  /** The units that rules of near sight are asked about. */
  sight?: Sight | undefined;
  /** Of these rules, those that are asked about every unit all the same. */
  isWhole?: IsAsked | undefined;
}

/** What the rules say of an assembled registry, exemptions taken out. */
export function ruleFindings(
  tree: RegistryFiles,
  registry: Registry,
  today: IsoDate,
  { isAsked, sight, isWhole = () => false }: Asking = {},
): Finding[] {
  const rules = hierarchyRules({ tree, registry, today, digest: sha256 }, isAsked);
  const found = sight === undefined ? checkHierarchy(tree, rules) : checkSeen(tree, rules, sight, isWhole);
  return withoutExempted(found, tree.settings, today);
}

/** Rules of near sight are asked about the units that are in it, any others about all. */
function checkSeen(
  tree: RegistryFiles,
  rules: readonly HierarchyRule[],
  isSeen: Sight,
  isWhole: (rule: HierarchyRule) => boolean,
): Finding[] {
  const isNarrow = (rule: HierarchyRule): boolean => rule.sight === 'near' && !isWhole(rule);
  const onlyIf = (isMeant: boolean): HierarchyRule[] =>
    rules.map((rule) => (isNarrow(rule) === isMeant ? rule : { ...rule, check: SILENT }));
  const others = onlyIf(false);
  const isOfAll = others.some(({ sight, check }) => sight !== undefined && check !== SILENT);
  return [
    ...checkHierarchy({ ...tree, units: tree.units.filter(isSeen) }, onlyIf(true)),
    ...checkHierarchy(isOfAll ? tree : { ...tree, units: [] }, others),
  ];
}

/** The errors that the rules find in an assembled registry. */
export function ruleErrors(tree: RegistryFiles, registry: Registry, today: IsoDate): Finding[] {
  return ruleFindings(tree, registry, today, { isAsked: ({ severity }) => severity === 'error' });
}

/** A state of a registry as far as findings rest on it. */
export type JudgedState = Pick<Workspace, 'loaded' | 'registry' | 'today'>;

/**
 * Everything there is to say of a registry that was read: of its files, and by the rules.
 * @param sight the units that rules of near sight are asked about
 */
export function findingsOf({ loaded, registry, today }: JudgedState, sight?: Sight): Finding[] {
  return [...loaded.findings, ...ruleFindings(loaded.tree, registry, today, { sight })];
}

/** What of two states has to be seen by rules of near sight to know all that only one of them is said to have. */
export function sightBetween(before: JudgedState, now: JudgedState): Sight | undefined {
  if (before.today !== now.today) return undefined;
  const shared = new Set(before.loaded.readings);
  const files = now.loaded.readings.flatMap((reading) => (shared.delete(reading) ? [] : [reading.path]));
  for (const { path } of shared) files.push(path);
  const seen = ({ loaded, registry }: JudgedState): Seen => ({ tree: loaded.tree, registry });
  return sightOf(seen(before), seen(now), new Set(files));
}

/**
 * Findings that an earlier state did not have, as {@link newFindings} tells them. The earlier state is asked only what
 * could be the same: nothing where nothing was found, and else by the rules that found something.
 * @param asking what the rules were asked about in the other state
 * @param more what was found there besides
 */
export function findingsNewSince(
  { loaded, registry, today }: JudgedState,
  found: readonly Finding[],
  { more = () => [], ...asking }: Omit<Asking, 'isAsked'> & { more?: () => readonly Finding[] } = {},
): Finding[] {
  if (found.length === 0) return [];
  const rules = new Set<string>(found.map(({ rule }) => rule));
  const before = ruleFindings(loaded.tree, registry, today, { ...asking, isAsked: ({ id }) => rules.has(id) });
  return newFindings([...loaded.findings, ...before, ...more()], found);
}

function safeText(source: FileSource, file: string): string {
  // what lies outside the registry is told of, and not read
  if (file.startsWith('../')) return '';
  try {
    return utf8Text(source.read(file)) ?? '';
  } catch {
    return '';
  }
}

/**
 * Findings worded, placed, sorted; of a file with very many the last of each rule stands for the rest. `folder` is the
 * registry folder: paths start from the folder it lies in, `../` where they lead further up.
 */
export function reportFindings(
  findings: readonly Finding[],
  source: FileSource,
  folder: string,
  word: WordFinding,
): ReportedFinding[] {
  const locators = new Map<string, Locator>();
  const locatorOf = (file: string): Locator => {
    let locator = locators.get(file);
    if (locator === undefined) {
      locator = new Locator(safeText(source, file));
      locators.set(file, locator);
    }
    return locator;
  };
  const reported = foldFindings(findings).map(({ finding, more }) => {
    const { place } = finding;
    const file = posix.normalize(`${basename(folder)}/${place.file}`);
    const range = { file, ...locatorOf(place.file).rangeOf(place) };
    return reportedInText(finding, range, word({ ...finding, more }), more);
  });
  return sortFindings(reported);
}

/** Texts for code frames, by the paths findings use; bytes that are no text are shown as such. */
export function frameText(folder: string, source: FileSource): (file: string) => string | undefined {
  const prefix = `${basename(folder)}/`;
  return (file) => {
    if (!file.startsWith(prefix)) return undefined;
    try {
      return Buffer.from(source.read(file.slice(prefix.length))).toString();
    } catch {
      return undefined;
    }
  };
}
