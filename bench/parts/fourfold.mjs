import { join } from 'node:path';
import { SETS, writeTree } from '../generate.mjs';
import { BIN, WORK } from '../lib/places.mjs';
import { rowOf } from '../lib/results.mjs';

function quotient(/** @type {number | undefined} */ a, /** @type {number | undefined} */ b) {
  return a === undefined || b === undefined ? undefined : a / b;
}

/** @type {import('./index.mjs').Part} */
export const fourfold = {
  id: '4N',
  title: 'Four times N: 136 provinces in one tree',
  about: 'The same provinces under four letters, outside git, beside N: what one unit costs must not grow.',
  rival: 'N',
  prepare: () => {
    const of = (/** @type {string} */ name) => {
      const folder = join(WORK, `fourfold-${name}`);
      const { size } = writeTree(SETS[name](), folder);
      return { size, args: [BIN, '--registry', join(folder, 'registry'), 'validate', '--no-git'] };
    };
    const [one, four] = [of('N'), of('4N')];
    const command = process.execPath;
    return {
      size: four.size,
      contenders: [
        { id: 'N', label: `validate, N: ${one.size.units.toLocaleString('en')} units`, command, args: one.args },
        { id: 'validate', label: 'validate, four times N', command, args: four.args },
      ],
    };
  },
  goals: ({ '4N': result }) => {
    const [one, four] = [rowOf(result, 'N'), rowOf(result, 'validate')];
    return [
      {
        text: '`validate` on four times N, in times of N',
        value: quotient(four?.seconds, one?.seconds),
        limit: 4.4,
        unit: '×',
      },
      {
        text: '`validate` on four times N: memory in times of N',
        value: quotient(four?.mb, one?.mb),
        limit: 4,
        unit: '×',
      },
    ];
  },
};
