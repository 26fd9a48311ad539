/**
 * Writes a generated registry tree: `node bench/generate.mjs P|N|4N FOLDER`, the same bytes on every machine.
 * All of it is made up; see bench/README.md.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFourfold, makeN, makeP, treeFiles, unitsByFile } from './data/index.mjs';

/** @typedef {import('./data/index.d.mts').TreeOptions} TreeOptions */

/** The trees there are, by name. @type {Record<string, () => TreeOptions>} */
export const SETS = { P: makeP, N: makeN, '4N': makeFourfold };

/** Writes files under a folder, which is emptied first. */
export function writeFiles(/** @type {string} */ folder, /** @type {Iterable<[string, string]>} */ files) {
  rmSync(folder, { recursive: true, force: true });
  const made = new Set();
  for (const [path, text] of files) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, text);
  }
}

/** How much a tree holds; files and bytes of the units alone. @typedef {{ units: number, files: number, bytes: number }} Size */

/**
 * Writes a tree as `FOLDER/registry`, and where asked the same units as JSON under `FOLDER/json`.
 * @param {TreeOptions} tree
 * @param {string} folder
 * @param {{ json?: boolean }} [options]
 * @returns {{ size: Size, texts: Map<string, string> }} The texts are those of the files under `units/`.
 */
export function writeTree(tree, folder, { json = false } = {}) {
  const files = treeFiles(tree);
  writeFiles(join(folder, 'registry'), files);
  if (json) {
    const lists = [...unitsByFile(tree.units)];
    writeFiles(
      join(folder, 'json'),
      lists.map(([path, units]) => [path.replace(/yaml$/, 'json'), JSON.stringify(units)]),
    );
  }
  const texts = new Map([...files].filter(([path]) => path.startsWith('units/')));
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { size: { units: tree.units.length, files: texts.size, bytes }, texts };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = '', folder] = process.argv.slice(2);
  const make = SETS[name];
  if (make === undefined || folder === undefined) {
    console.error('usage: node bench/generate.mjs P|N|4N FOLDER');
    process.exitCode = 2;
  } else {
    const { units, files, bytes } = writeTree(make(), folder).size;
    console.log(`${units} units, ${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${folder}`);
  }
}
