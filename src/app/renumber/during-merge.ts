import { join, relative, sep } from 'node:path';
import { issuedMeanwhile } from '../../core/changes/issued-meanwhile.js';
import { errorsAmong } from '../../core/finding.js';
import { memorySource } from '../../store/file-source.js';
import { type Sides, unmergedFiles } from '../../store/git/sides.js';
import { stageFiles } from '../../store/git/staging.js';
import { readBelow } from '../../store/plain-path.js';
import { gitIn } from '../git-in.js';
import { openRevision } from '../revision.js';
import type { Rewriting } from '../rewrite.js';
import type { Surroundings } from '../surroundings.js';
import { findingsOf } from '../validate.js';
import { readWorkspace } from '../workspace.js';
import { replaceCodesInBatches, writeBatches } from './batches.js';
import { planRenumbering, registryAt } from './branches.js';
import { keepCopies, type MeetingSources, mergeAgain } from './remerge.js';
import { assertNotSubmitted, namedNewCodes, type Renumbered, type RenumberRequest } from './result.js';

/** Paths from the top of the repository; files outside of it are left out. */
function pathsIn(top: string, files: Iterable<string>): string[] {
  const paths = [...files].map((file) => relative(top, file).split(sep).join('/'));
  return paths.filter((path) => !path.startsWith('../'));
}

/** Texts of git's objects in the line ends that the files have in the working tree. */
function asCheckedOut(folder: string, files: ReadonlyMap<string, string | null>): Map<string, string | null> {
  return new Map(
    [...files].map(([path, text]) => {
      const windows = readBelow(folder, path)?.includes('\r\n') === true;
      return [path, windows ? (text?.replaceAll(/\r?\n/g, '\r\n') ?? null) : text];
    }),
  );
}

/** Renumbers in the middle of a merge, rebase, cherry-pick or stash, and resolves the conflicts that this removes. */
export function renumberMerge(around: Surroundings, request: RenumberRequest, sides: Sides): Rewriting<Renumbered> {
  const { folder } = request;
  const git = gitIn(around, folder);
  const at = (commit: string | undefined) =>
    commit === undefined ? memorySource(new Map()) : openRevision(around, folder, commit).source;
  const sources: MeetingSources = {
    base: at(sides.base),
    mine: at(sides.mine),
    theirs: at(sides.theirs),
    mineFirst: sides.mineFirst,
  };
  const [base, mine, theirs] = [
    registryAt(around, folder, sides.base),
    registryAt(around, folder, sides.mine),
    registryAt(around, folder, sides.theirs),
  ];
  const plan = planRenumbering(around, folder, { base, mine, theirs });
  assertNotSubmitted(plan.codes, mine, request);
  const codes = namedNewCodes(plan, mine);
  const outcome: Renumbered = {
    operation: sides.operation,
    codes,
    binding: plan.binding,
    issued: issuedMeanwhile(mine, theirs),
    files: [],
    left: unmergedFiles(git).map((path) => join(folder, path)),
    errors: 0,
    copies: undefined,
  };
  if (plan.codes.size === 0) return { result: outcome, files: new Map() };
  const merged = mergeAgain(sources, plan.codes, unmergedFiles(git));
  const batches = replaceCodesInBatches(git, sides, request, plan.codes);
  outcome.files = [...[...merged.files.keys()].map((path) => join(folder, path)), ...batches.keys()];
  outcome.left = merged.left.map((path) => join(folder, path));
  return {
    result: outcome,
    files: asCheckedOut(folder, merged.files),
    before: () => {
      outcome.copies = keepCopies(folder, merged, sources);
    },
    after: () => {
      writeBatches(git, batches);
      const resolved = [...merged.files.keys()].filter((path) => !merged.left.includes(path));
      // what is still in conflict stays as git holds it
      stageFiles(git, [...resolved.map((path) => `${git.prefix}${path}`), ...pathsIn(git.top, batches.keys())]);
      const found = findingsOf(readWorkspace(around, folder));
      outcome.errors = errorsAmong(found).filter(({ rule }) => rule !== 'git-conflict').length;
    },
  };
}
