import type { Args, Severity } from '../../core/finding.js';
import { columnName, describe, type Place } from '../../formats/read/types.js';
import type { ImportProblem } from '../../lists/import/model.js';
import { IMPORT_PROBLEMS } from '../../lists/import/model.js';
import type { Messages } from '../../messages/index.js';
import { codeFaultText } from '../../report/wording.js';

/** A problem of a list in words, with its place in the file. */
export interface Told {
  rule: string;
  severity: Severity;
  message: string;
  hint?: string;
  /** `Danh sách.xlsx › Sheet1!C17`. */
  where: string;
  place: Place;
  args: Args;
}

const OF_IMPORT: ReadonlySet<string> = new Set(IMPORT_PROBLEMS);

/** Name of a column's field as people know it. */
export function fieldLabel(field: string, messages: Messages): string {
  return messages.find(`field.${field}`, {}) ?? field;
}

function worded(args: Args, messages: Messages): Args {
  const { field, reason } = args;
  return {
    ...args,
    ...(typeof field === 'string' ? { field: fieldLabel(field, messages) } : {}),
    ...(typeof reason === 'string' ? { reason: codeFaultText(messages, reason) } : {}),
  };
}

/** What may be done about it: a wording that needs an argument is taken only where the argument is there. */
function hintOf(id: string, args: Args, { find }: Messages): string | undefined {
  if (args.suggestion !== undefined) return find(`${id}.suggest`, args);
  if (args.near !== undefined) return find(`${id}.near`, args);
  return find(`${id}.hint`, args);
}

/** Puts a problem into words. */
export function tell({ kind, severity, place, args }: ImportProblem, messages: Messages): Told {
  const isFault = kind.startsWith('fault-');
  const name = isFault ? kind.slice('fault-'.length) : kind;
  const family = OF_IMPORT.has(kind) ? 'import' : 'list';
  const id = isFault ? `fault.${name}` : `${family}.${kind}`;
  const words = worded(args, messages);
  const hint = hintOf(id, words, messages);
  return {
    rule: `${isFault ? 'change' : family}-${name}`,
    severity,
    message: messages.find(id, words) ?? kind,
    ...(hint === undefined ? {} : { hint }),
    where: describe(place),
    place,
    args,
  };
}

/** A problem in the shape of schemas/output/import.schema.json. */
export function toldJson({ rule, severity, message, hint, where, place, args }: Told): unknown {
  const { file, sheet, row, column, key } = place;
  return {
    rule,
    severity,
    message,
    hint: hint ?? null,
    where,
    file,
    sheet: sheet ?? null,
    row: row ?? null,
    column: column === undefined ? null : columnName(column),
    key: key ?? null,
    args,
  };
}
