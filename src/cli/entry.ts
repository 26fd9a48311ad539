import { endAll } from '../app/endings.js';
import { EXIT } from '../app/errors.js';
import { asksVersion, VERSION } from './version.js';

const own = {
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  // opened where it is asked for: that takes as long as reading a province
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  now: Date.now,
};

process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
  // a reader that went away (`madinhdanh list | head`) is no failure of ours
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  const { reportLostOutput } = await import('./main.js');
  process.exit(await reportLostOutput(error, own));
});
// notes that cannot be shown stop no work
process.stderr.on('error', () => {});
process.once('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(EXIT.interrupted));
}

/** Answers the command line of this process. */
async function answer(): Promise<void> {
  if (asksVersion(own.argv)) {
    process.stdout.write(`${VERSION}\n`);
    return;
  }
  // as one file the program has no words that lie ready
  if (own.argv[0] === 'complete') {
    const [{ completed, langOf }, { completionWords }] = await Promise.all([
      import('./completion/complete.js'),
      import('./completion/words.js'),
    ]);
    process.stdout.write(completed(await completionWords(langOf(own)), own));
    return;
  }
  const { main } = await import('./main.js');
  process.exitCode = await main(own);
}

void answer();
