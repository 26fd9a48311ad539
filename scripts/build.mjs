/**
 * Builds dist/: the command line and the public API, bundled and split so that each command loads only its own parts,
 * and the command line once more as one file.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { cataloguesAsData } from './catalogues.mjs';
import { generate } from './generate.mjs';
import { root } from './load.mjs';
import { buildPack, PACK, START } from './pack.mjs';
import { buildPages, PAGES } from './pages.mjs';
import { pdfjsForText } from './pdfjs.mjs';
import { buildStandalone, licencesOf, STANDALONE } from './standalone.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const LICENCES = 'dist/LICENSES.txt';

/** Removes what an earlier build left: only afterwards, so that a build that fails leaves a program that runs. */
function removeAllBut(outputs) {
  for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile() && !path.startsWith('dist/types/') && !outputs.has(path)) rmSync(join(root, path));
  }
}

/** What every bundle is made with. */
const options = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  // half the bytes of a Vietnamese text
  charset: 'utf8',
  plugins: [cataloguesAsData, pdfjsForText],
  define: { __VERSION__: JSON.stringify(version) },
  // bundled CommonJS packages ask for Node's own modules by require
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

await generate();
const { metafile } = await build({
  ...options,
  absWorkingDir: root,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  legalComments: 'none',
  metafile: true,
});
const packed = await buildPack(options);
await buildPages();
await buildStandalone({ ...options, version });
// what is bundled from packages that are not installed with ours goes with its licence
writeFileSync(join(root, LICENCES), `${licencesOf(metafile, packed)}\n`);
removeAllBut(new Set([...Object.keys(metafile.outputs), PACK, PAGES, START, STANDALONE, LICENCES]));
if (!process.argv.includes('--no-types')) {
  rmSync(join(root, 'dist/types'), { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'scripts/tsconfig.types.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}
