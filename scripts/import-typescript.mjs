import { build } from 'esbuild';

/** The exports of a TypeScript module and all it imports, for scripts that run without a build. */
export async function importTypeScript(file) {
  const result = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm', platform: 'node' });
  const source = result.outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
}
