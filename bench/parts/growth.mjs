import { prepareGrowth } from '../lib/growth.mjs';
import { ratio, rowOf } from '../lib/results.mjs';

/** What grows, as goals name it, by the first word of its rows. */
const KINDS = {
  'validate chain': '`validate`, a chain of 20,000 mergers',
  'resolve chain': '`resolve` of its first code',
  grants: '`apply`, 100,000 grants in one batch',
  names: '`apply`, 10,000 `$names`',
  aliases: '`validate`, 100 KB of `- *a`',
};

/** @type {import('./index.mjs').Part} */
export const growth = {
  id: 'growth',
  title: 'Growth: long chains, large batches, hostile files',
  about:
    'Inputs of which each is measured at a quarter of its size and whole: what grows as it should takes four times as ' +
    'long, less what a command takes to start. Batches are planned and not written.',
  rival: 'aliases a quarter',
  prepare: () => ({ contenders: prepareGrowth() }),
  goals: ({ growth: result }) =>
    Object.entries(KINDS).flatMap(([id, text]) => [
      { text, value: rowOf(result, `${id} whole`)?.seconds, limit: 5, unit: ' s' },
      {
        text: `${text}, in times of a quarter`,
        value: ratio(result, `${id} whole`, `${id} a quarter`),
        limit: 4.4,
        unit: '×',
      },
    ]),
};
