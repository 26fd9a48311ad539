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
  return JSON.stringify(value);
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
