import { prepareCommands } from '../lib/commands.mjs';
import { ratio, rowOf } from '../lib/results.mjs';

/** @typedef {import('./index.mjs').Goal} Goal */
/** @typedef {import('./index.mjs').Result} Result */

const LOOKUPS = ['show', 'resolve', 'history', 'tree CODE', 'list --under'];

/** A command in times of another. @returns {Goal} */
function inTimesOf(
  /** @type {string} */ set,
  /** @type {Result | undefined} */ result,
  /** @type {string} */ id,
  /** @type {'node' | 'validate'} */ rival,
  /** @type {number} */ limit,
) {
  const other = rival === 'node' ? '`node -e 0`' : '`validate`';
  return { text: `\`${id}\` on ${set}, in times of ${other}`, value: ratio(result, id, rival), limit, unit: '×' };
}

/** Goals that are the same on both trees. @returns {Goal[]} */
function ofBoth(/** @type {string} */ set, /** @type {Result | undefined} */ result) {
  return [
    inTimesOf(set, result, 'fmt --check', 'validate', 1),
    inTimesOf(set, result, 'search', 'validate', 1),
    inTimesOf(set, result, 'validate --since', 'validate', 0.6),
    inTimesOf(set, result, 'diff', 'validate', 0.6),
    inTimesOf(set, result, 'export json', 'validate', 1.5),
    inTimesOf(set, result, 'export csv', 'validate', 1.5),
  ];
}

const ABOUT =
  'In a git repository of two commits, of which the second grants one unit by a draft. What is held against ' +
  '`node -e 0` asks about one code or one agency; `validate` checks all files by all rules.';

/** @type {import('./index.mjs').Part} */
export const commandsP = {
  id: 'commands-P',
  title: 'P: the commands of every day',
  about: ABOUT,
  rival: 'validate',
  prepare: () => prepareCommands('P'),
  goals: ({ 'commands-P': result }) => [
    inTimesOf('P', result, 'validate', 'node', 2.6),
    ...LOOKUPS.map((id) => inTimesOf('P', result, id, 'node', 1.8)),
    // what a shell offers on Tab: the codes of all agencies with their names
    inTimesOf('P', result, 'complete', 'node', 1.6),
    inTimesOf('P', result, 'add', 'node', 4),
    ...ofBoth('P', result),
  ],
};

/** @type {import('./index.mjs').Part} */
export const commandsN = {
  id: 'commands-N',
  title: 'N: the commands of every day',
  about: ABOUT,
  rival: 'validate',
  prepare: () => prepareCommands('N'),
  goals: ({ 'commands-N': result }) => [
    { text: '`validate` on N, peak memory in git', value: rowOf(result, 'validate')?.mb, limit: 250, unit: ' MB' },
    ...LOOKUPS.map((id) => inTimesOf('N', result, id, 'node', 4)),
    inTimesOf('N', result, 'add', 'validate', 1),
    ...ofBoth('N', result),
    { text: '`export json` of N, peak memory', value: rowOf(result, 'export json')?.mb, limit: 400, unit: ' MB' },
    { text: '`export csv` of N, peak memory', value: rowOf(result, 'export csv')?.mb, limit: 400, unit: ' MB' },
  ],
};
