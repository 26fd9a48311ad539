import { createHash } from 'node:crypto';
import type { CheckFinding } from '../core/comparison.js';
import { verdictOf } from '../core/comparison-verdict.js';
import type { CellPlace } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate, SignedFile } from '../core/registry/types.js';
import { detectFormat } from '../formats/read/detect.js';
import { docxLines } from '../formats/read/docx-lines.js';
import { DEFAULT_LIMITS } from '../formats/read/limits.js';
import { readTables } from '../formats/read/read-tables.js';
import { TableError } from '../formats/read/table-fault.js';
import type { RawTable } from '../formats/read/types.js';
import { differing } from '../lists/compare/compare-findings.js';
import { heldBeneath } from '../lists/compare/held-beneath.js';
import { isKnownLine } from '../lists/compare/known-lines.js';
import { type Letterhead, letterheadFindings, letterheadOf } from '../lists/compare/letterhead.js';
import { withHeadingsCarried } from '../lists/compare/paper/cut-tables.js';
import { isSameButNumbers } from '../lists/compare/paper/facts.js';
import { officeMarks } from '../lists/compare/paper/office-marks.js';
import { paperWordFindings } from '../lists/compare/paper/words.js';
import { isDecision, type PaperPart } from '../lists/compare/paper/zones.js';
import type { ListFinding } from '../lists/recognise/listed.js';
import { type Comparison, compareList } from './compare.js';
import { type ComparedFile, comparedTables } from './compared-file.js';
import { cannotRun, EXIT, MadinhdanhError } from './errors.js';

/** The paper that was signed, as it was read. */
export interface SignedPaper {
  file: ComparedFile;
  /** The lines of its files. */
  parts: readonly PaperPart[];
  /** What its first page says, and where that stands. */
  head: Letterhead;
  place: CellPlace;
  /** What a decision keeps of it. */
  record: SignedFile;
}

/** The signed paper says something else than what the draft does: nothing was written. */
export class PaperDiffers extends MadinhdanhError {
  constructor(
    readonly paper: SignedPaper,
    readonly comparison: Comparison,
    /** The registry as it would have been. */
    readonly registry: Registry,
  ) {
    super(EXIT.findings, 'decision.paper-differs', { file: paper.file.path });
    this.advise('decision.paper-differs.hint');
  }
}

/** What is to be said of the way a paper could be read. */
function inEarnest(findings: readonly ListFinding[], after: Registry): ListFinding[] {
  const read = findings.filter((finding) => !isKnownLine(finding, after));
  // what a paper says under a blank shape is seen by nobody, what it says in an object is seen and not read: a paper that is
  // signed needs neither
  return read.map((each) =>
    each.rule === 'list-object-unread' || (each.rule === 'list-text-covered' && each.variant === 'shape')
      ? { ...each, severity: 'error' as const }
      : each,
  );
}

/** One of the files that a paper comes in. */
export interface PaperFile {
  bytes: Uint8Array;
  /** As messages show it, and as the decision keeps it. */
  name: string;
  /** As the user named it. */
  path: string;
}

/** A file of a paper, read: its tables and its lines. */
interface ReadPart {
  file: PaperFile;
  tables: readonly RawTable[];
  part: PaperPart;
}

/** @throws TableError, MadinhdanhError (exit code 3) for a file that is not what its name says */
async function readPart(file: PaperFile): Promise<ReadPart> {
  const { bytes, name, path } = file;
  const format = detectFormat(bytes, name);
  const ending = name.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx';
  if (format !== ending) throw cannotRun('decision.paper-type', { file: path, ending, format });
  const isPaged = format === 'pdf';
  const { lines, tables } = isPaged
    ? await (await import('../formats/read/pdf/pdf.js')).readPdfPaper(bytes, name, DEFAULT_LIMITS)
    : {
        lines: docxLines(bytes, name, DEFAULT_LIMITS),
        tables: () => readTables(bytes, name, DEFAULT_LIMITS),
      };
  const part = { file: name, lines, isPaged };
  try {
    return { file, tables: await tables(), part };
  } catch (error) {
    // a Decision whose annexes are files of their own has no table, nor has one without annexes
    if (!(error instanceof TableError) || error.finding.rule !== 'table-no-tables') throw error;
    return { file, tables: [], part };
  }
}

