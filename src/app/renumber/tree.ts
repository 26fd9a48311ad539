import { join } from 'node:path';
import { misuse } from '../errors.js';
import { sameValue } from '../../core/equal.js';
import { newFindings } from '../../core/new-findings.js';
import { baseBranch, commitOf } from '../../store/git/git.js';
import { mergeBase, type Sides } from '../../store/git/sides.js';
import { writeOutputFile } from '../../store/output-file.js';
import { recodeFiles } from '../../store/recode.js';
import { overlaySource, textOf } from '../../store/source.js';
import { writeAll } from '../../store/transaction/transaction.js';
import { mendCodes, SETTINGS_CODE_KEYS } from '../../store/yaml/replace-codes.js';
import { FindingsError, frameText } from '../plan.js';
import type { Context } from '../../cli/context.js';
import { assertWholeHistory } from '../revision.js';
import { inspect, loadRegistry, toFindings } from '../validate.js';
import { readWorkspace, type Workspace } from '../workspace.js';
import { mendBatches } from './batches.js';
import { keptTwice, ownRegistry, planRenumbering, registryAt } from './branches.js';
import { type Outcome, type Request, shownCodes } from './outcome.js';

function sidesOfTree(_context: Context, folder: string, onto: string | undefined): Sides {
  const branch = baseBranch(folder);
  if (onto === undefined && branch === undefined) throw misuse('renumber.no-base');
  const theirs = onto ?? commitOf(folder, branch ?? 'HEAD');
  const base = mergeBase(folder, 'HEAD', theirs);
  return { operation: 'none', mine: undefined, theirs, base, mineFirst: true };
}

function refuse(
  context: Context,
  { folder }: Workspace,
  issues: Parameters<typeof toFindings>[0],
  source: Workspace['loaded']['source'],
): never {
  const findings = toFindings(issues, source, folder, context.messages);
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
    files.filter((path) => path.startsWith('units/')).map((path) => [path, textOf(source.read(path)) ?? '']),
  );
  // a unit the other side has as it stands speaks of the other side's codes
  const changed = recodeFiles(texts, codes, (unit) => sameValue(unit, theirs.unit(unit.code)));
  const settings = textOf(source.read('registry.yaml')) ?? '';
  const mended = mendCodes(settings, SETTINGS_CODE_KEYS, codes);
  if (mended !== settings) changed.set('registry.yaml', mended);
  return changed;
}

/** Renumbers the working tree against the branch it is proposed to, before or after a merge. @throws FindingsError */
export function renumberTree(context: Context, request: Request, onto: string | undefined): Outcome {
  const { folder, dryRun } = request;
  const sides = sidesOfTree(context, folder, onto);
  assertWholeHistory(context, folder);
  const workspace = readWorkspace(context, folder);
  const { loaded, today } = workspace;
  const broken = loaded.findings.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) refuse(context, workspace, broken, loaded.source);
  const theirs = registryAt(context, folder, sides.theirs);
  const mine = ownRegistry(loaded.tree, theirs);
  const base = registryAt(context, folder, sides.base);
  const plan = planRenumbering(context, folder, { base, mine, theirs }, keptTwice(loaded.tree, theirs));
  const codes = shownCodes(context, plan, mine);
  const files = recoded(workspace, plan.codes, theirs);
  const batches =
    plan.codes.size === 0
      ? new Map<string, string>()
      : mendBatches(context, folder, sides, request.batches, plan.codes);
  const source = overlaySource(loaded.source, files);
  const caused = newFindings(inspect(loaded, today).issues, inspect(loadRegistry(source), today).issues);
  const errors = caused.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) refuse(context, workspace, errors, source);
  if (!dryRun) {
    writeAll(folder, files);
    for (const [path, text] of batches) writeOutputFile(path, text);
  }
  const paths = [...[...files.keys()].map((path) => join(folder, path)), ...batches.keys()];
  return { operation: 'none', codes, binding: plan.binding, files: paths, left: [], errors: 0, copies: undefined };
}
