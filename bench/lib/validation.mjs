import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETS, writeFiles, writeTree } from '../generate.mjs';
import { BIN, WORK } from './places.mjs';
import { ajvCli, installRivals, sourcemeta, sourcemetaFast } from './rivals.mjs';

/** @typedef {import('./measure.mjs').Contender} Contender */
/** @typedef {import('../generate.mjs').Size} Size */

const script = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** Dates in quotes: ajv-cli reads YAML 1.1, in which a plain date is not a string, and our schema asks for one. */
function quoteDates(/** @type {string} */ text) {
  return text.replace(/\b(effective|until): (\d{4}-\d\d-\d\d)/g, '$1: "$2"');
}

/**
 * Writes a generated tree and gives all that are to be measured on it: the floor, the rivals, and madinhdanh.
 * @param {'P' | 'N'} name
 * @returns {{ size: Size, contenders: Contender[] }}
 */
export function prepareValidation(name) {
  installRivals();
  const folder = join(WORK, name);
  const { size, texts } = writeTree(SETS[name](), folder, { json: true });
  writeFiles(
    join(folder, 'quoted'),
    [...texts].map(([path, text]) => [path, quoteDates(text)]),
  );
  const registry = join(folder, 'registry');
  const units = join(registry, 'units');
  const node = (/** @type {string[]} */ ...args) => ({ command: process.execPath, args });
  return {
    size,
    contenders: [
      { id: 'bytes', label: 'reading the bytes', ...node(script('read-bytes.mjs'), units) },
      { id: 'json', label: 'JSON.parse of the same data', ...node(script('parse-json.mjs'), join(folder, 'json')) },
      ajvCli(join(folder, 'quoted')),
      sourcemeta(units),
      sourcemetaFast(units),
      // the tree lies in an ignored folder of another repository, against which it is not to be held
      { id: 'validate', label: 'madinhdanh validate', ...node(BIN, '--registry', registry, 'validate', '--no-git') },
    ],
  };
}
