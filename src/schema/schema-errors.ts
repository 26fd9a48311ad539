import type { ErrorObject } from 'ajv';
import { codeFault } from '../core/code/code.js';
import type { Args, DataPath } from '../core/finding.js';
import { contactFault } from '../core/registry/contact-fault.js';
import { contactEntry, isContactField } from '../core/registry/contact-fields.js';
import type { StructuralRule } from '../core/rule.js';
import { table } from '../core/table.js';
import { nearest } from '../core/text/suggest.js';

/** What one Ajv error means to a person. */
export interface Read {
  rule: StructuralRule;
  variant?: string;
  args: Args;
  /** Where, when it is not where the error is. */
  place?: { path: DataPath; onKey: true };
}

/** An Ajv error with what it complains of, and the keys known in the map it stands at. */
export interface SchemaError {
  error: ErrorObject;
  path: DataPath;
  value: unknown;
  keys: readonly string[];
}

const TYPE_WORDS: Readonly<Record<string, string>> = table({
  string: 'text',
  array: 'list',
  object: 'map',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
});

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : (TYPE_WORDS[typeof value] ?? typeof value);
}

function lastKey(path: DataPath): string {
  const named = path.findLast((step) => typeof step === 'string');
  return named === undefined ? '' : String(named);
}

function readType({ path, value }: SchemaError, type: string): Read {
  const key = lastKey(path);
  const expected = TYPE_WORDS[type] ?? type;
  const empty = value === null || value === undefined;
  if (path.length === 0 && empty) return { rule: 'schema-required', variant: 'empty', args: {} };
  if (path.length === 0) return { rule: 'schema-type', variant: `file-${expected}`, args: {} };
  if (key === '') return { rule: 'schema-type', variant: 'unit', args: {} };
  if (empty) return { rule: 'schema-type', variant: 'empty', args: { key } };
  if (expected === 'text' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { rule: 'schema-type', variant: 'quote', args: { key } };
  }
  return { rule: 'schema-type', args: { key, expected, actual: typeOf(value) } };
}

function isCode({ error, path }: SchemaError): boolean {
  return /\/code\//.test(error.schemaPath) || lastKey(path) === 'code';
}

function readCodeForm(value: string): Read {
  return {
    rule: 'code-form',
    variant: codeFault(value) ?? 'characters',
    args: { value, upper: value.toUpperCase() },
  };
}

function readPattern(fault: SchemaError): Read {
  const key = lastKey(fault.path);
  const value = String(fault.value);
  if (isCode(fault)) return readCodeForm(value);
  const args = { key, value };
  if (key === 'timezone') return unknownTimezone(value);
  if (isContactField(key) && contactEntry(key).value !== 'text') {
    return { rule: 'schema-format', ...contactFault(contactEntry(key).value, key, value) };
  }
  if (value.trim() === '') return { rule: 'schema-pattern', variant: 'blank', args };
  if (/decisionId|replaces/.test(fault.error.schemaPath)) return { rule: 'schema-pattern', variant: 'decision', args };
  if (key === 'groups') return { rule: 'schema-pattern', variant: 'groups', args };
  return { rule: 'schema-pattern', args };
}

/** A key that is not known; where no key is known by name, the settings of roots, it is a code that is none. */
function readUnknownKey({ path, keys }: SchemaError, key: string): Read {
  const at = { place: { path: [...path, key], onKey: true as const } };
  if (keys.length === 0) return { rule: 'code-form', variant: 'root', args: { value: key }, ...at };
  const near = nearest(key, keys);
  return near === undefined
    ? { rule: 'schema-unknown-key', args: { key, known: keys }, ...at }
    : { rule: 'schema-unknown-key', variant: 'near', args: { key, near }, ...at };
}

function readSize(variant: string, { error, path }: SchemaError): Read {
  const { limit } = error.params as { limit?: number };
  return { rule: 'schema-size', variant, args: { key: lastKey(path), limit: limit ?? 0 } };
}

/** What is reported of a time zone that has the form of one and yet is none. */
export function unknownTimezone(value: string): Read {
  return { rule: 'schema-format', variant: 'timezone', args: { key: 'timezone', value } };
}

/** Puts an Ajv error into the terms of our rules. */
export function readError(fault: SchemaError): Read {
  const { error, path, value } = fault;
  const key = lastKey(path);
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required':
      return { rule: 'schema-required', args: { key: String(params.missingProperty) } };
    case 'type':
      return readType(fault, String([params.type].flat()[0]));
    case 'unevaluatedProperties':
      return readUnknownKey(fault, String(params.unevaluatedProperty));
    case 'enum':
    case 'const': {
      if (typeof value === 'object') return readType(fault, 'string');
      const allowed = [params.allowedValues ?? params.allowedValue].flat().map(String);
      return { rule: 'schema-enum', args: { key, value: String(value), allowed } };
    }
    case 'pattern':
      return readPattern(fault);
    case 'format':
      if (params.format === 'email') return { rule: 'schema-format', ...contactFault('email', key, String(value)) };
      return { rule: 'schema-format', variant: String(params.format), args: { key, value: String(value) } };
    case 'minLength':
      return readSize('short', fault);
    case 'maxLength':
      return isCode(fault) ? readCodeForm(String(value)) : readSize('long', fault);
    case 'minItems':
    case 'minProperties':
      return readSize('few', fault);
    case 'maxItems':
    case 'maxProperties':
      return readSize('many', fault);
    case 'uniqueItems':
      return readSize('repeated', fault);
    case 'minimum':
    case 'maximum':
      return readSize('number', fault);
    default:
      // an `anyOf`: none of its branches takes a value of this type
      return readType(fault, 'string');
  }
}
