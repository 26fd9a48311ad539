import type { FindingsError } from '../app/errors.js';
import { countFindings } from '../core/finding.js';
import type { Messages } from '../messages/index.js';
import { prettyFindings } from '../report/findings/pretty.js';
import type { Output } from './output.js';

/** Prints the findings that stopped a command: for people on stderr, for programs on stdout. */
export function printFindings(
  { findings, textOf }: FindingsError,
  out: Output,
  messages: Messages,
  json: boolean,
): void {
  if (json) out.json({ schema: 'madinhdanh/refused@1', findings, counts: countFindings(findings) });
  else out.note(prettyFindings(findings, { messages, paint: out.notePaint, textOf }));
}
