import { basename } from 'node:path';
import { type Finding, type ReportedFinding, sortFindings } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import { registryOf, type Tree } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import type { Messages } from '../messages/index.js';
import { wordFinding } from '../report/wording.js';
import { withoutExempted } from '../rules/exempt.js';
import { hierarchyRules } from '../rules/index.js';
import { checkHierarchy } from '../schema/hierarchy.js';
import { checkStructure } from '../schema/structure.js';
import { type Loaded, loadTree } from '../store/load.js';
import { type FileSource, textOf } from '../store/source.js';
import { Locator } from '../store/yaml/locate.js';

/** A registry with everything the rules have to say of it. */
export interface Inspected {
  loaded: Loaded;
  registry: Registry;
  issues: Finding[];
}

/** Reads a registry from any source; only what is wrong with single files is looked at. */
export function loadRegistry(source: FileSource): Loaded {
  return loadTree(source, checkStructure);
}

/** What the rules say of an assembled registry, exemptions taken out. */
export function ruleIssues(tree: Tree, registry: Registry, today: IsoDate): Finding[] {
  return withoutExempted(checkHierarchy(tree, hierarchyRules({ tree, registry, today })), tree.settings, today);
}

/** All rules over a registry that was read. */
export function inspect(loaded: Loaded, today: IsoDate): Inspected {
  const registry = registryOf(loaded.tree);
  return { loaded, registry, issues: [...loaded.findings, ...ruleIssues(loaded.tree, registry, today)] };
}

/** Issues as findings: worded, placed, sorted. `folder` is the registry folder, whose name begins every path. */
export function toFindings(
  issues: readonly Finding[],
  source: FileSource,
  folder: string,
  messages: Messages,
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
  const findings = issues.map((issue): ReportedFinding => {
    const locator = locatorOf(issue.place.file);
    const place = locator.rangeOf(issue.place);
    const { rule, severity, args, code } = issue;
    const worded = wordFinding(issue, messages);
    const file = `${basename(folder)}/${issue.place.file}`;
    return {
      rule,
      severity,
      message: worded.message,
      file,
      ...place,
      ...(code ? { code } : {}),
      args,
      ...(worded.hint ? { hint: worded.hint } : {}),
    };
  });
  return sortFindings(findings);
}

function safeText(source: FileSource, file: string): string {
  try {
    return textOf(source.read(file)) ?? '';
  } catch {
    return '';
  }
}
