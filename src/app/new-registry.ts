import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeFault } from '../core/code/code.js';
import { closedLevelOne, LEVEL_ONE_DECISION, levelOneBody, onceCalled, renamingOf } from '../core/code/national.js';
import { errorsAmong } from '../core/finding.js';
import { VIETNAM } from '../core/registry/dates.js';
import {
  type Alphabet,
  type Decision,
  FORMAT,
  type GroupWidth,
  type IsoDate,
  type RootSettings,
  type Settings,
  type Unit,
} from '../core/registry/types.js';
import { memorySource } from '../store/file-source.js';
import { makeFolders } from '../store/make-folders.js';
import { printDecision, printSettings, printUnit, schemaComment } from '../store/yaml/canonical.js';
import { cannotRun, FindingsError, misuse } from './errors.js';
import type { Surroundings } from './surroundings.js';
import { findingsOf, frameText, reportFindings } from './validate.js';
import { asWriter, type Workspace, workspaceOf } from './workspace.js';

/** A registry to be made: for one level-1 unit, with whatever differs from the usual. */
export interface NewRegistry {
  code: string;
  /** Name of the level-1 unit, where the national table has none. */
  name?: string | undefined;
  place?: string | undefined;
  authority?: string | undefined;
  title?: string | undefined;
  /** Widths of the groups at levels 2, 3, 4. */
  groups: readonly GroupWidth[];
  alphabet: Alphabet;
  /** Give the level-1 unit its code of the old form, too. */
  legacy: boolean;
}

/** Reads widths as they are typed: `2,2,3` or `2-3,2,3`. @throws MadinhdanhError (exit code 2) */
export function parseGroups(text: string): GroupWidth[] {
  const widths = text.split(',').map((each) => each.trim());
  const isWidth = (each: string): boolean => {
    const [least = '', most = least] = each.split('-');
    return /^[1-9](?:-[1-9])?$/.test(each) && least <= most;
  };
  if (widths.length > 3 || !widths.every(isWidth)) throw misuse('init.bad-groups', { value: text });
  return widths.map((each) => (each.includes('-') ? each : Number(each)));
}

/** First group given out: `01` for groups of two characters. */
function firstGroup(width: GroupWidth | undefined): string {
  return '1'.padStart(Number.parseInt(String(width ?? 2), 10), '0');
}

/** What names a level-1 unit, and the way codes beneath it are made. */
export type NewRoot = Pick<NewRegistry, 'code' | 'name' | 'groups' | 'alphabet' | 'legacy'> & {
  first?: string | undefined;
};

/** The level-1 unit of a code, with what goes with it. */
export interface RootMade {
  unit: Unit;
  settings: RootSettings;
  place: string | undefined;
  /** The decision by which it bears the name of today, where it was granted under another one. */
  renaming: Decision | undefined;
}

/**
 * The level-1 unit of a code under the decision that granted all of them, by its name of today, with the settings of
 * its root. A code that is closed by now is told of.
 * @throws MadinhdanhError (exit code 2) for a code that is no level-1 code, or whose body the national table lacks
 */
export function rootOfCode(
  { notice }: Pick<Surroundings, 'notice'>,
  { code, name: given, groups, alphabet, legacy, first }: NewRoot,
  today: IsoDate,
  command: 'init' | 'root add',
): RootMade {
  if (codeFault(code) !== undefined || code.includes('.')) {
    throw misuse('init.bad-code', { code }).advise('init.bad-code.hint');
  }
  const closed = closedLevelOne(code);
  if (closed?.successor !== undefined) notice('warning', 'init.merged', { code, successor: closed.successor });
  else if (closed !== undefined) notice('warning', 'init.closed', { code });
  const known = levelOneBody(code, today);
  const name = given ?? known?.name;
  if (name === undefined) throw misuse('init.name-needed', { code }).advise('init.name-needed.hint', { command, code });
  const once = name === known?.name ? onceCalled(code) : undefined;
  if (once !== undefined) notice('warning', 'init.renamed-unknown', { code, name, before: once });
  const { id, effective } = LEVEL_ONE_DECISION;
  const decision = name === known?.name ? renamingOf(code) : undefined;
  const renaming = decision !== undefined && decision.effective <= today ? decision : undefined;
  if (renaming !== undefined && renaming.signed === renaming.effective) {
    notice('warning', 'init.signed-unknown', { number: renaming.number, date: renaming.signed });
  }
  const before = levelOneBody(code, effective)?.name ?? '';
  const formerNames = renaming && [{ name: before, decision: renaming.id }];
  const old = legacy ? { legacyCodes: [`000.00.00.${code}`] } : {};
  return {
    unit: { code, name, ...old, granted: { decision: id, effective }, ...(formerNames && { formerNames }) },
    settings: { groups: [...groups], alphabet, first: first ?? firstGroup(groups[0]) },
    place: known?.place,
    renaming,
  };
}

