import { BIN } from '../lib/places.mjs';
import { ratio } from '../lib/results.mjs';

/** @type {import('./index.mjs').Part} */
export const start = {
  id: 'start',
  title: 'Start-up',
  about: 'How long a command takes that has nothing to do, against Node alone.',
  rival: 'node',
  prepare: () => ({
    contenders: [
      { id: 'node', label: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
      ...['--version', '--help', 'completion bash'].map((words) => ({
        id: words,
        label: `madinhdanh ${words}`,
        command: process.execPath,
        args: [BIN, ...words.split(' ')],
      })),
    ],
  }),
  goals: ({ start: result }) => [
    ...['--version', '--help', 'completion bash'].map((words) => ({
      text: `\`${words}\`, in times of \`node -e 0\``,
      value: ratio(result, words, 'node'),
      limit: 1.15,
      unit: '×',
    })),
  ],
};
