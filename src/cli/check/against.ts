import { changesOf } from '../../annex/changes.js';
import { type View, viewAt, viewOfDecision } from '../../annex/view.js';
import { decisionNamed } from '../../app/decisions.js';
import { cannotRun, misuse, refusal } from '../../app/errors.js';
import { readCode } from '../../app/typed-code.js';
import type { Workspace } from '../../app/workspace.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { changeLines, tellsChanges } from '../../lists/compare/change-lines.js';
import { checkChanges } from '../../lists/compare/changes.js';
import { checkList } from '../../lists/compare/compare-list.js';
import { emptyLevels } from '../../lists/compare/empty.js';
import type { CheckResult } from '../../lists/compare/result.js';
import type { Context } from '../context.js';
import type { ReadFile } from './reading.js';
import type { CheckRequest } from './request.js';

/** A comparison, with what it was made against. */
export interface Checked {
  result: CheckResult;
  at: IsoDate;
  decision: string | null;
  title: string;
}

/** @throws MadinhdanhError (exit code 1) where parts of the registry could not be read, for the comparison would be wrong */
function refuseIncomplete(_context: Context, { loaded }: Workspace): void {
  const count = loaded.findings.filter(({ severity }) => severity === 'error').length;
  if (count === 0) return;
  throw refusal('check.incomplete', { count }).advise('export.incomplete.hint');
}

function checkState(
  _context: Context,
  { registry }: Workspace,
  { path, levels, under }: CheckRequest,
  { tables, listed, changes }: ReadFile,
  view: View,
): CheckResult {
  if (changes !== undefined) {
    throw misuse('check.changes-json', { file: path, decision: changes.decision ?? '' });
  }
  const empty = emptyLevels(tables, listed);
  if (listed.units.length === 0 && listed.groups.length === 0 && empty.length === 0) {
    throw cannotRun('check.no-list', { file: path }).advise('check.no-list.hint');
  }
  return checkList(listed, registry, view, {
    ...(levels === undefined ? {} : { levels }),
    ...(under === undefined ? {} : { under: readCode(registry, under, view.at) }),
    emptyLevels: empty,
    keyed: tables[0]?.format === 'json',
  });
}

function checkDecision(
  _context: Context,
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  { path, levels, under }: CheckRequest,
  { listed, changes }: ReadFile,
): CheckResult {
  if (levels !== undefined || under !== undefined) throw misuse('check.annex-changes');
  const lines = changes?.lines ?? changeLines(listed);
  if (lines.length === 0) throw cannotRun('check.no-list', { file: path }).advise('check.no-list.hint');
  return checkChanges(lines, changesOf(registry, decision, today), registry);
}

/** Compares the list of a file with the state of the registry that was asked for. @throws MadinhdanhError */
export function checkAgainst(context: Context, workspace: Workspace, request: CheckRequest, read: ReadFile): Checked {
  const { t } = context.messages;
  const { registry, today } = workspace;
  const { path: file, at } = request;
  refuseIncomplete(context, workspace);
  if (request.decision === undefined) {
    const view = viewAt(registry, at ?? today);
    const result = checkState(context, workspace, request, read, view);
    return { result, at: view.at, decision: null, title: t('check.title.at', { file, date: view.at }) };
  }
  const decision = decisionNamed(registry, request.decision);
  if (isSigned(decision) && at !== undefined) throw misuse('check.at-decision');
  const view = viewOfDecision(registry, decision, at ?? today);
  const named = decision.number ?? decision.id;
  const isOfChanges = decision.kind === 'amendment' || tellsChanges(read.listed) || read.changes !== undefined;
  const scope = request.scope ?? (isOfChanges ? 'changes' : 'full');
  const told = { at: view.at, decision: decision.id };
  if (scope === 'changes') {
    const result = checkDecision(context, registry, decision, at ?? today, request, read);
    return { ...told, result, title: t('check.title.changes', { file, decision: named }) };
  }
  const result = checkState(context, workspace, request, read, view);
  return { ...told, result, title: t('check.title.decision', { file, decision: named }) };
}
