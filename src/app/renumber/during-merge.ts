import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { memorySource } from '../../store/file-source.js';
import { type Sides, unmergedFiles } from '../../store/git/sides.js';
import { stageFiles } from '../../store/git/staging.js';
import { writeOutputFile } from '../../store/output-file.js';
import { writeAll } from '../../store/transaction/transaction.js';
import { gitIn } from '../git-in.js';
import { openRevision } from '../revision.js';
import type { Surroundings } from '../surroundings.js';
import { errorsAmong, findingsOf } from '../validate.js';
import { readWorkspace } from '../workspace.js';
import { replaceCodesInBatches } from './batches.js';
import { planRenumbering, registryAt } from './branches.js';
import { keepCopies, type MeetingSources, mergeAgain } from './remerge.js';
import { namedNewCodes, type Renumbered, type RenumberRequest } from './result.js';

/** Paths from the top of the repository; files outside of it are left out. */
function pathsIn(top: string, files: Iterable<string>): string[] {
  const paths = [...files].map((file) => relative(top, file).split(sep).join('/'));
  return paths.filter((path) => !path.startsWith('../'));
}

/** Texts of git's objects in the line ends that the files have in the working tree. */
function asCheckedOut(folder: string, files: ReadonlyMap<string, string | null>): Map<string, string | null> {
  return new Map(
    [...files].map(([path, text]) => {
      const full = join(folder, path);
      const windows = existsSync(full) && readFileSync(full, 'utf8').includes('\r\n');
      return [path, windows ? (text?.replaceAll(/\r?\n/g, '\r\n') ?? null) : text];
    }),
  );
}

/** Renumbers in the middle of a merge, rebase or cherry-pick, and resolves the conflicts that this removes. */
export function renumberMerge(around: Surroundings, request: RenumberRequest, sides: Sides): Renumbered {
  const { folder, dryRun } = request;
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
  const codes = namedNewCodes(plan, mine);
  const outcome: Renumbered = {
    operation: sides.operation,
    codes,
    binding: plan.binding,
    files: [],
    left: unmergedFiles(git).map((path) => join(folder, path)),
    errors: 0,
    copies: undefined,
  };
  if (plan.codes.size === 0) return outcome;
  const merged = mergeAgain(sources, plan.codes, unmergedFiles(git));
  const batches = replaceCodesInBatches(git, sides, request, plan.codes);
  outcome.files = [...[...merged.files.keys()].map((path) => join(folder, path)), ...batches.keys()];
  outcome.left = merged.left.map((path) => join(folder, path));
  if (dryRun) return outcome;
  outcome.copies = keepCopies(folder, merged, sources);
  writeAll(folder, asCheckedOut(folder, merged.files));
  for (const [path, text] of batches) writeOutputFile(path, text);
  const resolved = [...merged.files.keys()].filter((path) => !merged.left.includes(path));
  // what is still in conflict stays as git holds it
  stageFiles(git, [...resolved.map((path) => `${git.prefix}${path}`), ...pathsIn(git.top, batches.keys())]);
  const found = findingsOf(readWorkspace(around, folder));
  outcome.errors = errorsAmong(found).filter(({ rule }) => rule !== 'git-conflict').length;
  return outcome;
}
