import { basename } from 'node:path';
import { FindingsError } from '../app/errors.js';

export { FindingsError };

import { applyChanges, type Changes, type Fault, type Unread } from '../core/changes/apply.js';
import { levelOf } from '../core/code/code.js';
import { diffRegistries, type RegistryDiff } from '../core/diff/index.js';
import { sameValue } from '../core/equal.js';
import {
  countFindings,
  type Finding,
  type ReportedFinding,
  type ReportedInText,
  sortFindings,
} from '../core/finding.js';
import { newFindings } from '../core/new-findings.js';
import type { Registry } from '../core/registry/registry.js';
import type { Messages } from '../messages/index.js';
import { prettyFindings } from '../report/findings/pretty.js';
import { wordError, wordFinding } from '../report/wording.js';
import { renderChanges } from '../store/render.js';
import { type FileSource, overlaySource } from '../store/source.js';
import type { WriteSet } from '../store/transaction/transaction.js';
import type { Context } from './context.js';
import { inspect, loadRegistry, toFindings } from './inspect.js';
import type { Workspace } from './workspace.js';

/** How a state of the registry follows from the one before. */
export type Transition = (workspace: Workspace) => { after: Registry; renamed?: ReadonlyMap<string, string> };

/** A change worked out to the last byte, but not written. */
export interface Plan {
  workspace: Workspace;
  after: Registry;
  diff: RegistryDiff;
  files: WriteSet;
  /** Codes that this change closes. */
  closed: string[];
  /** What the rules will have to say that they did not say before: nothing that forbids the change. */
  warnings: ReportedFinding[];
}

/** A place in a file; a change from the command line stands in none. */
export type Place = Pick<ReportedInText, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Where changes come from, to point at what is wrong with one. */
export interface Origin {
  placeOf(fault: Fault): Place;
  /** Texts for code frames, by the paths of those places. */
  textOf(file: string): string | undefined;
  /** What is wrong with the form of changes, which are left out then. */
  malformed?: { findings: readonly ReportedFinding[]; unread: Unread };
}

const NOWHERE: Place = { file: '', line: 0, column: 0, endLine: 0, endColumn: 0 };

/** Changes that came from the command line. */
export function fromCommand(): Origin {
  return { placeOf: () => NOWHERE, textOf: () => undefined };
}

function findingOf(messages: Messages, fault: Fault, place: Place): ReportedFinding {
  const { rule, severity, args } = fault;
  const { message, hint } = wordFinding(fault, messages);
  return { rule, severity, message, ...place, args, ...(hint === undefined ? {} : { hint }) };
}

/** Applies a batch; every fault becomes a finding. @throws FindingsError */
export function transitionOf(
  context: Context,
  changes: Changes,
  spent: () => ReadonlySet<string>,
  { placeOf, textOf, malformed }: Origin,
): Transition {
  let known: ReadonlySet<string> | undefined;
  const isSpent = (code: string): boolean => {
    known ??= spent();
    return known.has(code);
  };
  return ({ registry, today }) => {
    const unread = malformed === undefined ? {} : { unread: malformed.unread };
    const applied = applyChanges(registry, changes, { today, spent: isSpent, ...unread });
    if (applied.registry !== undefined && malformed === undefined) return { after: applied.registry };
    const { messages } = context;
    const faults = applied.faults.map((fault) => findingOf(messages, fault, placeOf(fault)));
    const findings = sortFindings([...(malformed?.findings ?? []), ...faults]);
    throw new FindingsError(findings, 'change.refused', { count: findings.length }, textOf);
  };
}

function refuseBroken(context: Context, { loaded, folder }: Workspace): void {
  if (!loaded.findings.some(({ severity }) => severity === 'error')) return;
  const findings = toFindings(loaded.findings, loaded.source, folder, context.messages);
  throw new FindingsError(findings, 'change.registry-broken', {}, frameText(folder, loaded.source));
}

/** Texts for code frames, by the paths findings use. */
export function frameText(folder: string, source: FileSource): (file: string) => string | undefined {
  const prefix = `${basename(folder)}/`;
  return (file) => {
    if (!file.startsWith(prefix)) return undefined;
    try {
      return Buffer.from(source.read(file.slice(prefix.length))).toString('utf8');
    } catch {
      return undefined;
    }
  };
}

/**
 * What was planned must be what the files would say, or nothing is written: a guard against our own mistakes.
 * @throws Error
 */
function assertWritten(planned: Registry, written: Registry): void {
  const sides = [
    [planned.units, written.units],
    [planned.decisions, written.decisions],
    [new Map([['settings', planned.settings]]), new Map([['settings', written.settings]])],
  ] as const;
  for (const [mine, theirs] of sides) {
    for (const [key, value] of mine) {
      if (!sameValue(theirs.get(key), value))
        throw new Error(`what would be written for ${key} is not what was planned`);
    }
    if (mine.size !== theirs.size) throw new Error('the written registry would not hold what was planned');
  }
}

function refusal(
  context: Context,
  { folder }: Workspace,
  source: FileSource,
  caused: Finding[],
  all: Finding[],
): Error {
  const { messages } = context;
  const findings = toFindings(caused.length > 0 ? caused : all, source, folder, messages);
  const textOf = frameText(folder, source);
  return caused.length > 0
    ? new FindingsError(findings, 'change.refused.result', { count: findings.length }, textOf)
    : new FindingsError(findings, 'change.registry-broken', {}, textOf);
}

/** Works a change out: apply, render, read back, validate, compare. @throws FindingsError */
export function planChange(context: Context, workspace: Workspace, transition: Transition): Plan {
  const { loaded, registry, today, folder } = workspace;
  refuseBroken(context, workspace);
  const { after, renamed } = transition(workspace);
  const files = renderChanges(loaded.tree, loaded.source, registry, after, renamed);
  const source = overlaySource(loaded.source, files);
  const result = inspect(loadRegistry(source), today);
  const grave = result.issues.filter(({ severity }) => severity !== 'info');
  const errors = grave.filter(({ severity }) => severity === 'error');
  // the rules are asked about the registry of before only where they have something to say of the new one
  const caused = grave.length === 0 ? [] : newFindings(inspect(loaded, today).issues, grave);
  if (errors.length > 0) {
    const causedErrors = caused.filter(({ severity }) => severity === 'error');
    throw refusal(context, workspace, source, causedErrors, errors);
  }
  assertWritten(after, result.registry);
  const closed = [...after.units.values()]
    .filter((unit) => unit.closed !== undefined && registry.unit(unit.code)?.closed === undefined)
    .map((unit) => unit.code);
  const warnings = toFindings(caused, source, folder, context.messages);
  return { workspace, after, diff: diffRegistries(registry, after), files, closed, warnings };
}

/** Most codes one change may close without being asked. */
const QUIET_CLOSINGS = 20;

/** True for a change that needs `--confirm N`: it closes a level-1 or level-2 unit, or more than twenty at once. */
export function needsConfirmation({ closed }: Plan): boolean {
  return closed.length > QUIET_CLOSINGS || closed.some((code) => levelOf(code) <= 2);
}

/** Prints the findings that stopped a change. */
export function printRefusal(context: Context, error: FindingsError, json: boolean): void {
  const { out, messages } = context;
  const { findings, textOf } = error;
  if (json) {
    out.json({ schema: 'madinhdanh/refused@1', findings, counts: countFindings(findings) });
  } else {
    out.note(prettyFindings(findings, { messages, paint: out.notePaint, textOf }));
  }
  out.note(`${out.notePaint.error(messages.t('cli.error'))} ${wordError(error, messages).message}`);
}
