import { join } from 'node:path';
import { issuedMeanwhile } from '../../core/changes/issued-meanwhile.js';
import { sameValue } from '../../core/equal.js';
import { errorsAmong, type Finding } from '../../core/finding.js';
import { registryOf } from '../../core/registry/registry-files.js';
import { utf8Text } from '../../store/file-source.js';
import { baseBranch } from '../../store/git/base-refs.js';
import { commitOf, type Git } from '../../store/git/git.js';
import { mergeBase, type Sides } from '../../store/git/sides.js';
import { recodeFiles } from '../../store/recode.js';
import type { WriteSet } from '../../store/transaction/transaction.js';
import { replaceCodes, SETTINGS_CODE_KEYS } from '../../store/yaml/replace-codes.js';
import { FindingsError, misuse } from '../errors.js';
import { gitIn } from '../git-in.js';
import { loadWith } from '../read-registry.js';
import { assertWholeHistory } from '../revision.js';
import type { Rewriting } from '../rewrite.js';
import type { Surroundings } from '../surroundings.js';
import { findingsNewSince, findingsOf, frameText, reportFindings } from '../validate.js';
import type { Workspace } from '../workspace.js';
import { replaceCodesInBatches, writeBatches } from './batches.js';
import { keptTwice, ownRegistry, planRenumbering, registryAt } from './branches.js';
import { assertNotSubmitted, namedNewCodes, type Renumbered, type RenumberRequest } from './result.js';

function sidesOfTree(git: Git, onto: string | undefined): Sides {
  const branch = baseBranch(git);
  if (onto === undefined && branch === undefined) throw misuse('renumber.no-base');
  const theirs = onto ?? commitOf(git, branch ?? 'HEAD');
  const base = mergeBase(git, 'HEAD', theirs);
  return { operation: 'none', mine: undefined, theirs, base, mineFirst: true };
}

function refuse(
  { word }: Surroundings,
  { folder }: Workspace,
  found: readonly Finding[],
  source: Workspace['loaded']['source'],
): never {
  const findings = reportFindings(found, source, folder, word);
  throw new FindingsError(findings, 'change.registry-broken', {}, frameText(folder, source));
}

/** Texts of the registry's files with this branch's units under their new codes. */
function recoded(
  workspace: Workspace,
  codes: ReadonlyMap<string, string>,
  theirs: Workspace['registry'],
): Map<string, string | null> {
  const { source, files } = workspace.loaded;
  const texts = new Map(
    files.filter((path) => path.startsWith('units/')).map((path) => [path, utf8Text(source.read(path)) ?? '']),
  );
  // a unit the other side has as it stands speaks of the other side's codes
  const changed = recodeFiles(texts, codes, (unit) => sameValue(unit, theirs.unit(unit.code)));
  const settings = utf8Text(source.read('registry.yaml')) ?? '';
  const replaced = replaceCodes(settings, SETTINGS_CODE_KEYS, codes);
  if (replaced !== settings) changed.set('registry.yaml', replaced);
  return changed;
}

/**
 * Renumbers the working tree against the branch it is proposed to, before or after a merge.
 * @param workspace the registry as it stands in the working tree
 * @throws FindingsError
 */
export function renumberTree(
  around: Surroundings,
  request: RenumberRequest,
  onto: string | undefined,
  workspace: Workspace,
): Rewriting<Renumbered> {
  const { folder } = request;
  const git = gitIn(around, folder);
  const sides = sidesOfTree(git, onto);
  if (around.acceptIncompleteHistory !== true) assertWholeHistory(git);
  const { loaded } = workspace;
  const broken = errorsAmong(loaded.findings);
  if (broken.length > 0) refuse(around, workspace, broken, loaded.source);
  const theirs = registryAt(around, folder, sides.theirs);
  const mine = ownRegistry(loaded.tree, theirs);
  const base = registryAt(around, folder, sides.base);
  const plan = planRenumbering(around, folder, { base, mine, theirs }, keptTwice(loaded.tree, theirs));
  assertNotSubmitted(plan.codes, mine, request);
  const codes = namedNewCodes(plan, mine);
  const files = recoded(workspace, plan.codes, theirs);
  const batches =
    plan.codes.size === 0 ? new Map<string, string>() : replaceCodesInBatches(git, sides, request, plan.codes);
  refuseNewErrors(around, workspace, files);
  const paths = [...[...files.keys()].map((path) => join(folder, path)), ...batches.keys()];
  const { binding } = plan;
  return {
    result: {
      operation: 'none',
      codes,
      binding,
      issued: issuedMeanwhile(mine, theirs),
      files: paths,
      left: [],
      errors: 0,
      copies: undefined,
    },
    files,
    after: () => writeBatches(git, batches),
  };
}

/** @throws FindingsError where the registry would have errors that it does not have now */
function refuseNewErrors(around: Surroundings, workspace: Workspace, files: WriteSet): void {
  const loaded = loadWith(workspace.loaded, files);
  const written = { ...workspace, loaded, registry: registryOf(loaded.tree) };
  const errors = errorsAmong(findingsNewSince(workspace, findingsOf(written)));
  if (errors.length > 0) refuse(around, workspace, errors, loaded.source);
}
