import { compareCodes, fileOf, levelOf } from '../../core/code/code.js';
import { LEVEL_ONE_DECISION, renamingOf } from '../../core/code/national.js';
import { isReservedBy } from '../../core/code/reserved.js';
import { diffRegistries, type RegistryDiff } from '../../core/diff/index.js';
import { errorsAmong, type Finding, type ReportedFinding } from '../../core/finding.js';
import { newFindings } from '../../core/new-findings.js';
import type { Registry } from '../../core/registry/registry.js';
import { registryOf } from '../../core/registry/registry-files.js';
import { standingClosing } from '../../core/registry/timeline.js';
import type { FileSource } from '../../store/file-source.js';
import { basesBeside } from '../../store/git/base-refs.js';
import { codesHeldUntil } from '../../store/git/codes-in-history.js';
import { commitOf, type Git } from '../../store/git/git.js';
import { committedEntries } from '../../store/git/work-tree.js';
import type { Loaded } from '../../store/load.js';
import { hashBeside } from '../../store/registry-hash.js';
import { renderChanges } from '../../store/render.js';
import { hashOf } from '../../store/transaction/journal.js';
import { lastSteps, MOST_STEPS } from '../../store/undo/records.js';
import type { UndoStep } from '../../store/undo/step.js';
import { FindingsError, misuse, refusal } from '../errors.js';
import { gitIn } from '../git-in.js';
import { uncommittedFaults } from '../held.js';
import { loadWith } from '../read-registry.js';
import { isInRepository } from '../spent-codes.js';
import { subjectHere } from '../subject.js';
import type { Surroundings } from '../surroundings.js';
import { findingsNewSince, findingsOf, frameText, reportFindings } from '../validate.js';
import type { Workspace } from '../workspace.js';
import { type Contents, holds, type Reached, reachedIn, SETTINGS } from './in-git.js';
import { recordPlace } from './recorder.js';

/** What taking back comes to, worked out to the last byte but not written. */
export interface Undoing {
  workspace: Workspace;
  /** The writes that are taken back, the newest first. */
  steps: readonly UndoStep[];
  after: Registry;
  diff: RegistryDiff;
  files: ReadonlyMap<string, string | Uint8Array | null>;
  /** Rights of files that come back. */
  modes: ReadonlyMap<string, number>;
  written: Loaded;
  granted: { code: string; name: string }[];
  closed: string[];
  findings: ReportedFinding[];
  /** Errors that the registry had then and has not now. */
  errors: number;
  /** What git has of those writes; absent where there is no git. */
  reached?: Reached;
  /** Codes that no draft holds any more, and that may be granted again. */
  freed: string[];
  /** Level-1 codes that go, and that commits of this branch hold. */
  roots: string[];
  /** Those that the base branch has seen: they are reserved from now on. */
  reserved: string[];
}

/** What is asked for. */
export interface UndoRequest {
  /** How many writes. */
  count: number;
  /** Why a code is reserved that a draft of this id held, as the registry will say it. */
  reasonFor(decision: string): string;
}

/** The last writes, as many as are asked for. @throws MadinhdanhError */
function stepsOf(around: Surroundings, folder: string, count: number): UndoStep[] {
  if (count < 1 || count > MOST_STEPS) throw misuse('undo.bad-count', { most: MOST_STEPS });
  const steps = lastSteps(folder, recordPlace(around, folder), count);
  if (steps.length === 0) throw refusal('undo.nothing').advise('undo.nothing.hint');
  if (steps.length < count) {
    throw refusal('undo.fewer', { count: steps.length }).adviseCommand(`madinhdanh undo ${steps.length}`);
  }
  return steps;
}

/** The files as they were before some writes. */
interface Restored {
  /** Those that become other ones; null for one that goes. */
  files: Map<string, Buffer | null>;
  modes: Map<string, number>;
  /** What they are now. */
  now: Contents;
}

/** @throws MadinhdanhError (exit code 1) where a file is none of those that were written any more */
function restoredBy(steps: readonly UndoStep[], { loaded: { source } }: Workspace): Restored {
  const present = new Set(source.list());
  const now = new Map<string, Uint8Array | null>();
  const texts = new Map<string, Buffer | null>();
  const modes = new Map<string, number>();
  for (const { files, command } of steps) {
    const changed = files.filter(({ path, before, after }) => {
      if (!texts.has(path)) now.set(path, present.has(path) ? source.read(path) : null);
      const is = texts.get(path) ?? (texts.has(path) ? null : (now.get(path) ?? null));
      texts.set(path, before?.bytes ?? null);
      if (before !== undefined) modes.set(path, before.mode);
      return (is === null ? undefined : hashOf(is)) !== after;
    });
    if (changed.length > 0) {
      const shown = changed.slice(0, 5).map(({ path }) => path);
      throw refusal('undo.changed', { command, files: shown, count: changed.length }).advise('undo.changed.hint');
    }
  }
  const differs = ([path, text]: [string, Buffer | null]): boolean => {
    const is = now.get(path) ?? null;
    return text === null || is === null ? text !== is : !text.equals(is);
  };
  return { files: new Map([...texts].filter(differs).sort(([a], [b]) => (a < b ? -1 : 1))), modes, now };
}

function refuse(
  { word }: Surroundings,
  { folder }: Workspace,
  { source }: Loaded,
  found: readonly Finding[],
  id: 'undo.signed' | 'undo.breaks',
): never {
  const findings = reportFindings(found, source, folder, word);
  const refused = new FindingsError(findings, id, { count: found.length }, frameText(folder, source));
  throw refused.advise(id === 'undo.signed' ? 'undo.remedy' : 'undo.changed.hint');
}

/**
 * True for what a further level-1 code brought into this registry, and that leaves it with the code: it was granted to all
 * alike, long before, and nothing that this registry grants stands under it.
 */
