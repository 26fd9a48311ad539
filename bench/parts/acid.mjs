import { join } from 'node:path';
import { prepareCity } from '../lib/city.mjs';
import { BIN } from '../lib/places.mjs';
import { ratio } from '../lib/results.mjs';

/** @type {import('./index.mjs').Part} */
export const acid = {
  id: 'acid',
  title: 'The hardest day: two provinces become one',
  about:
    'Two generated provinces of 3,000 units each; one batch closes 5,612 codes and grants 4,851: the district level ' +
    'goes, 374 communes become 114, departments merge, all beneath is re-coded. `plan` works it out and shows it; ' +
    '`apply` also writes it, all or nothing; both read back what is to be written and hold it against the plan and ' +
    'every rule. `validate` reads the registry of the day before.',
  rival: 'validate',
  prepare: () => {
    const { size, closed, folder, reset } = prepareCity();
    const run = (/** @type {string[]} */ ...args) => ({
      command: process.execPath,
      args: [BIN, '--registry', join(folder, 'registry'), ...args],
      before: reset,
    });
    const batch = join(folder, 'doi.yaml');
    return {
      size,
      contenders: [
        { id: 'validate', label: 'validate', ...run('validate') },
        { id: 'plan', label: 'plan', ...run('plan', batch) },
        { id: 'apply', label: 'apply', ...run('apply', batch, '--confirm', String(closed)) },
      ],
    };
  },
  goals: ({ acid: result }) =>
    ['plan', 'apply'].map((id) => ({
      text: `\`${id}\` of a reorganisation of 6,000 units, in times of \`validate\``,
      value: ratio(result, id, 'validate'),
      limit: 2,
      unit: '×',
    })),
};
