import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { ROOT, WORK } from './places.mjs';

/** Writes the two cities, the Decision that makes them one, and its batch file; returns how much the cities hold. */
const WRITER = `
  import { writeFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { makeCity, makeReorganisation } from './test/support/registries/hardest-day/index.ts';
  export function write(folder, writeFiles) {
    const city = makeCity();
    const day = makeReorganisation(city);
    writeFiles(join(folder, 'registry'), [...city.files, [day.decision.path, day.decision.text]]);
    writeFileSync(join(folder, 'doi.yaml'), day.text);
    const texts = [...city.files].filter(([path]) => path.startsWith('units/')).map(([, text]) => text);
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return { size: { units: city.units.size, files: texts.length, bytes }, closed: day.counts.closed };
  }
`;

/** Runs git quietly, as nobody in particular. */
function git(/** @type {string} */ folder, /** @type {string[]} */ ...args) {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
}

/**
 * The hardest day, ready to be planned and applied in a git repository.
 * @returns {{ size: import('../generate.mjs').Size, closed: number, folder: string, reset: () => void }}
 */
export function prepareCity() {
  const folder = join(WORK, 'city');
  const pristine = join(WORK, 'city-pristine');
  const writer = join(WORK, 'write-city.mjs');
  buildSync({
    stdin: { contents: WRITER, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: writer,
  });
  rmSync(folder, { recursive: true, force: true });
  const script = `
    const { write } = await import(${JSON.stringify(pathToFileURL(writer).href)});
    const { writeFiles } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'bench/generate.mjs')).href)});
    console.log(JSON.stringify(write(${JSON.stringify(folder)}, writeFiles)));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Before');
  rmSync(pristine, { recursive: true, force: true });
  cpSync(join(folder, 'registry'), pristine, { recursive: true });
  const reset = () => {
    rmSync(join(folder, 'registry'), { recursive: true, force: true });
    cpSync(pristine, join(folder, 'registry'), { recursive: true });
  };
  return { ...JSON.parse(output), folder, reset };
}
