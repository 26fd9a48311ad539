import { createRequire } from 'node:module';

declare const __VERSION__: string | undefined;

/** The program's version; the build puts it in, a run from source reads package.json. */
export const VERSION: string =
  typeof __VERSION__ === 'string'
    ? __VERSION__
    : (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
