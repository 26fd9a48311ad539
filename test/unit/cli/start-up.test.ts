import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Source files that are loaded as soon as the program starts, whatever it was asked for. */
async function loadedAtStart(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { __VERSION__: '""' },
    write: false,
    metafile: true,
  });
  const files = new Set<string>();
  const chunks = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === 'src/cli/main.ts' ? [path] : [],
  );
  for (const path of chunks) {
    const { inputs = {}, imports = [] } = metafile.outputs[path] ?? {};
    for (const file of Object.keys(inputs)) files.add(file);
    for (const each of imports) {
      if (each.kind === 'import-statement' && !chunks.includes(each.path)) chunks.push(each.path);
    }
  }
  return [...files];
}

test('the help needs no code that makes changes', async () => {
  const files = await loadedAtStart();
  expect(files).toContain('src/cli/commands/index.ts');
  expect(files.filter((file) => file.startsWith('src/core/changes/'))).toEqual([]);
});
