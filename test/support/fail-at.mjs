// Loaded before the program (`node --import`): the n-th time that it changes anything on the disk fails as the system's
// error TEST_FAIL_AS would; TEST_FAIL_COUNT writes the number of these times into a file.
import { beforeEach } from './each-change.mjs';

const at = Number(process.env.TEST_FAIL_AT ?? 0);
const code = process.env.TEST_FAIL_AS ?? 'EIO';
beforeEach(
  [
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
  ],
  (name, args) => {
    const isReading = name === 'openSync' && (args[1] === undefined || args[1] === 'r' || ((args[1] ?? 0) & 3) === 0);
    // what goes to the screen is no change of the disk
    const isShown = name === 'writeSync' && Number(args[0]) < 3;
    return !isReading && !isShown;
  },
  (times, name) => {
    if (times === at) throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name, errno: -5 });
  },
  process.env.TEST_FAIL_COUNT,
);
