import type { Changes } from '../core/changes/apply.js';
import type { Change } from '../core/changes/types.js';
import {
  type DataPath,
  type Finding,
  NOWHERE,
  type ReportedFinding,
  reportedInText,
  sortFindings,
} from '../core/finding.js';
import { checkBatchStructure } from '../schema/batch-structure.js';
import { Locator } from '../store/yaml/locate.js';
import { readYaml } from '../store/yaml/read-yaml.js';
import { cannotRun, FindingsError, type MadinhdanhError, misuse } from './errors.js';
import { mostChanges } from './limits.js';
import type { ChangeOrigin } from './plan.js';
import type { Surroundings } from './surroundings.js';

/** A batch file that was read: what can be applied of it, and what is needed to point into it. */
export interface BatchFile {
  changes: Changes;
  origin: ChangeOrigin;
}

/** A key that no change has, and what was probably meant: a name with a comma goes on as a key inside {…}. */
function knownMistake(finding: Finding): Finding {
  if (finding.rule !== 'schema-unknown-key') return finding;
  const key = String(finding.args.key);
  if (key === 'subtree') return { ...finding, variant: 'subtree' };
  return key.includes(' ') ? { ...finding, variant: 'comma' } : finding;
}

/** Collects what a change that cannot be understood still says: the names it gives, the texts that may be codes. */
function collectMentions(value: unknown, key: string, names: Set<string>, codes: Set<string>): void {
  if (typeof value === 'string') (key === 'as' ? names : codes).add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) collectMentions(each, name, names, codes);
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

function soundPart(data: unknown, findings: readonly Finding[]): Sound {
  const { decision, effective, changes } = (data ?? {}) as Record<string, unknown>;
  const broken = (key: string) => findings.some(({ place }) => place.path?.[0] === key);
  const brokenChanges = new Set(findings.flatMap(({ place: { path } }) => (path?.[0] === 'changes' ? [path[1]] : [])));
  const sound: Sound = { changes: { changes: [] }, indexes: [], names: new Set(), codes: new Set() };
  if (typeof decision === 'string' && !broken('decision')) sound.changes.decision = decision;
  if (typeof effective === 'string' && !broken('effective')) sound.changes.effective = effective;
  if (!Array.isArray(changes)) return sound;
  changes.forEach((change: unknown, i) => {
    if (brokenChanges.has(i)) collectMentions(change, '', sound.names, sound.codes);
    else {
      sound.changes.changes.push(change as Change);
      sound.indexes.push(i);
    }
  });
  return sound;
}

/**
 * Reads the text of a batch file. Changes that are wrong in form are left out, and reported together with what is wrong
 * with the others once those are applied.
 * @param file the file as findings name it
 * @throws FindingsError for a text that is no YAML, MadinhdanhError (exit code 3) for one of more changes than are read
 */
export function readBatch({ word, env }: Pick<Surroundings, 'word' | 'env'>, text: string, file: string): BatchFile {
  const tooMany = (): MadinhdanhError =>
    cannotRun('batch.too-many', { path: file, most: mostChanges(env) }).advise('batch.too-many.hint');
  if (changesSeen(text) > mostChanges(env)) throw tooMany();
  const locator = new Locator(text);
  const textOf = (name: string): string | undefined => (name === file ? text : undefined);
  const report = (finding: Finding): ReportedFinding => {
    const named = knownMistake(finding);
    return reportedInText(named, { file, ...locator.rangeOf(named.place) }, word(named));
  };
  const read = readYaml(text, file);
  if ('findings' in read) {
    const findings = sortFindings(read.findings.map(report));
    throw new FindingsError(findings, 'change.refused', { count: findings.length }, textOf);
  }
  if (countChanges(read.data) > mostChanges(env)) throw tooMany();
  return batchOf(read.data, file, { report, locator, textOf });
}

/** The changes that a text lists line by line, counted without reading it as YAML: that takes long for a long text. */
function changesSeen(text: string): number {
  const begin = /^changes:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- /m.exec(text);
  if (begin === null) return 0;
  return text.slice(begin.index).match(new RegExp(`^ {${begin[1]?.length ?? 0}}- `, 'gm'))?.length ?? 0;
}

function countChanges(data: unknown): number {
  const changes = (data as { changes?: unknown } | null)?.changes;
  return Array.isArray(changes) ? changes.length : 0;
}

interface Pointing {
  report(finding: Finding): ReportedFinding;
  locator: Locator;
  textOf(file: string): string | undefined;
}

function batchOf(data: unknown, file: string, { report, locator, textOf }: Pointing): BatchFile {
  const found = checkBatchStructure(data, file);
  const { changes, indexes, ...unread } = soundPart(data, found);
  const inFile = (at: DataPath): DataPath => {
    const [first, index, ...rest] = at;
    return first === 'changes' && typeof index === 'number' ? [first, indexes[index] ?? index, ...rest] : at;
  };
  const origin: ChangeOrigin = {
    placeOf: (fault) => ({ file, ...locator.locate(inFile(fault.place.path ?? [])) }),
    textOf,
    ...(found.length === 0 ? {} : { malformed: { findings: found.map(report), unread } }),
  };
  return { changes, origin };
}

/** Data as a file would hold it: a copy without functions, dates and the like, each value asked for once. */
function asData(given: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(given) ?? 'null');
  } catch (error) {
    throw misuse('api.changes', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A batch file names its decision; a script need not where only contact data changes. */
function isMissingDecision({ rule, args, place }: Finding): boolean {
  return rule === 'schema-required' && args.key === 'decision' && place.path?.length === 0;
}

/**
 * Changes as a script hands them over, held against the schema of batch files.
 * @throws FindingsError where they are wrong in form; `args.path` says where
 */
export function readChanges({ word }: Pick<Surroundings, 'word'>, given: unknown): Changes {
  const data = asData(given);
  const found = checkBatchStructure(data, '')
    .filter((finding) => !isMissingDecision(finding))
    .map(knownMistake);
  if (found.length === 0) return data as Changes;
  const findings = found.map((finding) => {
    const path = (finding.place.path ?? []).map(String);
    return reportedInText({ ...finding, args: { ...finding.args, path } }, NOWHERE, word(finding));
  });
  throw new FindingsError(findings, 'change.refused', { count: findings.length });
}
