import { sameValue } from '../equal.js';
import type { Identifier } from '../registry/types.js';
import type { FieldChange } from './types.js';

function isIdentifier(value: unknown): value is Identifier {
  return typeof (value as Partial<Identifier> | null)?.scheme === 'string';
}

/** How the keys inside a value, and values that stand for something, are said; as they stand in the files unless told. */
export interface KeyWords {
  key(key: string): string;
  value(key: string, value: string): string;
}

const AS_WRITTEN: KeyWords = { key: (key) => key, value: (_key, value) => value };

/** A value on one line; undefined for an absent one. */
export function shownValue(value: unknown, words: KeyWords = AS_WRITTEN): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  if (Array.isArray(value) && value.every(isIdentifier)) {
    return value.map((each) => `${each.scheme} ${each.value}`).join(', ');
  }
  if (Array.isArray(value)) return value.map((each) => entryText(each, words)).join('; ');
  return recordText(value, words);
}

type Fields = Readonly<Record<string, unknown>>;

/** A reserved code, or a range of them, with the reason in brackets; any other entry of a list by its fields. */
function entryText(value: unknown, words: KeyWords): string {
  const { code, from, to, reason, ...rest } = value as Fields;
  const codes = code ?? (from === undefined || to === undefined ? undefined : `${from}–${to}`);
  if (typeof codes !== 'string' || Object.keys(rest).length > 0) return recordText(value, words);
  return reason === undefined ? codes : `${codes} (${reason})`;
}

/** Fields one after the other; records inside in brackets. */
function recordText(value: unknown, words: KeyWords): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((each) => recordText(each, words)).join(', ');
  const inside = (key: string, each: unknown): string => {
    if (typeof each === 'string') return words.value(key, each);
    const text = recordText(each, words);
    return typeof each === 'object' && each !== null && !Array.isArray(each) ? `(${text})` : text;
  };
  return Object.entries(value as Fields)
    .map(([key, each]) => `${words.key(key)} ${inside(key, each)}`)
    .join(', ');
}

type Render = (words: KeyWords) => Omit<FieldChange, 'field'>;

/** How each change is said in other words; beside the changes, which programs read as they are. */
const renderings = new WeakMap<FieldChange, Render>();

/** A change whose values can be said in words too. */
export function fieldChange(field: string, render: Render): FieldChange {
  const change = { field, ...render(AS_WRITTEN) };
  renderings.set(change, render);
  return change;
}

/** A change with the keys inside its values in words. */
export function inWords(change: FieldChange, words: KeyWords): FieldChange {
  const render = renderings.get(change);
  return render === undefined ? change : { field: change.field, ...render(words) };
}

/** The fields in which two values differ. */
export function fieldChanges<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): FieldChange[] {
  return fields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) =>
      fieldChange(field, (words) => {
        const said = (value: unknown): string | undefined =>
          typeof value === 'string' ? words.value(field, value) : shownValue(value, words);
        return { from: said(before[field]), to: said(after[field]) };
      }),
    );
}
