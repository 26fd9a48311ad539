import type { IssuedMeanwhile } from '../../core/changes/issued-meanwhile.js';
import type { Renumbering } from '../../core/changes/renumbering.js';
import { levelOf, parentOf, rootOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Operation } from '../../store/git/sides.js';
import { EXIT, MadinhdanhError, refusal } from '../errors.js';

/** What is to be renumbered, and whether only to look. */
export interface RenumberRequest {
  folder: string;
  /** The folder that named batch files are relative to. */
  cwd: string;
  /** Batch files named on the command line. */
  batches: readonly string[];
  dryRun: boolean;
  /** Codes of drafts that were submitted may change too. */
  amendSubmitted?: boolean;
}

/** What renumbering did, or would do; paths are absolute. */
export interface Renumbered {
  operation: Operation;
  codes: { from: string; to: string; name: string }[];
  /** Codes both sides granted for good: people have to decide. */
  binding: string[];
  /** Drafts the other side issued meanwhile, to which this branch added. */
  issued: IssuedMeanwhile[];
  files: string[];
  /** Files in which other conflicts are left. */
  left: string[];
  /** Errors the registry has afterwards. */
  errors: number;
  /** Where files that somebody had already edited were put aside. */
  copies: string | undefined;
}

/** Codes of drafts that were submitted change only where it is said. @throws MadinhdanhError (exit code 1) */
export function assertNotSubmitted(codes: Renumbering['codes'], mine: Registry, request: RenumberRequest): void {
  if (request.amendSubmitted === true) return;
  for (const code of codes.keys()) {
    const draft = mine.decision(mine.unit(code)?.granted.decision ?? '');
    if (draft?.submitted === undefined) continue;
    const { number, on } = draft.submitted;
    throw new MadinhdanhError(EXIT.findings, 'rule.change-draft-submitted', { id: draft.id, number, on }).advise(
      'hint.change-draft-submitted',
    );
  }
}

/** New codes with the names of their units. @throws MadinhdanhError (exit code 1) where one cannot be had */
export function namedNewCodes({ codes, faults }: Renumbering, mine: Registry): Renumbered['codes'] {
  const [first] = faults;
  if (first !== undefined) {
    const { code, fault } = first;
    const args = { parent: parentOf(code) ?? code, level: levelOf(code), root: rootOf(code) };
    throw fault === 'level-one'
      ? refusal('renumber.level-one', { code })
      : new MadinhdanhError(EXIT.findings, `rule.change-${fault}`, args);
  }
  return [...codes].map(([from, to]) => ({ from, to, name: mine.unit(from)?.name ?? '' }));
}
