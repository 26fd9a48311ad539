import module from 'node:module';
import { EXIT } from '../app/errors.js';
import { VERSION } from './version.js';

// newer Node keeps compiled code between runs; Node 20 does without
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// a reader that went away (`madinhdanh list | head`) is no failure of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});
process.once('SIGINT', () => process.exit(EXIT.interrupted));

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // asked for by every script that looks for the program: nothing else is loaded
  process.stdout.write(`${VERSION}\n`);
} else {
  const { main } = await import('./main.js');
  process.exitCode = await main({
    argv,
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: Date.now,
  });
}
