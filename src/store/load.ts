import { compareCodes } from '../core/code/code.js';
import { sameValue } from '../core/equal.js';
import type { Finding, Span } from '../core/finding.js';
import type { DecisionEntry, RegistryFiles, UnitEntry } from '../core/registry/registry-files.js';
import { type Decision, FORMAT, type Settings, type Unit } from '../core/registry/types.js';
import type { StructuralRule } from '../core/rule.js';
import { isStray, kindOfFile } from './file-kinds.js';
import { type FileSource, overlaySource, textIn } from './file-source.js';
import type { ByteSet } from './transaction/transaction.js';
import { irregularFindings, missingParts } from './tree-form.js';
import type { FileKind } from './yaml/canonical.js';
import { readPlainBytes, readYaml } from './yaml/read-yaml.js';

export { kindOfFile } from './file-kinds.js';

/** Checks the structure of one file's data against its schema. */
export type StructureCheck = (kind: FileKind, data: unknown, file: string) => Finding[];

/** A registry as read: the tree, what is wrong with single files, how many files there are. */
export interface Loaded {
  tree: RegistryFiles;
  findings: Finding[];
  files: string[];
  /** Units written in the files that could be parsed, those that break their schema included. */
  unitCount: number;
  source: FileSource;
  /** What each file holds, by itself. */
  readings: readonly FileReading[];
}

