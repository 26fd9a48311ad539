// Loaded before the program (`node --import`): ends it by SIGKILL before the n-th time that it changes a folder after its
// list was claimed, or writes the number of these times into a file.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.TEST_KILL_AT ?? 0);
const counted = process.env.TEST_KILL_COUNT;
let begun = false;
let times = 0;
const write = fs.writeFileSync;
if (counted !== undefined) process.on('exit', () => write(counted, String(times)));
for (const name of [
  'renameSync',
  'linkSync',
  'writeFileSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'mkdirSync',
  'copyFileSync',
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (begun) {
      times += 1;
      if (times === at) process.kill(process.pid, 'SIGKILL');
    }
    if (name === 'renameSync' && String(args[1]).endsWith('/.madinhdanh-site')) begun = !begun;
    return real(...args);
  };
}
syncBuiltinESMExports();
