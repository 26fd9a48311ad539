// Loaded before the program (`node --import`): ends it by SIGKILL before the n-th time that it changes a folder after its
// list was claimed, or writes the number of these times into a file.
import { beforeEach } from './each-change.mjs';

const at = Number(process.env.TEST_KILL_AT ?? 0);
let begun = false;
beforeEach(
  ['renameSync', 'linkSync', 'writeFileSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'mkdirSync', 'copyFileSync'],
  (name, args) => {
    const wasBegun = begun;
    if (name === 'renameSync' && String(args[1]).endsWith('/.madinhdanh-site')) begun = !begun;
    return wasBegun;
  },
  (times) => {
    if (times === at) process.kill(process.pid, 'SIGKILL');
  },
  process.env.TEST_KILL_COUNT,
);
