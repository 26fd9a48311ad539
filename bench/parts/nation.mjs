import { perUnit, ratio, rowOf } from '../lib/results.mjs';
import { prepareValidation } from '../lib/validation.mjs';

/** @type {import('./index.mjs').Part} */
export const nation = {
  id: 'N',
  title: 'N: validating 34 provinces in one tree',
  about: 'The same for 34 provinces like P side by side in one registry.',
  rival: 'ajv-cli',
  prepare: () => prepareValidation('N'),
  goals: ({ N, P }) => [
    { text: '`validate` on N, in times of ajv-cli', value: ratio(N, 'validate', 'ajv-cli'), limit: 1.2, unit: '×' },
    {
      text: '`validate` on N, in times of parsing the same data as JSON',
      value: ratio(N, 'validate', 'json'),
      limit: 2.2,
      unit: '×',
    },
    {
      text: '`validate` on N, in times of sourcemeta `--fast`',
      value: ratio(N, 'validate', 'jsonschema-fast'),
      limit: 0.9,
      unit: '×',
    },
    { text: '`validate` on N, peak memory', value: rowOf(N, 'validate')?.mb, limit: 500, unit: ' MB' },
    {
      text: '`validate`: time per unit on N, in times of that on P',
      value: quotient(perUnit(N, 'validate'), perUnit(P, 'validate')),
      limit: 1,
      unit: '×',
    },
  ],
};

function quotient(/** @type {number | undefined} */ a, /** @type {number | undefined} */ b) {
  return a === undefined || b === undefined ? undefined : a / b;
}
