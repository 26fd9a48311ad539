import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { DATA, Pack } from '../../start/pack.js';

/** What runs the parts that stand before it, as the program does those of its pack (src/cli/start/pack.ts). */
const RUN = `const require = createRequire(import.meta.url);
const loaded = new Map();
const program = { url: import.meta.url, isOneFile: true, load };
function load(name) {
  if (!Object.hasOwn(parts, name)) return require(name);
  if (!loaded.has(name)) {
    const part = parts[name];
    const exports = typeof part === 'string' ? JSON.parse(part) : {};
    loaded.set(name, exports);
    if (typeof part !== 'string') part(exports, load, program);
  }
  return loaded.get(name);
}
load('./entry.js');`;

/** A part as the value of a property; as a bare function it is compiled when it is called. */
function propertyOf(name: string, text: string): string {
  const value = name.startsWith(DATA) ? JSON.stringify(text) : text.slice(1, -1);
  return `${JSON.stringify(name)}:${value}`;
}

/**
 * The whole command line as one module that needs nothing but Node and git, put together from what the build left: the same
 * bytes on every machine. The licences of all that is in it stand at its end.
 * @param folder where the build put it
 */
export function oneFileIn(folder: string, version: string): string {
  const pack = new Pack(join(folder, 'madinhdanh.pack'), (bytes) => brotliDecompressSync(bytes));
  const parts = pack.names().map((name) => propertyOf(name, pack.bytes(name)?.toString('utf8') ?? ''));
  const licences = readFileSync(join(folder, 'LICENSES.txt'), 'utf8').trimEnd();
  return [
    '#!/usr/bin/env node',
    `// madinhdanh ${version}`,
    "import { createRequire } from 'node:module';",
    `const parts = {`,
    `${parts.join(',\n')}`,
    '};',
    RUN,
    // nothing in them can end the comment
    `/*!\n${licences.replaceAll('*/', '* /')}\n*/\n`,
  ].join('\n');
}