/** Order of reading: settings, decisions by id, agency files by natural order of their codes. */
function compareFiles(a: string, b: string): number {
  const left = unitFileCode(a);
  const right = unitFileCode(b);
  if (left !== undefined && right !== undefined) return compareCodes(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

function unitFileCode(path: string): string | undefined {
  return /^units\/(?:[^/]+\/)?([^/]+)\.yaml$/.exec(path)?.[1];
}

const CONFLICT_MARKER = /^(?:<{7}|>{7})(?: .*)?$|^={7}\r?$/gm;

function conflictFindings(text: string, file: string): Finding[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const marks = [...text.matchAll(CONFLICT_MARKER)].filter((match) => match[0].startsWith('<'));
  return marks.map((match) =>
    findingAt('git-conflict', file, { start: match.index, end: match.index + match[0].length }),
  );
}

function findingAt(rule: StructuralRule, file: string, span: Span): Finding {
  return { rule, severity: 'error', args: {}, place: { file, span } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What one file of the tree holds, and what is wrong with it alone. */
export interface FileReading {
  path: string;
  kind: FileKind | undefined;
  findings: readonly Finding[];
  /** Nothing, or not all of it, could be understood. */
  unreadable: boolean;
  settings?: Settings;
  decision?: DecisionEntry;
  units: readonly UnitEntry[];
  /** Units written in it, those that break their schema included. */
  unitCount: number;
}

const NOTHING = { units: [], unitCount: 0 } as const;

/** A file of which nothing is known but what is wrong with it. */
function broken(path: string, kind: FileKind, findings: readonly Finding[]): FileReading {
  return { path, kind, findings, unreadable: true, ...NOTHING };
}

/** The unit of a code as whoever reads expects it: one that is read as the same is not held twice. */
export type Expected = (code: string) => Unit | undefined;

/** The unit that was expected where what was read is the same; else what was read. */
function asExpected(read: Unit, expected: Expected): Unit {
  const unit = expected(read.code);
  return unit !== undefined && sameValue(read, unit) ? unit : read;
}

/** Units that break their schema are left out; the file counts as unreadable for the rules that look at it. */
function readUnits(path: string, data: unknown, findings: readonly Finding[], expected: Expected): FileReading {
  const unreadable = findings.length > 0;
  if (!Array.isArray(data)) return { path, kind: 'units', findings, unreadable, ...NOTHING };
  const faulty = new Set(findings.map((each) => each.place.path?.[0]));
  const entryAt = (each: unknown, index: number): UnitEntry => ({
    unit: asExpected(each as Unit, expected),
    file: path,
    index,
  });
  const soundOnes = (): UnitEntry[] =>
    faulty.has(undefined) ? [] : data.flatMap((each, index) => (faulty.has(index) ? [] : [entryAt(each, index)]));
  // of almost every file that is all of them
  const units = unreadable ? soundOnes() : data.map(entryAt);
  return { path, kind: 'units', findings, unreadable, units, unitCount: data.length };
}

function readData(path: string, kind: FileKind, data: unknown, check: StructureCheck, expected: Expected): FileReading {
  if (kind === 'settings' && isRecord(data) && typeof data.format === 'number' && data.format > FORMAT) {
    const args = { format: data.format, known: FORMAT };
    const place = { file: path, path: ['format'] };
    return broken(path, kind, [{ rule: 'format-newer', severity: 'error', args, place }]);
  }
  const findings = check(kind, data, path);
  if (kind === 'units') return readUnits(path, data, findings, expected);
  if (findings.length > 0 || !isRecord(data)) return broken(path, kind, findings);
  const sound = { path, kind, findings, unreadable: false, ...NOTHING };
  if (kind === 'settings') return { ...sound, settings: data as unknown as Settings };
  const id = path.slice('decisions/'.length, -'.yaml'.length);
  return { ...sound, decision: { decision: { id, ...(data as unknown as Omit<Decision, 'id'>) }, file: path } };
}

/** Reads one file of the tree. @throws what `source.read` throws for a file that cannot be read */
export function readFile(
  source: FileSource,
  path: string,
  check: StructureCheck,
  expected: Expected = () => undefined,
): FileReading {
  const kind = kindOfFile(path);
  if (kind === undefined) {
    const findings = isStray(path) ? [findingAt('file-unexpected', path, { start: 0, end: 0 })] : [];
    return { path, kind, findings, unreadable: false, ...NOTHING };
  }
  // lines that mark a conflict are not in the canonical form
  const plain = source.text?.(path) === undefined ? readPlainBytes(source.read(path)) : undefined;
  if (plain !== undefined) return readData(path, kind, plain.data, check, expected);
  const text = textIn(source, path);
  if (text === undefined) return broken(path, kind, [findingAt('file-encoding', path, { start: 0, end: 0 })]);
  const conflicts = conflictFindings(text, path);
  if (conflicts.length > 0) return broken(path, kind, conflicts);
  const result = readYaml(text, path);
  if ('findings' in result) return broken(path, kind, result.findings);
  return readData(path, kind, result.data, check, expected);
}

/** Puts what single files hold together, in the order of reading. */
export function assemble(source: FileSource, readings: readonly FileReading[]): Loaded {
  const sorted = [...readings].sort((a, b) => compareFiles(a.path, b.path));
  const irregular = source.irregular?.() ?? [];
  const unreadable = sorted.filter((each) => each.unreadable).map(({ path }) => path);
  return {
    tree: {
      settings: sorted.find(({ settings }) => settings !== undefined)?.settings,
      decisions: sorted.flatMap(({ decision }) => decision ?? []),
      units: sorted.flatMap(({ units }) => units),
      unreadable: new Set([...unreadable, ...irregular.map(({ path }) => path)]),
    },
    findings: [
      ...irregularFindings(irregular),
      ...missingParts(sorted, irregular),
      ...sorted.flatMap(({ findings }) => findings),
    ],
    files: sorted.filter(({ kind }) => kind !== undefined).map(({ path }) => path),
    unitCount: sorted.reduce((sum, { unitCount }) => sum + unitCount, 0),
    source,
    readings: sorted,
  };
}

/** The units of a file by their codes; of those with one code the first. */
function unitsOf({ units }: FileReading): Expected {
  let byCode: Map<string, Unit> | undefined;
  return (code) => {
    byCode ??= new Map([...units].reverse().map(({ unit }) => [unit.code, unit]));
    return byCode.get(code);
  };
}

/**
 * Reads what a known state does not hold: of a sound file of which both have the very same bytes at hand nothing is read
 * again, and of any other file a unit that is what it is there is not held twice.
 */
function readBeside({ source, readings }: Loaded, other: FileSource, check: StructureCheck) {
  const known = new Map(readings.map((reading) => [reading.path, reading]));
  return (path: string): FileReading => {
    const reading = known.get(path);
    if (reading === undefined) return readFile(other, path, check);
    // what is wrong with a file depends on how strictly it is read
    const isSame = reading.findings.length === 0 && source.read(path) === other.read(path);
    return isSame ? reading : readFile(other, path, check, unitsOf(reading));
  };
}

/**
 * Reads a whole registry. Never stops at a broken file: what is wrong with it is in `findings`, the rest is read.
 * @param known another state: a sound file of which both have the very same bytes is not read twice; a unit that stands
 * the same in a file of both is one object
 * @throws what `source.read` throws for a file that cannot be read
 */
export function loadTree(source: FileSource, check: StructureCheck, known?: Loaded): Loaded {
  const read = known === undefined ? (path: string) => readFile(source, path, check) : readBeside(known, source, check);
  return assemble(source, source.list().map(read));
}

/** The registry as it is with some files written over, added or (with `null`) taken away; only those are read. */
export function reloadFiles(loaded: Loaded, files: ByteSet, check: StructureCheck, expected?: Expected): Loaded {
  const source = overlaySource(loaded.source, files);
  const kept = loaded.readings.filter(({ path }) => !files.has(path));
  const fresh = [...files].flatMap(([path, text]) => (text === null ? [] : [readFile(source, path, check, expected)]));
  return assemble(source, [...kept, ...fresh]);
}
