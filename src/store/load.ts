import { compareCodes } from '../core/code/code.js';
import type { Finding, Span } from '../core/finding.js';
import type { DecisionEntry, Tree, UnitEntry } from '../core/registry/registry-files.js';
import { type Decision, FORMAT, type Settings, type Unit } from '../core/registry/types.js';
import { RULES, type RuleId } from '../core/rule-ids.js';
import { type FileSource, textOf } from './source.js';
import type { FileKind } from './yaml/canonical.js';
import { readYaml } from './yaml/read.js';

/** Checks the structure of one file's data against its schema. */
export type StructureCheck = (kind: FileKind, data: unknown, file: string) => Finding[];

/** A registry as read: the tree, what is wrong with single files, how many files there are. */
export interface Loaded {
  tree: Tree;
  findings: Finding[];
  files: string[];
  /** Units written in the files that could be parsed, those that break their schema included. */
  unitCount: number;
  source: FileSource;
}

/** The kind of a file of the tree; undefined for one that has no business in it. */
export function kindOfFile(path: string): FileKind | undefined {
  if (path === 'registry.yaml') return 'settings';
  if (/^decisions\/[^/]+\.yaml$/.test(path)) return 'decision';
  return /^units\/(?:[^/]+\/)?[^/]+\.yaml$/.test(path) ? 'units' : undefined;
}

function isStray(path: string): boolean {
  return /^(?:decisions|units)\//.test(path) || /^registry\.ya?ml$/.test(path);
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

function findingAt(rule: RuleId, file: string, span: Span): Finding {
  return { rule, severity: RULES[rule], args: {}, place: { file, span } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Loader {
  settings: Settings | undefined;
  readonly decisions: DecisionEntry[] = [];
  readonly units: UnitEntry[] = [];
  readonly unreadable = new Set<string>();
  readonly findings: Finding[] = [];
  unitCount = 0;

  constructor(
    private readonly source: FileSource,
    private readonly check: StructureCheck,
  ) {}

  load(): Loaded {
    const all = this.source.list().sort(compareFiles);
    const files = all.filter((path) => kindOfFile(path) !== undefined);
    for (const path of all) {
      const kind = kindOfFile(path);
      if (kind !== undefined) this.readFile(path, kind);
      else if (isStray(path)) this.findings.push(findingAt('file-unexpected', path, { start: 0, end: 0 }));
    }
    const { settings, decisions, units, unreadable } = this;
    const { findings, unitCount, source } = this;
    return { tree: { settings, decisions, units, unreadable }, findings, files, unitCount, source };
  }

  private fail(path: string, findings: Finding[]): void {
    this.unreadable.add(path);
    this.findings.push(...findings);
  }

  private readFile(path: string, kind: FileKind): void {
    const text = textOf(this.source.read(path));
    if (text === undefined) {
      this.fail(path, [findingAt('file-encoding', path, { start: 0, end: 0 })]);
      return;
    }
    const conflicts = conflictFindings(text, path);
    if (conflicts.length > 0) {
      this.fail(path, conflicts);
      return;
    }
    const result = readYaml(text, path);
    if ('findings' in result) {
      this.fail(path, result.findings);
      return;
    }
    this.take(path, kind, result.data);
  }

  private take(path: string, kind: FileKind, data: unknown): void {
    if (kind === 'settings' && isRecord(data) && typeof data.format === 'number' && data.format > FORMAT) {
      const newer: Finding = {
        rule: 'format-newer',
        severity: RULES['format-newer'],
        args: { format: data.format, known: FORMAT },
        place: { file: path, path: ['format'] },
      };
      this.fail(path, [newer]);
      return;
    }
    const findings = this.check(kind, data, path);
    this.findings.push(...findings);
    if (kind === 'units') {
      this.takeUnits(path, data, findings);
      return;
    }
    if (findings.length > 0 || !isRecord(data)) {
      this.unreadable.add(path);
      return;
    }
    if (kind === 'settings') {
      this.settings = data as unknown as Settings;
      return;
    }
    const id = path.slice('decisions/'.length, -'.yaml'.length);
    this.decisions.push({ decision: { id, ...(data as unknown as Omit<Decision, 'id'>) }, file: path });
  }

  /** Units that break their schema are left out; the file counts as unreadable for the rules that look at it. */
  private takeUnits(path: string, data: unknown, findings: readonly Finding[]): void {
    if (findings.length > 0) this.unreadable.add(path);
    if (!Array.isArray(data)) return;
    this.unitCount += data.length;
    const broken = new Set(findings.map((each) => each.place.path?.[0]));
    if (broken.has(undefined)) return;
    data.forEach((unit: unknown, index) => {
      if (!broken.has(index)) this.units.push({ unit: unit as Unit, file: path, index });
    });
  }
}

/**
 * Reads a whole registry. Never stops at a broken file: what is wrong with it is in `findings`, the rest is read.
 * @throws what `source.read` throws for a file that cannot be read
 */
export function loadTree(source: FileSource, check: StructureCheck): Loaded {
  return new Loader(source, check).load();
}
