import { execFileSync } from 'node:child_process';

/** Builds dist/ once, so that the tests that drive the command line run what is in src/ now. */
export default function setup(): void {
  const root = new URL('..', import.meta.url).pathname;
  execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'], { cwd: root, stdio: 'pipe' });
}
