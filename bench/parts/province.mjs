import { ratio } from '../lib/results.mjs';
import { prepareValidation } from '../lib/validation.mjs';

/** @type {import('./index.mjs').Part} */
export const province = {
  id: 'P',
  title: 'P: validating one province',
  about:
    'A generated province: 60 agencies, 1,000 units at level 3, 4,000 at level 4. The rivals check each file against ' +
    '`schemas/agency.schema.json` and nothing else; `madinhdanh validate` checks all files, the hierarchy and every ' +
    'rule. ajv-cli reads a copy with the dates in quotes, because it reads YAML 1.1.',
  rival: 'ajv-cli',
  prepare: () => prepareValidation('P'),
  goals: ({ P }) => [
    { text: '`validate` on P, in times of ajv-cli', value: ratio(P, 'validate', 'ajv-cli'), limit: 1, unit: '×' },
  ],
};
