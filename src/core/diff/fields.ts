import { sameValue } from '../equal.js';
import type { Identifier } from '../registry/types.js';
import type { FieldChange } from './types.js';

function isIdentifier(value: unknown): value is Identifier {
  return typeof (value as Partial<Identifier> | null)?.scheme === 'string';
}

/** A value on one line; undefined for an absent one. */
export function shownValue(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  if (Array.isArray(value) && value.every(isIdentifier)) {
    return value.map((each) => `${each.scheme} ${each.value}`).join(', ');
  }
  if (Array.isArray(value)) return value.map(entryText).join('; ');
  return recordText(value);
}

type Fields = Readonly<Record<string, unknown>>;

/** A reserved code, or a range of them, with the reason in brackets; any other entry of a list by its fields. */
function entryText(value: unknown): string {
  const { code, from, to, reason, ...rest } = value as Fields;
  const codes = code ?? (from === undefined || to === undefined ? undefined : `${from}–${to}`);
  if (typeof codes !== 'string' || Object.keys(rest).length > 0) return recordText(value);
  return reason === undefined ? codes : `${codes} (${reason})`;
}

/** Fields one after the other; records inside in brackets. */
function recordText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(recordText).join(', ');
  const inside = (each: unknown): string => {
    const text = recordText(each);
    return typeof each === 'object' && each !== null && !Array.isArray(each) ? `(${text})` : text;
  };
  return Object.entries(value as Fields)
    .map(([key, each]) => `${key} ${inside(each)}`)
    .join(', ');
}

/** The fields in which two values differ. */
export function fieldChanges<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): FieldChange[] {
  return fields.flatMap((field) =>
    sameValue(before[field], after[field])
      ? []
      : [{ field, from: shownValue(before[field]), to: shownValue(after[field]) }],
  );
}
