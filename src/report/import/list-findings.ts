import { columnName, describe, sourceOf } from '../../core/cell-place.js';
import { type CellPlace, countFindings, type Finding } from '../../core/finding.js';
import { oneLine } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { countsWords, paintSeverity } from '../findings/pretty.js';
import { type Paint, PLAIN } from '../paint.js';
import { wordFinding } from '../wording.js';

/** Anything that is to be said of a list. */
export type ListedFinding = Finding<CellPlace, string>;

/** Message and way out of a finding, as a comment of its cell says them. */
export function commentText(finding: ListedFinding, messages: Messages): string {
  const { message, hint } = wordFinding(finding, messages);
  return hint === undefined ? message : `${message}\n→ ${hint}`;
}

function findingLines(finding: ListedFinding, messages: Messages, paint: Paint): string {
  const { rule, severity, place } = finding;
  const { message, hint } = wordFinding(finding, messages);
  const word = paintSeverity(severity, messages.t(`severity.${severity}`), paint);
  const head = `${paint.bold(oneLine(describe(place, messages.lang)))}  ${word}  ${paint.dim(rule)}`;
  if (severity === 'info') return `${head}  ${message}`;
  return `${head}\n  ${message}${hint === undefined ? '' : `\n  ${paint.good('→')} ${hint}`}`;
}

/** Every finding, in the order in which they are handed over, and their sum; '' where there is none. */
export function listFindingsText(findings: readonly ListedFinding[], messages: Messages, paint: Paint): string {
  if (findings.length === 0) return '';
  const lines = findings.map((finding) => findingLines(finding, messages, paint));
  return [...lines, `${countsWords(countFindings(findings), messages, PLAIN).join(', ')}.`].join('\n');
}

/** A finding in the shape of schemas/output/import.schema.json. */
export function listFindingJson(finding: ListedFinding, messages: Messages): unknown {
  const { rule, severity, args, place, code } = finding;
  const { file, sheet, page, column, key } = place;
  const row = page?.row ?? place.row;
  const { message, hint } = wordFinding(finding, messages);
  return {
    rule,
    severity,
    message,
    hint: hint ?? null,
    where: describe(place),
    file,
    sheet: sheet ?? null,
    ...(page === undefined ? {} : { page: page.number }),
    row: row ?? null,
    column: column === undefined ? null : columnName(column),
    key: key ?? null,
    source: sourceOf(place),
    ...(code === undefined ? {} : { code }),
    args,
  };
}
