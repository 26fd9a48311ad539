import { join } from 'node:path';
import { diffRegistries, type RegistryDiff } from '../core/diff/index.js';
import { errorsAmong } from '../core/finding.js';
import { publishedRegistry } from '../core/registry/published.js';
import type { Registry } from '../core/registry/registry.js';
import { commitFiles } from '../store/git/staging.js';
import { freeReleaseName, lastRelease, makeTag } from '../store/git/tags.js';
import { uncommitted } from '../store/git/work-tree.js';
import { writeOutputFile } from '../store/output-file.js';
import { readBelow } from '../store/plain-path.js';
import { tryFingerprint } from '../store/transaction/fingerprint.js';
import { statusCommand } from './committed-files.js';
import { cannotRun, FindingsError, refusal } from './errors.js';
import { gitIn } from './git-in.js';
import { refuseNameless } from './placeholders.js';
import { assertWholeHistory, resolveCommit, revisionWorkspace } from './revision.js';
import type { Surroundings } from './surroundings.js';
import { BesideRecorder } from './undo/beside-recorder.js';
import { findingsOf, frameText, reportFindings } from './validate.js';
import { asWriter, type Workspace } from './workspace.js';

const CHANGELOG = 'CHANGELOG.md';

/** What changed from one release to a later commit. */
export interface Delta {
  diff: RegistryDiff;
  after: Registry;
}

/** The changes since a release; since nothing, for the first one. */
export function deltaBetween(around: Surroundings, folder: string, from: string | undefined, to: string): Delta {
  const { registry: after } = revisionWorkspace(around, folder, to);
  const { registry: before } = revisionWorkspace(around, folder, from);
  return { diff: diffRegistries(before, after), after };
}

/** What a tag (or HEAD) changed since the release before it; a tag is not its own predecessor. */
export function deltaOfTag(around: Surroundings, folder: string, tag: string): Delta {
  const git = gitIn(around, folder);
  const commit = resolveCommit(git, tag);
  assertWholeHistory(git);
  const parent = git.try(['rev-parse', '--verify', '--quiet', `${commit}^`]);
  const last = parent === undefined || parent === '' ? undefined : lastRelease(git, parent);
  return deltaBetween(around, folder, last, commit);
}

/** A release that could be made: its tag, that of the one before, and what changed since. */
export interface Release extends Delta {
  tag: string;
  previous: string | undefined;
}

/**
 * Works the next release out.
 * @throws MadinhdanhError for uncommitted changes or a history that is not there (exit code 3), FindingsError for errors
 */
export function nextRelease(around: Surroundings, workspace: Workspace): Release {
  const { folder, loaded, today } = workspace;
  const git = gitIn(around, folder);
  assertWholeHistory(git);
  const changed = uncommitted(git);
  if (changed.length > 0) {
    throw cannotRun('release.uncommitted', { count: changed.length }).adviseCommand(statusCommand(git));
  }
  const errors = errorsAmong(findingsOf(workspace));
  if (errors.length > 0) {
    const findings = reportFindings(errors, loaded.source, folder, around.word);
    throw new FindingsError(findings, 'release.invalid', {}, frameText(folder, loaded.source));
  }
  // a draft binds nobody: what it holds is still being worked on
  refuseNameless(publishedRegistry(workspace.registry).units.values());
  const previous = lastRelease(git, 'HEAD');
  return { ...deltaBetween(around, folder, previous, 'HEAD'), tag: freeReleaseName(git, today), previous };
}

/** The change log with a section put in above the earlier ones. */
function withSection(text: string | undefined, title: string, section: string): string {
  const head = `# ${title}\n`;
  const rest = text === undefined ? '' : text.replaceAll('\r\n', '\n').replace(/^# .*\n/, '');
  return `${head}\n${section}\n${rest.trim() === '' ? '' : `\n${rest.trimStart()}`}`;
}

/** The texts that a release leaves behind. */
export interface ReleaseTexts {
  /** Title of the change log. */
  changelog: string;
  /** The release's own section of it. */
  section: string;
  /** Subject of the commit. */
  subject: string;
  notes: string;
}

/**
 * Writes the registry's change log, commits it and tags the commit.
 * @throws GitError, IrregularError where the change log is no plain file, MadinhdanhError (exit code 1) where the
 * registry was written meanwhile
 */
export function makeRelease(
  around: Surroundings,
  { folder, fingerprint }: Workspace,
  tag: string,
  texts: ReleaseTexts,
): Promise<void> {
  return asWriter(around, folder, 'release', () => {
    if (tryFingerprint(folder) !== fingerprint) throw refusal('change.moved').advise('change.moved.hint');
    const git = gitIn(around, folder);
    const text = readBelow(folder, CHANGELOG)?.toString('utf8');
    writeOutputFile(join(folder, CHANGELOG), withSection(text, texts.changelog, texts.section), folder);
    commitFiles(git, [CHANGELOG], `${texts.subject}\n`);
    makeTag(git, tag, `${tag}\n\n${texts.notes}\n`);
    // only git takes it back, but no undo may pass it over
    new BesideRecorder(around, folder).keep('release', { tag, commit: git.line(['rev-parse', 'HEAD']) });
  });
}
