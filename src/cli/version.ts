import { createRequire } from 'node:module';

declare const __VERSION__: string | undefined;

/** The program's version; the build puts it in, a run from source reads package.json. */
export const VERSION: string =
  typeof __VERSION__ === 'string'
    ? __VERSION__
    : (createRequire(import.meta.url)('../../package.json') as { version: string }).version;

/** True for a line that asks for the version and nothing else: every script that looks for the program does. */
export function asksVersion(argv: readonly string[]): boolean {
  return argv.length === 1 && ['--version', '-V', '-v'].includes(argv[0] ?? '');
}
