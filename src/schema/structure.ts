import type { ErrorObject } from 'ajv';
import { codeFault } from '../core/code.js';
import type { Args, DataPath, Issue } from '../core/finding.js';
import { RULES, type RuleId } from '../core/rule-ids.js';
import { nearest } from '../core/text/suggest.js';
import { DECISION_KEYS, SETTINGS_KEYS, UNIT_KEYS } from '../core/types.js';
import { agency, batch, decision, registry, type Validator } from './generated/validators.js';

/** The files that have a schema of their own. */
export type SchemaName = 'units' | 'decision' | 'settings' | 'batch';

const VALIDATORS: Record<SchemaName, Validator> = { units: agency, decision, settings: registry, batch };

/** Keys known anywhere in the files, for "did you mean". */
const KNOWN_KEYS: readonly string[] = [
  ...new Set([
    ...UNIT_KEYS,
    ...DECISION_KEYS,
    ...SETTINGS_KEYS,
    ...['decision', 'effective', 'reason', 'successors', 'partial', 'until', 'name', 'code'],
    ...['onBehalf', 'acting', 'text', 'items', 'groups', 'alphabet', 'first', 'rule', 'codes', 'owner'],
  ]),
];

function parsePointer(pointer: string, data: unknown): DataPath {
  let at = data;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(at) ? Number(step) : step;
      at = (at as Record<string | number, unknown> | undefined)?.[key];
      return key;
    });
}

function valueAt(path: DataPath, data: unknown): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], data);
}

function lastKey(path: DataPath): string {
  const named = path.findLast((step) => typeof step === 'string');
  return named === undefined ? '' : String(named);
}

/** The unit's code an issue inside an agency file is about. */
function codeAt(path: DataPath, data: unknown): string | undefined {
  const unit = typeof path[0] === 'number' && Array.isArray(data) ? (data[path[0]] as unknown) : undefined;
  const code = (unit as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

interface Read {
  rule: RuleId;
  variant?: string;
  args: Args;
  path?: DataPath;
  onKey?: boolean;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'list',
  object: 'map',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : (TYPE_WORDS[typeof value] ?? typeof value);
}

function readType(key: string, value: unknown, expected: string): Read {
  if (value === null || value === undefined) {
    return { rule: 'schema-type', variant: 'empty', args: { key } };
  }
  if (expected === 'text' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { rule: 'schema-type', variant: 'quote', args: { key, value: String(value) } };
  }
  return { rule: 'schema-type', args: { key, expected, actual: typeOf(value) } };
}

function readPattern(key: string, value: string, schemaPath: string): Read {
  if (/\/code\//.test(schemaPath) || key === 'code') {
    const fault = codeFault(value) ?? 'characters';
    return { rule: 'code-form', variant: fault, args: { value, upper: value.toUpperCase() } };
  }
  if (value.trim() === '') return { rule: 'schema-pattern', variant: 'blank', args: { key, value } };
  if (/decisionId|replaces/.test(schemaPath))
    return { rule: 'schema-pattern', variant: 'decision', args: { key, value } };
  return { rule: 'schema-pattern', args: { key, value } };
}

function readUnknownKey(name: string, path: DataPath): Read {
  const near = nearest(name, KNOWN_KEYS);
  const at = { path: [...path, name], onKey: true };
  return near === undefined
    ? { rule: 'schema-unknown-key', args: { key: name, known: KNOWN_KEYS.slice(0, UNIT_KEYS.length) }, ...at }
    : { rule: 'schema-unknown-key', variant: 'near', args: { key: name, near }, ...at };
}

/** What one Ajv error means to a person; undefined for an error that only repeats another. */
function readError(error: ErrorObject, path: DataPath, value: unknown): Read | undefined {
  const key = lastKey(path);
  const params = error.params as Record<string, unknown>;
  const text = String(value);
  switch (error.keyword) {
    case 'required':
      return { rule: 'schema-required', args: { key: String(params.missingProperty) } };
    case 'type':
      if (path.length === 0 && (value === null || value === undefined)) {
        return { rule: 'schema-required', variant: 'empty', args: {} };
      }
      return readType(key, value, TYPE_WORDS[String(params.type)] ?? String(params.type));
    case 'unevaluatedProperties':
      return readUnknownKey(String(params.unevaluatedProperty), path);
    case 'additionalProperties':
      return readUnknownKey(String(params.additionalProperty), path);
    case 'enum':
      if (value === null) return readType(key, value, 'text');
      return {
        rule: 'schema-enum',
        args: { key, value: text, allowed: (params.allowedValues as unknown[]).map(String) },
      };
    case 'const':
      return { rule: 'schema-enum', args: { key, value: text, allowed: [String(params.allowedValue)] } };
    case 'pattern':
      return readPattern(key, text, error.schemaPath);
    case 'format':
      return { rule: 'schema-format', variant: String(params.format), args: { key, value: text } };
    case 'minLength':
      return { rule: 'schema-size', variant: 'short', args: { key } };
    case 'maxLength':
      if (key === 'code') return undefined;
      return { rule: 'schema-size', variant: 'long', args: { key, limit: Number(params.limit) } };
    case 'minItems':
    case 'minProperties':
      return { rule: 'schema-size', variant: 'few', args: { key } };
    case 'maxItems':
    case 'maxProperties':
      return { rule: 'schema-size', variant: 'many', args: { key, limit: Number(params.limit) } };
    case 'uniqueItems':
      return { rule: 'schema-size', variant: 'repeated', args: { key } };
    case 'minimum':
    case 'maximum':
      return { rule: 'schema-size', variant: 'number', args: { key } };
    case 'anyOf':
    case 'oneOf':
      return typeof value === 'string'
        ? { rule: 'schema-pattern', args: { key, value } }
        : readType(key, value, 'text');
    default:
      return { rule: 'schema-type', args: { key, expected: error.keyword, actual: typeOf(value) } };
  }
}

/** Errors of the branches of an `anyOf` say the same thing several times: the `anyOf` itself speaks for them. */
function isBranchError(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return errors.some(
    (other) =>
      (other.keyword === 'anyOf' || other.keyword === 'oneOf') &&
      other !== error &&
      (error.schemaPath.startsWith(`${other.schemaPath}/`) || error.instancePath === other.instancePath),
  );
}

/** An empty text breaks `minLength` and `pattern` at once: one finding is enough. */
function repeatsSize(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return (
    error.keyword === 'pattern' &&
    errors.some((other) => other.keyword === 'minLength' && other.instancePath === error.instancePath)
  );
}

/**
 * Checks the structure of one file's data against its schema.
 * @returns every fault as an issue at its place in the data; none for sound data
 */
export function checkStructure(name: SchemaName, data: unknown, file: string): Issue[] {
  const validate = VALIDATORS[name];
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  return errors.flatMap((error) => {
    if (isBranchError(error, errors) || repeatsSize(error, errors)) return [];
    const path = parsePointer(error.instancePath, data);
    const read = readError(error, path, valueAt(path, data));
    if (read === undefined) return [];
    const code = codeAt(path, data);
    return [{ severity: RULES[read.rule], file, path, ...read, ...(code === undefined ? {} : { code }) }];
  });
}
