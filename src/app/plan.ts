import { applyChanges, type ChangeFault, type Changes, type Unread } from '../core/changes/apply.js';
import { levelOf } from '../core/code/code.js';
import { diffRegistries, displacedDraft, type RegistryDiff } from '../core/diff/index.js';
import { sameValue } from '../core/equal.js';
import {
  countFindings,
  type DataPath,
  errorsAmong,
  type Finding,
  NOWHERE,
  type ReportedFinding,
  reportedInText,
  sortFindings,
  type TextRange,
} from '../core/finding.js';
import { codesApart } from '../core/registry/apart.js';
import type { Registry } from '../core/registry/registry.js';
import { standingClosing } from '../core/registry/timeline.js';
import type { FileSource } from '../store/file-source.js';
import type { Loaded } from '../store/load.js';
import type { Utf8Set } from '../store/transaction/transaction.js';
import { draftsUndone } from './drafts-undone.js';
import { FindingsError } from './errors.js';
import { foresee, sameFinding } from './foresee.js';
import { namesReplaced } from './names-replaced.js';
import { sealsOpened } from './seal.js';
import type { SpentCodes } from './spent-codes.js';
import { submittedFaults } from './submitted.js';
import type { Surroundings } from './surroundings.js';
import { frameText, reportFindings } from './validate.js';
import { shownPath, type Workspace } from './workspace.js';

/** What a state of the registry becomes. */
export interface NextState {
  after: Registry;
  /** Drafts that were submitted may be changed. */
  amendSubmitted?: boolean;
  /** The history that was asked, where something was granted. */
  spent?: SpentCodes;
  /** What is worth a look in the changes themselves. */
  notes?: readonly ReportedFinding[];
  /** Where the changes stand that did something to units, or to a decision. */
  origin?: StateOrigin;
  /** Findings of the new state that are told where the change came from ({@link sameFinding}), and not again here. */
  told?: ReadonlySet<string>;
}

/** Points at the changes that made units what they are, for what is found only of the new state. */
export interface StateOrigin {
  placeOf(codes: readonly string[]): TextRange;
  textOf(file: string): string | undefined;
}

/** How a state of the registry follows from the one before. */
export type Transition = (workspace: Workspace) => NextState;

/** A change worked out to the last byte, but not written. */
export interface Plan {
  workspace: Workspace;
  after: Registry;
  diff: RegistryDiff;
  files: Utf8Set;
  /** The registry's files as they will be. */
  written: Loaded;
  granted: { code: string; name: string }[];
  /** Codes that this change closes. */
  closed: string[];
  /** What the rules will have to say that they did not say before: nothing that forbids the change. */
  findings: ReportedFinding[];
  spent?: SpentCodes;
}

/** Where changes come from, to point at what is wrong with one. */
export interface ChangeOrigin {
  placeOf(fault: Pick<ChangeFault, 'place'>): TextRange;
  /** Texts for code frames, by the paths of those places. */
  textOf(file: string): string | undefined;
  /** How changes are written there, where that is no file: a fault names the options that mend it. */
  door?: 'options';
  /** What is wrong with the form of changes, which are left out then. */
  malformed?: { findings: readonly ReportedFinding[]; unread: Unread };
}

/** Changes that stand in no file: those of a script. */
export const FROM_NO_FILE: ChangeOrigin = { placeOf: () => NOWHERE, textOf: () => undefined };

/** Changes that a command makes of its options. */
export const FROM_OPTIONS: ChangeOrigin = { ...FROM_NO_FILE, door: 'options' };

/** Most codes that a refusal names. */
const SHOWN = 5;

/** Applies a batch; every fault becomes a finding. @throws FindingsError, MadinhdanhError */
export function transitionOf(
  { word }: Pick<Surroundings, 'word'>,
  changes: Changes,
  spent: SpentCodes,
  { placeOf, textOf, malformed, door }: ChangeOrigin,
): Transition {
  return ({ registry, today }) => {
    const unread = malformed === undefined ? {} : { unread: malformed.unread };
    const applied = applyChanges(registry, changes, {
      today,
      spent: (code) => spent.has(code),
      reservedIn: (code) => spent.reservedIn(code),
      onceReserved: (code) => spent.onceReserved(code),
      ...unread,
      ...(door === undefined ? {} : { door }),
    });
    const faults = applied.faults.map((fault) => reportedInText(fault, placeOf(fault), word(fault)));
    if (applied.registry !== undefined && malformed === undefined) {
      const { madeBy } = applied;
      const at = (codes: readonly string[]): DataPath => {
        const making = codes.map((code) => madeBy.get(code)).find((index) => index !== undefined);
        return making === undefined ? ['decision'] : ['changes', making];
      };
      const origin: StateOrigin = { placeOf: (codes) => placeOf({ place: { file: '', path: at(codes) } }), textOf };
      return { after: applied.registry, spent, notes: sortFindings(faults), origin };
    }
    const findings = sortFindings([...(malformed?.findings ?? []), ...faults]);
    const count = countFindings(findings).error;
    throw new FindingsError(findings, 'change.refused', { count }, textOf);
  };
}

function refuseBroken({ word }: Surroundings, { loaded, folder }: Workspace): void {
  if (errorsAmong(loaded.findings).length === 0) return;
  const findings = reportFindings(loaded.findings, loaded.source, folder, word);
  throw new FindingsError(findings, 'change.registry-broken', {}, frameText(folder, loaded.source));
}

