/**
 * Builds dist/: the command line and the public API in parts, so that each command loads only its own, and the command
 * line once more as one file.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { generate } from './generate.mjs';
import { root } from './load.mjs';
import { API, buildPack, PACK, START } from './pack.mjs';
import { buildPages, PAGES } from './pages.mjs';
import { pdfjsForText } from './pdfjs.mjs';
import { rulesWithoutWords } from './program-only.mjs';
import { buildStandalone, licencesOf, STANDALONE } from './standalone.mjs';
import { buildTypes, TYPES } from './types.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const LICENCES = 'dist/LICENSES.txt';

/** The schemas for programs, without the spaces that people read them by. */
function writeSchemas() {
  const files = readdirSync(join(root, 'schemas'), { recursive: true }).filter((file) => file.endsWith('.json'));
  return files.map((file) => {
    const path = `dist/schemas/${file.split(sep).join('/')}`;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'))));
    return path;
  });
}

/** Removes what an earlier build left: only afterwards, so that a build that fails leaves a program that runs. */
function removeAllBut(outputs) {
  for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile() && !path.startsWith(`${TYPES}/`) && !outputs.has(path)) rmSync(join(root, path));
  }
}

/** What every bundle is made with. */
const options = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  keepNames: false,
  plugins: [rulesWithoutWords, pdfjsForText],
  define: { __VERSION__: JSON.stringify(version) },
};

await generate();
const metafile = await buildPack(options);
await buildPages();
// what is bundled goes with its licence
writeFileSync(join(root, LICENCES), `${licencesOf(metafile)}\n`);
await buildStandalone(version);
removeAllBut(new Set([...writeSchemas(), API, PACK, PAGES, START, STANDALONE, LICENCES]));
if (!process.argv.includes('--no-types')) buildTypes();
