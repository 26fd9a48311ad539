import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../../store/git/git.js';
import { type Sides, unmergedFiles } from '../../store/git/sides.js';
import { writeOutputFile } from '../../store/output-file.js';
import { memorySource } from '../../store/source.js';
import { writeAll } from '../../store/transaction/transaction.js';
import type { Context } from '../../cli/context.js';
import { openRevision } from '../revision.js';
import { inspect } from '../validate.js';
import { readWorkspace } from '../workspace.js';
import { mendBatches } from './batches.js';
import { planRenumbering, registryAt } from './branches.js';
import { keepCopies, type MeetingSources, mergeAgain } from './merged.js';
import { type Outcome, type Request, shownCodes } from './outcome.js';

/** Stages what was resolved; what is still in conflict stays as git holds it. */
function stage(folder: string, paths: readonly string[]): void {
  if (paths.length > 0) git(folder, ['add', '--all', '--', ...paths]);
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

/** Renumbers in the middle of a merge, rebase or cherry-pick, and resolves the conflicts this settles. */
export function renumberMerge(context: Context, request: Request, sides: Sides): Outcome {
  const { folder, dryRun } = request;
  const at = (commit: string | undefined) =>
    commit === undefined ? memorySource(new Map()) : openRevision(context, folder, commit).source;
  const sources: MeetingSources = {
    base: at(sides.base),
    mine: at(sides.mine),
    theirs: at(sides.theirs),
    mineFirst: sides.mineFirst,
  };
  const [base, mine, theirs] = [
    registryAt(context, folder, sides.base),
    registryAt(context, folder, sides.mine),
    registryAt(context, folder, sides.theirs),
  ];
  const plan = planRenumbering(context, folder, { base, mine, theirs });
  const codes = shownCodes(context, plan, mine);
  const outcome: Outcome = {
    operation: sides.operation,
    codes,
    binding: plan.binding,
    files: [],
    left: unmergedFiles(folder).map((path) => join(folder, path)),
    errors: 0,
    copies: undefined,
  };
  if (plan.codes.size === 0) return outcome;
  const merged = mergeAgain(sources, plan.codes, unmergedFiles(folder));
  const batches = mendBatches(context, folder, sides, request.batches, plan.codes);
  outcome.files = [...[...merged.files.keys()].map((path) => join(folder, path)), ...batches.keys()];
  outcome.left = merged.left.map((path) => join(folder, path));
  if (dryRun) return outcome;
  outcome.copies = keepCopies(folder, merged, sources);
  writeAll(folder, asCheckedOut(folder, merged.files));
  for (const [path, text] of batches) writeOutputFile(path, text);
  const resolved = [...merged.files.keys()].filter((path) => !merged.left.includes(path));
  stage(folder, [...resolved.map((path) => join(folder, path)), ...batches.keys()]);
  const { loaded, today } = readWorkspace(context, folder);
  outcome.errors = inspect(loaded, today).issues.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'git-conflict',
  ).length;
  return outcome;
}