/** What is wrong with what changes come to, at the first change that did something to its units. */
function refuseState(
  { word }: Surroundings,
  faults: readonly { fault: Finding; codes: readonly string[] }[],
  origin: StateOrigin | undefined,
): void {
  if (faults.length === 0) return;
  const findings = faults.map(({ fault, codes }) =>
    reportedInText(fault, origin?.placeOf(codes) ?? NOWHERE, word(fault)),
  );
  throw new FindingsError(sortFindings(findings), 'change.refused', { count: findings.length }, origin?.textOf);
}

/** What a sealed decision did is added to, taken from or altered for a reason alone, whoever asks for it. */
function openedSeals(before: Registry, after: Registry): { fault: Finding; codes: readonly string[] }[] {
  return sealsOpened(before, after).map(({ decision, codes }) => {
    const { id, number = id } = decision;
    const more = codes.length > SHOWN ? ', …' : '';
    const args = { id, number, count: codes.length, codes: codes.slice(0, SHOWN), more };
    const fault: Finding = { rule: 'change-decision-sealed', severity: 'error', args, place: { file: '' }, code: id };
    return { fault, codes };
  });
}

/**
 * What was planned must be what the files would say, or nothing is written: a guard against our own mistakes.
 * @throws Error
 */
function assertWritten(planned: Registry, { tree }: Workspace['loaded']): void {
  const differs = (key: string): Error => new Error(`what would be written for ${key} is not what was planned`);
  // both are in the order of codes, as a rule
  const inOrder = planned.units.values();
  for (const { unit } of tree.units) {
    const isSame = inOrder.next().value === unit || sameValue(planned.unit(unit.code), unit);
    if (!isSame) throw differs(unit.code);
  }
  for (const { decision } of tree.decisions) {
    if (!sameValue(planned.decision(decision.id), decision)) throw differs(decision.id);
  }
  if (!sameValue(planned.settings, tree.settings)) throw differs('the settings');
  if (tree.units.length !== planned.units.size || tree.decisions.length !== planned.decisions.size) {
    throw new Error('the written registry would not hold what was planned');
  }
}

function refuseErrors(
  { word }: Surroundings,
  { folder }: Workspace,
  source: FileSource,
  caused: readonly Finding[],
  all: readonly Finding[],
): never {
  const textOf = frameText(folder, source);
  if (caused.length === 0) {
    throw new FindingsError(reportFindings(all, source, folder, word), 'change.registry-broken', {}, textOf);
  }
  const findings = reportFindings(caused, source, folder, word);
  throw new FindingsError(findings, 'change.refused.result', { count: caused.length }, textOf);
}

/** True for a unit that is closed now and was not, or only by a draft that a signed closing takes the place of. */
function isClosedAnew(before: Registry, after: Registry, code: string): boolean {
  const was = before.unit(code);
  if (was === undefined || standingClosing(before, was) === undefined) return true;
  const draft = displacedDraft(before, after, code);
  // the draft itself, issued under another id, closes what was to be closed
  return draft !== undefined && after.decision(draft) !== undefined;
}

/**
 * Works a change out: apply, render, read what would be written, validate, compare.
 * Of the files only those that change are read again, and the rules are asked about the registry that is there.
 * @throws FindingsError
 */
export function planTransition(around: Surroundings, workspace: Workspace, transition: Transition): Plan {
  const { registry, folder } = workspace;
  around.trace('plan');
  refuseBroken(around, workspace);
  const { after, amendSubmitted, spent, notes = [], told, origin } = transition(workspace);
  refuseState(around, openedSeals(registry, after), origin);
  // from its submission on, a draft changes only where it is said that it is to
  if (amendSubmitted !== true) refuseState(around, submittedFaults(registry, after), origin);
  const { files, written, errors, caused } = foresee(workspace, after);
  if (errors.length > 0) refuseErrors(around, workspace, written.source, errorsAmong(caused), errors);
  const replaced = namesReplaced(around, workspace, after);
  refuseState(
    around,
    replaced.map((fault) => ({ fault, codes: fault.code === undefined ? [] : [fault.code] })),
    origin,
  );
  if (caused.some(({ rule }) => rule === 'draft-impossible')) {
    const undone = draftsUndone(around, workspace, written, after);
    if (undone.length > 0) refuseErrors(around, workspace, written.source, undone, undone);
  }
  assertWritten(after, written);
  const diff = diffRegistries(registry, after);
  const granted = [...codesApart(registry, after)].flatMap((code) => {
    const unit = registry.unit(code) === undefined ? after.unit(code) : undefined;
    return unit === undefined ? [] : [{ code, name: unit.name }];
  });
  const closed = [...after.units.values()]
    .filter(({ code, closed }) => closed !== undefined && isClosedAnew(registry, after, code))
    .map((unit) => unit.code);
  const untold = caused.filter((finding) => told?.has(sameFinding(finding)) !== true);
  const findings = [...notes, ...reportFindings(untold, written.source, folder, around.word)];
  return {
    workspace,
    after,
    diff,
    files,
    written,
    granted,
    closed,
    findings,
    ...(spent === undefined ? {} : { spent }),
  };
}

/** The files of a plan by the paths that people know them by; no text stands for one that goes. */
export function filesTold({ workspace, files }: Plan): { path: string; text: string | null }[] {
  return [...files].map(([path, bytes]) => ({
    path: shownPath(workspace, path),
    text: bytes === null ? null : Buffer.from(bytes).toString(),
  }));
}

/** Most codes one change may close without being asked. */
const QUIET_CLOSINGS = 20;

/** True for a change that needs `--confirm N`: it closes a level-1 or level-2 unit, or more than twenty at once. */
export function needsConfirmation({ closed }: Pick<Plan, 'closed'>): boolean {
  return closed.length > QUIET_CLOSINGS || closed.some((code) => levelOf(code) <= 2);
}
