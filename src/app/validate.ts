import { basename, posix } from 'node:path';
import { type Finding, type ReportedFinding, reportedInText, sortFindings } from '../core/finding.js';
import { newFindings } from '../core/new-findings.js';
import type { Registry } from '../core/registry/registry.js';
import type { RegistryFiles } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import { withoutExempted } from '../rules/exempt.js';
import { hierarchyRules, type IsAsked } from '../rules/prepared.js';
import { checkHierarchy } from '../schema/hierarchy.js';
import { type FileSource, utf8Text } from '../store/file-source.js';
import { Locator } from '../store/yaml/locate.js';
import { sha256 } from './sha256.js';
import type { WordFinding } from './surroundings.js';
import type { Workspace } from './workspace.js';

/**
 * What the rules say of an assembled registry, exemptions taken out.
 * @param isAsked the rules that are to speak
 */
export function ruleFindings(tree: RegistryFiles, registry: Registry, today: IsoDate, isAsked?: IsAsked): Finding[] {
  const rules = hierarchyRules({ tree, registry, today, digest: sha256 }, isAsked);
  return withoutExempted(checkHierarchy(tree, rules), tree.settings, today);
}

/** The same without what only informs: of a long list that is something about every unit. */
export function graveRuleFindings(tree: RegistryFiles, registry: Registry, today: IsoDate): Finding[] {
  return ruleFindings(tree, registry, today, ({ severity }) => severity !== 'info');
}

/** A state of a registry as far as findings rest on it. */
export type JudgedState = Pick<Workspace, 'loaded' | 'registry' | 'today'>;

/** Everything there is to say of a registry that was read: of its files, and by the rules. */
export function findingsOf({ loaded, registry, today }: JudgedState): Finding[] {
  return [...loaded.findings, ...ruleFindings(loaded.tree, registry, today)];
}

/**
 * Findings that an earlier state did not have, as {@link newFindings} tells them. The earlier state is asked only what
 * could be the same: nothing where nothing was found, and else by the rules that found something.
 * @param more what was found there besides
 */
export function findingsNewSince(
  { loaded, registry, today }: JudgedState,
  found: readonly Finding[],
  more: () => readonly Finding[] = () => [],
): Finding[] {
  if (found.length === 0) return [];
  const rules = new Set<string>(found.map(({ rule }) => rule));
  const before = ruleFindings(loaded.tree, registry, today, ({ id }) => rules.has(id));
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
 * Findings worded, placed, sorted. `folder` is the registry folder: paths start from the folder it lies in, `../` where
 * they lead further up.
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
  const reported = findings.map((finding) => {
    const { place } = finding;
    const file = posix.normalize(`${basename(folder)}/${place.file}`);
    const range = { file, ...locatorOf(place.file).rangeOf(place) };
    return reportedInText(finding, range, word(finding));
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
