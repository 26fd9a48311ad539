import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { type Answer, ROOT } from './cli.js';

/** The published schema of an output, ready to be asked. */
export function outputSchema(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(join(ROOT, `schemas/output/${name}.schema.json`), 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** The JSON of an answer, once it has been found to be what its published schema says. */
export function jsonOf<Shape = Record<string, unknown>>(answer: Answer, schema: string): Shape {
  const value: unknown = JSON.parse(answer.stdout);
  const validate = outputSchema(schema);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value as Shape;
}
