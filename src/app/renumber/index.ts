import { baseBranch } from '../../store/git/base-refs.js';
import { type Sides, sidesUnderWay, unmergedFiles } from '../../store/git/sides.js';
import { refusal } from '../errors.js';
import { gitIn } from '../git-in.js';
import { resolveCommit } from '../revision.js';
import { rewrite } from '../rewrite.js';
import type { Surroundings } from '../surroundings.js';
import { openWorkspace, readWorkspace } from '../workspace.js';
import { renumberMerge } from './during-merge.js';
import type { Renumbered, RenumberRequest } from './result.js';
import { renumberTree } from './working-tree.js';

export type { Renumbered, RenumberRequest } from './result.js';

/**
 * Re-grants the unsigned codes of this branch that the other side took, and corrects every reference to them; in the
 * middle of a merge, a squashed one too, of a rebase, a cherry-pick or a stash it resolves those conflicts too.
 * @param onto the other side; the base branch where none is named
 * @throws FindingsError, MadinhdanhError
 */
export async function renumber(
  around: Surroundings,
  request: RenumberRequest,
  onto: string | undefined,
): Promise<Renumbered> {
  const { folder, dryRun } = request;
  const git = gitIn(around, folder);
  const named = onto === undefined ? undefined : resolveCommit(git, onto);
  const sidesNow = (): Sides | undefined => {
    const sides = sidesUnderWay(git, named, baseBranch(git));
    const files = sides === undefined ? unmergedFiles(git) : [];
    if (files.length > 0) throw refusal('renumber.unknown-sides', { files }).advise('renumber.unknown-sides.hint');
    return sides;
  };
  if (dryRun) {
    const sides = sidesNow();
    if (sides !== undefined) return renumberMerge(around, request, sides).result;
    return renumberTree(around, request, named, await openWorkspace(around, folder)).result;
  }
  return rewrite(around, folder, 'renumber', () => {
    const sides = sidesNow();
    if (sides !== undefined) return renumberMerge(around, request, sides);
    return renumberTree(around, request, named, readWorkspace(around, folder));
  });
}
