import { createHash } from 'node:crypto';
import { verdictOf } from '../core/comparison-verdict.js';
import type { CellPlace } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate, SignedFile } from '../core/registry/types.js';
import { DEFAULT_LIMITS } from '../formats/read/limits.js';
import { firstPageLines } from '../formats/read/pdf/first-page.js';
import type { RawTable } from '../formats/read/types.js';
import { type Letterhead, letterheadFindings, letterheadOf } from '../lists/compare/letterhead.js';
import type { ListFinding } from '../lists/recognise/listed.js';
import { type Comparison, compareList } from './compare.js';
import { type ComparedFile, readCompared } from './compared-file.js';
import { EXIT, MadinhdanhError } from './errors.js';
import type { Surroundings } from './surroundings.js';

/** The paper that was signed, as it was read. */
export interface SignedPaper {
  file: ComparedFile;
  /** What its first page says, and where that stands. */
  head: Letterhead;
  place: CellPlace;
  /** What a decision keeps of it. */
  record: SignedFile;
}

/** A code in a sentence. */
const CODE = /(?<![\p{L}\d.])[A-Y]\d{2}(?:\.[A-Z\d]+)*/gu;

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

/** The head of a Word file: the table with the issuing body on one side, or the lines above its first table. */
function wordHead([first]: readonly RawTable[]): string[] {
  if (first === undefined) return [];
  const cells = first.rows.flatMap((row) => row.cells.flatMap(({ text }) => text.split('\n')));
  return [...(first.titles ?? []), ...cells];
}

/**
 * What is to be said of the way a paper could be read. An article may name codes in a sentence that looks like a row:
 * such lines are let go, for every row that the annexes lack is named by the comparison; but not one with a code that
 * nobody granted.
 */
function inEarnest(findings: readonly ListFinding[], after: Registry): ListFinding[] {
  return findings.filter(({ rule, args }) => {
    if (rule !== 'list-line-unread' && rule !== 'list-line-unplaced') return true;
    const codes = String(args.text ?? '').match(CODE) ?? [];
    return codes.length === 0 || codes.some((code) => after.unit(code) === undefined);
  });
}

/**
 * Reads a signed paper: its annexes as `check` reads them, number and day from its head.
 * @param path as the user named it
 * @throws TableError (exit code 3) for a file that cannot be read, a scan among them
 */
export async function readSignedPaper(
  around: Pick<Surroundings, 'env' | 'notice'>,
  bytes: Uint8Array,
  name: string,
  path: string,
  url: string | undefined,
): Promise<SignedPaper> {
  const file = await readCompared(around, bytes, name, path);
  const [first] = file.tables;
  const lines = first?.format === 'pdf' ? await firstPageLines(bytes, name, DEFAULT_LIMITS) : wordHead(file.tables);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file,
    head: letterheadOf(lines),
    place: first?.format === 'pdf' ? { file: name, page: { number: 1, row: 1 } } : { file: name },
    record: { name: name.normalize('NFC'), sha256, ...(url === undefined ? {} : { url }) },
  };
}

/**
 * Holds a signed paper against a decision as it will stand: the list of everything in force for a full one, what it
 * changes for an amendment.
 * @param after the registry in which the decision is signed already
 * @throws PaperDiffers where they are not equal
 */
export function assertPaper(after: Registry, today: IsoDate, id: string, paper: SignedPaper): Comparison {
  const { file, head, place } = paper;
  const decision = after.decision(id);
  if (decision === undefined) throw new Error(`no decision ${id}`);
  const full = decision.kind === 'full';
  const found = compareList(after, today, file, {
    decision,
    scope: full ? 'full' : 'changes',
    // a paper that leaves a level out says that there is nothing of it
    ...(full ? { levels: [1, 2, 3, 4] } : {}),
  });
  const findings = [...letterheadFindings(head, place, decision), ...found.findings];
  const result = { ...found.result, findings };
  const readFindings = inEarnest(found.readFindings, after);
  const comparison = { ...found, result, findings, readFindings, verdict: verdictOf(result, readFindings, false) };
  if (!comparison.verdict.equal) throw new PaperDiffers(paper, comparison, after);
  return comparison;
}