function recordOf({ bytes, name }: PaperFile): { name: string; sha256: string } {
  return { name: name.normalize('NFC'), sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Lines among which the head of a paper stands. */
const HEAD_LINES = 40;

/** The head of a paper without the stamps of those who got it, which bear numbers and days of their own. */
function headOf({ lines }: PaperPart): Letterhead {
  const { rest } = officeMarks(lines.filter(({ isAside }) => !isAside).slice(0, HEAD_LINES));
  return letterheadOf(rest.map(({ text }) => text));
}

/**
 * Reads a signed paper: its annexes as `check` reads them, the rest from its lines. The file that says that it is a
 * Decision is the paper, the others are its annexes.
 * @throws TableError (exit code 3) for a file that cannot be read, a scan among them
 */
export async function readSignedPaper(files: readonly PaperFile[], url: string | undefined): Promise<SignedPaper> {
  const read: ReadPart[] = [];
  for (const file of files) read.push(await readPart(file));
  const main = read.find(({ part }) => isDecision(part)) ?? read[0];
  if (main === undefined) throw new Error('a paper has one file at least');
  const annexes = read.filter((part) => part !== main);
  const { name } = main.file;
  const tables = [main, ...annexes].flatMap((part) =>
    withHeadingsCarried(part.tables.filter(({ hidden }) => hidden !== true)),
  );
  const annexFiles = annexes.map(({ file }) => recordOf(file));
  return {
    file: comparedTables(name, files.map(({ path }) => path).join(', '), tables),
    parts: [main, ...annexes].map(({ part }) => part),
    head: headOf(main.part),
    place: main.part.isPaged ? { file: name, page: { number: 1, row: 1 } } : { file: name },
    record: {
      ...recordOf(main.file),
      ...(url === undefined ? {} : { url }),
      ...(annexFiles.length === 0 ? {} : { annexFiles }),
    },
  };
}

/** What is said of the lines over the annexes, without what the comparison of their tables says too. */
function untold(said: readonly CheckFinding[], found: readonly CheckFinding[]): CheckFinding[] {
  const fields = new Set(found.flatMap((finding) => ('field' in finding ? [finding.field] : [])));
  const isNumbered = fields.has('decision') || fields.has('decisionDate');
  return said.filter((finding) => {
    if (!('field' in finding)) return true;
    const { field, file, registry } = finding;
    if (field === 'annex') return !fields.has('annex');
    return !(field === 'source' && isNumbered && isSameButNumbers(file ?? '', registry ?? ''));
  });
}

/** What the comparison of tables says, without a number of an annex that its title alone speaks against: the title is told. */
function unlikeTitle(found: readonly CheckFinding[], said: readonly CheckFinding[]): CheckFinding[] {
  const fields = new Set(said.flatMap((finding) => ('field' in finding ? [finding.field] : [])));
  const isTold = fields.has('annexTitle') && !fields.has('annex');
  return found.filter((finding) => !(isTold && 'field' in finding && finding.field === 'annex'));
}

/** A column of the annexes whose cells nothing was held against, with what they hold. */
function columnFinding(heading: string, place: CellPlace, tables: readonly RawTable[]): CheckFinding {
  const held = heldBeneath(tables, heading);
  const subject = { place, code: undefined, name: heading };
  const file = held.length === 0 ? heading : `${heading}: ${held.join('; ')}`;
  return differing('wording', subject, { field: 'column', file, registry: null });
}

/** The comparison of a paper's annexes; its file has no columns or sheets that could be named. */
function compareAnnexes(...call: Parameters<typeof compareList>): Comparison {
  try {
    return compareList(...call);
  } catch (error) {
    if (!(error instanceof MadinhdanhError) || error.id !== 'check.no-list') throw error;
    // a list without lines round it, of which nobody can tell what belongs to which row
    const strays = call[2].findings.filter(({ rule }) => rule === 'list-line-unplaced');
    const [first] = strays;
    if (first !== undefined)
      throw new TableError('pdf-unplaced', { ...first.args, file: call[2].path, count: strays.length });
    throw cannotRun('decision.paper-no-list', { file: call[2].path }).advise('decision.paper-no-list.hint');
  }
}

/**
 * Holds a signed paper against a decision as it will stand: the list of everything in force for a full one, what it
 * changes for an amendment.
 * @param after the registry in which the decision is signed already
 * @throws PaperDiffers where they are not equal
 */
export function assertPaper(after: Registry, today: IsoDate, id: string, paper: SignedPaper): Comparison {
  const { file, parts, head, place } = paper;
  const decision = after.decision(id);
  if (decision === undefined) throw new Error(`no decision ${id}`);
  const full = decision.kind === 'full';
  const found = compareAnnexes(after, today, file, {
    decision,
    scope: full ? 'full' : 'changes',
    signed: true,
    // a paper that leaves a level out says that there is nothing of it
    ...(full ? { levels: [1, 2, 3, 4] } : {}),
  });
  const said = paperWordFindings(parts, place, after, decision, today, file.listed.tables);
  const listed = unlikeTitle(found.findings, said);
  const findings = [
    ...letterheadFindings(head, place, decision),
    ...untold(said, listed),
    ...found.notCompared.map((heading) => columnFinding(heading, place, file.tables)),
    ...listed,
  ];
  const result = { ...found.result, findings };
  const readFindings = inEarnest(found.readFindings, after);
  const comparison = { ...found, result, findings, readFindings, verdict: verdictOf(result, readFindings, false) };
  if (!comparison.verdict.equal) throw new PaperDiffers(paper, comparison, after);
  return comparison;
}
