import type { ErrorObject } from 'ajv';
import type { DataPath, Finding } from '../core/finding.js';
import type { Validator } from './generated/files.js';
import { keysAt } from './keys.js';
import { readError } from './schema-errors.js';

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

/** The unit's code a finding inside an agency file is about. */
function codeAt(path: DataPath, data: unknown): string | undefined {
  const unit = typeof path[0] === 'number' && Array.isArray(data) ? (data[path[0]] as unknown) : undefined;
  const code = (unit as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** A pointer and all above it, the uppermost first. */
function pointersTo(pointer: string): string[] {
  const steps = pointer.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}

/** Errors once each: a schema and one that it refers to may ask the same of a value. */
function distinct(errors: readonly ErrorObject[]): ErrorObject[] {
  const keyOf = ({ instancePath, keyword, params }: ErrorObject) => JSON.stringify([instancePath, keyword, params]);
  return [...new Map(errors.map((error) => [keyOf(error), error])).values()];
}

/**
 * The errors that are reported. Of a value that fits no branch of an `anyOf` either the branch it comes nearest to speaks
 * or the `anyOf` itself: that a text is no map is not worth saying beside what is wrong with the text. An empty text
 * breaks `minLength` and `pattern` at once, an e-mail address in disguise may break its format and its pattern.
 */
function errorsToReport(errors: readonly ErrorObject[]): ErrorObject[] {
  const short = new Set(errors.filter(({ keyword }) => keyword === 'minLength').map((each) => each.instancePath));
  const formless = new Set(errors.filter(({ keyword }) => keyword === 'format').map((each) => each.instancePath));
  const choices = new Map(
    errors.flatMap((each): [string, ErrorObject][] => (each.keyword === 'anyOf' ? [[each.instancePath, each]] : [])),
  );
  const decided = new Set<ErrorObject>();
  const kept = errors.filter((error) => {
    if (error.keyword === 'pattern' && (short.has(error.instancePath) || formless.has(error.instancePath)))
      return false;
    const above = pointersTo(error.instancePath).findLast((pointer) => choices.has(pointer)) ?? '';
    const choice = choices.get(above);
    if (choice === undefined || choice === error) return true;
    const otherBranch = error.keyword === 'type' && error.instancePath === choice.instancePath;
    if (!otherBranch) decided.add(choice);
    return !otherBranch;
  });
  return kept.filter((error) => !decided.has(error));
}

/** A schema: its name in the tables of known keys, and what it was compiled to. */
export interface Schema {
  name: string;
  validate: Validator;
}

/**
 * Checks data against a schema.
 * @returns every fault as a finding at its place in the data; none for sound data
 */
export function faultsOf({ name, validate }: Schema, data: unknown, file: string): Finding[] {
  if (validate(data)) return [];
  return errorsToReport(distinct(validate.errors ?? [])).map((error) => {
    const path = parsePointer(error.instancePath, data);
    const { place, ...read } = readError({ error, path, value: valueAt(path, data), keys: keysAt(name, path) });
    const code = codeAt(path, data);
    const fault: Finding = { ...read, severity: 'error', place: { file, path, ...place } };
    return code === undefined ? fault : { ...fault, code };
  });
}
