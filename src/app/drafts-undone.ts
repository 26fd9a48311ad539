import type { Finding } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import { sinceFindings } from '../rules/since/index.js';
import { basesBeside } from '../store/git/base-refs.js';
import { commitOf } from '../store/git/git.js';
import { mergeBase } from '../store/git/sides.js';
import type { Loaded } from '../store/load.js';
import { withMended } from './mended.js';
import { sinceTexts } from './since-texts.js';
import { statesBeside } from './states.js';
import { subjectIfAny } from './subject.js';
import type { Surroundings } from './surroundings.js';
import type { Workspace } from './workspace.js';

const RULE = 'since-draft-impossible';

/**
 * What a change leaves no room for in drafts that only the work at hand brings: it is not committed yet, or not in the
 * branch that changes are proposed to, so that the comparison of one or the other would stop it later.
 * @throws MadinhdanhError (exit code 3) where git cannot be asked
 */
export function draftsUndone(
  around: Surroundings,
  workspace: Workspace,
  written: Loaded,
  registry: Registry,
): Finding[] {
  const subject = subjectIfAny(around, workspace);
  if (subject?.head === undefined) return [];
  const { head, place } = subject;
  const { git } = place;
  const states = statesBeside(subject);
  const forks = basesBeside(git).flatMap((ref) => mergeBase(git, commitOf(git, ref), head) ?? []);
  for (const commit of new Set([head, ...forks])) {
    const { loaded, registry: then } = states.at(commit);
    const found = sinceFindings({
      before: withMended(then, registry),
      tree: written.tree,
      registry,
      since: 'HEAD',
      texts: sinceTexts(loaded, written),
      spent: () => new Set(),
      today: workspace.today,
      past: undefined,
    }).filter(({ rule }) => rule === RULE);
    if (found.length > 0) return found;
  }
  return [];
}
