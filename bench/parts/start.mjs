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
      { id: 'version', label: 'madinhdanh --version', command: process.execPath, args: [BIN, '--version'] },
    ],
  }),
  goals: ({ start: result }) => [
    { text: '`--version`, in times of `node -e 0`', value: ratio(result, 'version', 'node'), limit: 1.5, unit: '×' },
  ],
};
