import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { cannotRun } from '../app/errors.js';
import type { Changes } from '../core/changes/apply.js';
import type { Change } from '../core/changes/types.js';
import { type DataPath, type Finding, type ReportedFinding, sortFindings } from '../core/finding.js';
import { wordFinding } from '../report/wording.js';
import { checkStructure } from '../schema/structure.js';
import { textOf } from '../store/source.js';
import { Locator } from '../store/yaml/locate.js';
import { readYaml } from '../store/yaml/read.js';
import { FindingsError, type Origin } from './change.js';
import type { Context } from './context.js';

/** A batch file that was read: what can be applied of it, and what is needed to point into it. */
export interface BatchFile {
  changes: Changes;
  origin: Origin;
}

/** Largest batch file read, in bytes; one Decision of 100,000 changes is far below it. */
const MAX_SIZE = 64 * 1024 * 1024;

/** The text of a file the user named. @throws MadinhdanhError (exit code 3) where it is missing, too large, or no UTF-8 */
export function readTextFile(context: Context, path: string): string {
  const full = resolve(context.cwd, path);
  if (!existsSync(full)) throw cannotRun('system.ENOENT', { path });
  if (statSync(full).size > MAX_SIZE) throw cannotRun('batch.too-large', { path });
  const text = textOf(readFileSync(full));
  if (text === undefined) throw cannotRun('batch.not-utf8', { path });
  return text;
}

function isBrokenName({ rule, args }: Finding): boolean {
  return rule === 'schema-unknown-key' && String(args.key).includes(' ');
}

/** Collects what a change that cannot be understood still says: the names it gives, the texts that may be codes. */
function glean(value: unknown, key: string, names: Set<string>, codes: Set<string>): void {
  if (typeof value === 'string') (key === 'as' ? names : codes).add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) glean(each, name, names, codes);
  }
}

/** The part of a batch that is sound in form. */
interface Sound {
  changes: Changes;
  /** Place of each change in the file's own list. */
  indexes: number[];
  /** What the others speak of. */
  names: Set<string>;
  codes: Set<string>;
}

function soundPart(data: unknown, issues: readonly Finding[]): Sound {
  const { decision, effective, changes } = (data ?? {}) as Record<string, unknown>;
  const broken = (key: string) => issues.some(({ place }) => place.path?.[0] === key);
  const brokenChanges = new Set(issues.flatMap(({ place: { path } }) => (path?.[0] === 'changes' ? [path[1]] : [])));
  const sound: Sound = { changes: { changes: [] }, indexes: [], names: new Set(), codes: new Set() };
  if (typeof decision === 'string' && !broken('decision')) sound.changes.decision = decision;
  if (typeof effective === 'string' && !broken('effective')) sound.changes.effective = effective;
  if (!Array.isArray(changes)) return sound;
  changes.forEach((change: unknown, i) => {
    if (brokenChanges.has(i)) glean(change, '', sound.names, sound.codes);
    else {
      sound.changes.changes.push(change as Change);
      sound.indexes.push(i);
    }
  });
  return sound;
}

/**
 * Reads a batch file. Changes that are wrong in form are left out, and told together with what is wrong with the
 * others once those are applied.
 * @throws FindingsError for a text that is no YAML, CliError (exit code 3) for a file that cannot be read at all
 */
export function readBatch(context: Context, path: string): BatchFile {
  const { messages } = context;
  const text = readTextFile(context, path);
  const file = relative(context.cwd, resolve(context.cwd, path)).split(sep).join('/');
  const locator = new Locator(text);
  const own = (name: string): string | undefined => (name === file ? text : undefined);
  const finding = (issue: Finding): ReportedFinding => {
    const { rule, severity, args } = issue;
    const at = locator.rangeOf(issue.place);
    // a name with a comma, written inside {…}, goes on as a key
    const comma = isBrokenName(issue) ? { hint: messages.t('batch.comma') } : {};
    return { rule, severity, file, ...at, args, ...wordFinding(issue, messages), ...comma };
  };
  const read = readYaml(text, file);
  if ('findings' in read) {
    const findings = sortFindings(read.findings.map(finding));
    throw new FindingsError(findings, 'change.refused', { count: findings.length }, own);
  }
  const issues = checkStructure('batch', read.data, file);
  const { changes, indexes, ...unread } = soundPart(read.data, issues);
  const inFile = (at: DataPath): DataPath => {
    const [first, index, ...rest] = at;
    return first === 'changes' && typeof index === 'number' ? [first, indexes[index] ?? index, ...rest] : at;
  };
  const origin: Origin = {
    placeOf: (fault) => ({ file, ...locator.locate(inFile(fault.place.path ?? [])) }),
    textOf: own,
    ...(issues.length === 0 ? {} : { malformed: { findings: issues.map(finding), unread } }),
  };
  return { changes, origin };
}
