// Loaded before the program (`node --import`): the n-th time that it changes anything on the disk fails as the system's
// error TEST_FAIL_AS would; TEST_FAIL_COUNT writes the number of these times into a file.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.TEST_FAIL_AT ?? 0);
const code = process.env.TEST_FAIL_AS ?? 'EIO';
const counted = process.env.TEST_FAIL_COUNT;
let times = 0;
const write = fs.writeFileSync;
if (counted !== undefined) process.on('exit', () => write(counted, String(times)));
for (const name of [
  'renameSync',
  'writeFileSync',
  'writeSync',
  'appendFileSync',
  'openSync',
  'fsyncSync',
  'chmodSync',
  'fchmodSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'mkdirSync',
  'copyFileSync',
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    const isReading = name === 'openSync' && (args[1] === undefined || args[1] === 'r' || ((args[1] ?? 0) & 3) === 0);
    // what goes to the screen is no change of the disk
    const isShown = name === 'writeSync' && Number(args[0]) < 3;
    if (!isReading && !isShown) {
      times += 1;
      if (times === at) {
        throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name, errno: -5 });
      }
    }
    return real(...args);
  };
}
syncBuiltinESMExports();
