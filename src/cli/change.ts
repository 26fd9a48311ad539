import { basename } from 'node:path';
import { applyChanges, type Changes, type Fault } from '../core/apply/index.js';
import { levelOf } from '../core/code.js';
import { diffRegistries, type RegistryDiff } from '../core/diff.js';
import { countFindings, type Finding, sortFindings } from '../core/finding.js';
import type { Registry } from '../core/registry.js';
import { prettyFindings } from '../report/findings/pretty.js';
import { overlaySource } from '../store/source.js';
import { renderChanges } from '../store/render.js';
import type { WriteSet } from '../store/transaction.js';
import type { Context } from './context.js';
import { CliError, EXIT } from './errors.js';
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
}

/** Errors found on the way: printed, and nothing is written. */
export class FindingsError extends CliError {
  constructor(
    readonly findings: readonly Finding[],
    message: string,
    readonly textOf: (file: string) => string | undefined,
  ) {
    super(EXIT.findings, message);
  }
}

/** Gives a fault of a batch its place; a change from the command line has none. */
export type PlaceFault = (fault: Fault, message: string) => Finding;

/** A fault of a change that came from the command line: it stands in no file. */
export function commandFault(): PlaceFault {
  return (fault, message) => ({
    rule: `change-${fault.id}`,
    severity: 'error',
    message,
    file: '',
    line: 0,
    column: 0,
    endLine: 0,
    endColumn: 0,
    args: fault.args,
  });
}

/** Applies a batch; every fault becomes a finding. @throws FindingsError */
export function transitionOf(
  context: Context,
  changes: Changes,
  spent: () => ReadonlySet<string>,
  place: PlaceFault,
  textOf: (file: string) => string | undefined = () => undefined,
): Transition {
  let known: ReadonlySet<string> | undefined;
  const isSpent = (code: string): boolean => {
    known ??= spent();
    return known.has(code);
  };
  return ({ registry, today }) => {
    const applied = applyChanges(registry, changes, { today, spent: isSpent });
    if (applied.registry !== undefined) return { after: applied.registry };
    const { find, t } = context.messages;
    const findings = applied.faults.map((fault) => place(fault, find(`fault.${fault.id}`, fault.args) ?? fault.id));
    throw new FindingsError(sortFindings(findings), t('change.refused', { count: findings.length }), textOf);
  };
}

function refuseBroken(context: Context, { loaded, folder }: Workspace): void {
  if (!loaded.issues.some(({ severity }) => severity === 'error')) return;
  const findings = toFindings(loaded.issues, loaded.source, folder, context.messages);
  throw new FindingsError(findings, context.messages.t('change.registry-broken'), frameText(folder, loaded.source));
}

/** Texts for code frames, by the paths findings use. */
export function frameText(
  folder: string,
  source: { read(path: string): Uint8Array },
): (file: string) => string | undefined {
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

/** What was planned must be what the written files say, or nothing is written: a guard against our own mistakes. */
function assertWritten(before: Registry, after: Registry, written: Registry): void {
  for (const [old, mine, theirs] of [
    [before.units, after.units, written.units],
    [before.decisions, after.decisions, written.decisions],
  ] as const) {
    for (const [key, value] of mine) {
      if (old.get(key) === value) continue;
      const other = theirs.get(key);
      if (JSON.stringify(sortKeys(other)) !== JSON.stringify(sortKeys(value))) {
        throw new Error(`what would be written for ${key} is not what was planned`);
      }
    }
    if (mine.size !== theirs.size) throw new Error('the written registry would not hold what was planned');
  }
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Works a change out: apply, render, read back, validate, compare. @throws FindingsError */
export function planChange(context: Context, workspace: Workspace, transition: Transition): Plan {
  const { loaded, folder, registry, today } = workspace;
  refuseBroken(context, workspace);
  const { after, renamed } = transition(workspace);
  const files = renderChanges(loaded.tree, loaded.source, registry, after, renamed);
  const source = overlaySource(loaded.source, files);
  const result = inspect(loadRegistry(source), today);
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const findings = toFindings(errors, source, folder, context.messages);
    const message = context.messages.t('change.refused', { count: findings.length });
    throw new FindingsError(findings, message, frameText(folder, source));
  }
  assertWritten(registry, after, result.registry);
  const closed = [...after.units.values()]
    .filter((unit) => unit.closed !== undefined && registry.unit(unit.code)?.closed === undefined)
    .map((unit) => unit.code);
  return { workspace, after, diff: diffRegistries(registry, after), files, closed };
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
  out.note(`${out.notePaint.error(messages.t('cli.error'))} ${error.message}`);
}