/** The texts of a registry's files, by path, and its level-1 unit. */
export interface RegistryTexts {
  files: Map<string, string>;
  unit: Unit;
}

/** Writes a new registry out in memory. @throws MadinhdanhError (exit code 2) for a code that is no level-1 code */
export function registryTexts(around: Surroundings, wanted: NewRegistry): RegistryTexts {
  const { code } = wanted;
  const { unit, settings: root, place, renaming } = rootOfCode(around, wanted, around.today(VIETNAM), 'init');
  const { name } = unit;
  const settings: Settings = {
    format: FORMAT,
    title: wanted.title ?? `Sổ đăng ký mã định danh điện tử – ${name}`,
    timezone: VIETNAM,
    authority: wanted.authority ?? name,
    place: wanted.place ?? place ?? name,
    roots: { [code]: root },
  };
  const decisions = [LEVEL_ONE_DECISION, ...(renaming === undefined ? [] : [renaming])].map(
    ({ id, ...decision }): [string, string] => {
      const path = `decisions/${id}.yaml`;
      return [path, `${schemaComment('decision', path)}\n${printDecision(decision)}`];
    },
  );
  const unitFile = `units/${code}.yaml`;
  const files = new Map([
    ['registry.yaml', `${schemaComment('settings', 'registry.yaml')}\n${printSettings(settings)}`],
    ...decisions,
    [unitFile, `${schemaComment('units', unitFile)}\n${printUnit(unit)}`],
  ]);
  return { files, unit };
}

/**
 * Makes sure that a new registry may go to a folder.
 * @throws MadinhdanhError (exit code 3) where one is there or above it, or something else is
 */
export function assertVacant(folder: string): void {
  for (const place of [folder, join(folder, 'registry')]) {
    if (existsSync(join(place, 'registry.yaml'))) throw cannotRun('init.exists', { folder: place });
  }
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))) {
    throw cannotRun('init.not-empty', { folder }).advise('init.not-empty.hint');
  }
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    // what stands inside a registry would be taken for a part of it
    if (existsSync(join(above, 'registry.yaml'))) throw cannotRun('init.inside', { folder: above });
  }
}

/**
 * The state that a new registry's files hold.
 * @throws FindingsError where a name that was given has letters or characters that no registry may hold
 * @throws Error where it would not be valid otherwise: a guard against ourselves
 */
export function newWorkspace(around: Surroundings, folder: string, { files }: RegistryTexts): Workspace {
  const workspace = workspaceOf(around, folder, memorySource(files));
  const errors = errorsAmong(findingsOf(workspace));
  if (errors.length === 0) return workspace;
  if (errors.every(({ rule }) => rule.startsWith('text-'))) {
    const { source } = workspace.loaded;
    const findings = reportFindings(errors, source, folder, around.word);
    throw new FindingsError(findings, 'change.refused.result', { count: errors.length }, frameText(folder, source));
  }
  throw new Error(`the new registry would not be valid: ${errors.map(({ rule }) => rule).join(', ')}`);
}

/** Writes a new registry, all of it or nothing. */
export async function writeRegistry(around: Surroundings, folder: string, { files }: RegistryTexts): Promise<void> {
  makeFolders(folder);
  await asWriter(around, folder, 'init', (writer) => writer.write(files));
}