function isOfRoots(roots: readonly string[], { rule, code = '' }: Finding): boolean {
  if (rule === 'since-code-lost') return roots.includes(code);
  if (rule !== 'since-decision-changed' || roots.length === 0) return false;
  return code === LEVEL_ONE_DECISION.id || roots.some((root) => renamingOf(root)?.id === code);
}

/**
 * What is committed and signed stays: it is only ever followed by another change.
 * @param roots level-1 codes that were added, and that the base branch has not seen
 * @throws FindingsError
 */
function refuseSigned(
  around: Surroundings,
  workspace: Workspace,
  written: Loaded,
  after: Registry,
  roots: readonly string[],
): void {
  const faultsOf = (state: Workspace): Finding[] => uncommittedFaults(subjectHere(around, state));
  const found = newFindings(faultsOf(workspace), faultsOf({ ...workspace, loaded: written, registry: after }));
  const faults = found.filter((fault) => !isOfRoots(roots, fault));
  if (faults.length > 0) refuse(around, workspace, written, faults, 'undo.signed');
}

/** Of codes that go, the topmost ones that the base branch has seen: nobody is to be given them again. */
function seenAtBase(git: Git, codes: readonly string[]): string[] {
  const held = codesHeldUntil(git, ...basesBeside(git).map((ref) => commitOf(git, ref)));
  const seen = codes.filter((code) => held.has(code)).map((code) => ({ code }));
  return seen
    .filter(
      (each) =>
        !isReservedBy(
          seen.filter((other) => other !== each),
          each.code,
        ),
    )
    .map(({ code }) => code);
}

/** True where the settings hold what is not committed: the commit to come would take it along. */
function isEdited(git: Git, { head = '' }: Reached, source: FileSource): boolean {
  const [entry] = committedEntries(git, head).filter(({ path }) => path === `${git.prefix}${SETTINGS}`);
  return !holds(entry, source.list().includes(SETTINGS) ? source.read(SETTINGS) : null);
}

/** True where all files are, to the last byte, what they were before the oldest of some writes. */
function isAsBefore(steps: readonly UndoStep[], { source }: Loaded): boolean {
  const oldest = steps.at(-1);
  if (oldest?.others === undefined) return false;
  return hashBeside(source, new Set(oldest.files.map(({ path }) => path))) === oldest.others;
}

/** Files, in the registry, that findings of a state are about. */
function isElsewhere(files: ReadonlyMap<string, unknown>): (finding: Finding) => boolean {
  return ({ place }) => !files.has(place.file);
}

/**
 * Works out what taking back the last writes comes to.
 * @throws MadinhdanhError, FindingsError
 */
export function planUndo(around: Surroundings, workspace: Workspace, request: UndoRequest): Undoing {
  const { folder, loaded, registry } = workspace;
  const steps = stepsOf(around, folder, request.count);
  const { files, modes, now } = restoredBy(steps, workspace);
  const back = loadWith(loaded, files);
  const old = registryOf(back.tree);
  const gone = [...registry.units.keys()].filter((code) => old.unit(code) === undefined);
  const git = gitIn(around, folder);
  const reached = isInRepository(git) ? reachedIn(git, steps, now) : undefined;
  const committed = new Set(reached?.committed);
  const inCommit = gone.filter((code) => committed.has(fileOf(code)));
  const roots = inCommit.filter((code) => levelOf(code) === 1);
  if (committed.size > 0 && git !== undefined) {
    const seen = roots.length === 0 ? [] : seenAtBase(git, roots);
    const own = roots.filter((code) => !seen.includes(code));
    refuseSigned(around, workspace, back, old, own);
  }
  const reserved = inCommit.length === 0 ? [] : seenAtBase(git, inCommit);
  if (reserved.length > 0 && reached !== undefined && isEdited(git, reached, loaded.source)) {
    throw refusal('undo.settings').advise('undo.settings.hint');
  }
  const reservation = reserved.map((code) => {
    const decision = registry.unit(code)?.granted.decision ?? '';
    return { code, reason: request.reasonFor(decision) };
  });
  const after =
    reservation.length === 0
      ? old
      : old.with({ settings: { ...old.settings, reserved: [...(old.settings.reserved ?? []), ...reservation] } });
  const all = new Map<string, string | Uint8Array | null>([
    ...files,
    ...renderChanges(back.tree, back.source, old, after),
  ]);
  const written = reservation.length === 0 ? back : loadWith(loaded, all);
  const found = findingsNewSince(workspace, findingsOf({ ...workspace, loaded: written, registry: after }));
  const errors = errorsAmong(found);
  // the state of before may have had errors of its own; what others wrote since must not come to have any
  const caused = isAsBefore(steps, back) ? [] : errors.filter(isElsewhere(all));
  if (caused.length > 0) refuse(around, workspace, written, caused, 'undo.breaks');
  const granted = [...after.units.values()]
    .filter(({ code }) => registry.unit(code) === undefined)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => compareCodes(a.code, b.code));
  const isClosed = (state: Registry, code: string): boolean => {
    const unit = state.unit(code);
    return unit !== undefined && standingClosing(state, unit) !== undefined;
  };
  const closed = [...after.units.keys()].filter((code) => isClosed(after, code) && !isClosed(registry, code));
  return {
    workspace,
    steps,
    after,
    diff: diffRegistries(registry, after),
    errors: errors.length,
    files: all,
    modes,
    written,
    granted,
    closed,
    findings: reportFindings(
      found.filter(({ severity }) => severity !== 'info'),
      written.source,
      folder,
      around.word,
    ),
    ...(reached === undefined ? {} : { reached }),
    freed: gone.filter((code) => !isReservedBy(reservation, code)),
    roots,
    reserved,
  };
}
