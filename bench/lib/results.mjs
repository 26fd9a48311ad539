import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK } from './places.mjs';

/** @typedef {import('../parts/index.mjs').Result} Result */
/** @typedef {import('../parts/index.mjs').Results} Results */

const FOLDER = join(WORK, 'results');

/** Keeps what a part measured until the report is written anew. */
export function saveResult(/** @type {string} */ id, /** @type {Result} */ result) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${id}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
}

/**
 * What the parts measured last, those of earlier runs among them.
 * @param {readonly string[]} ids
 * @returns {Results}
 */
export function loadResults(ids) {
  const there = ids.filter((id) => existsSync(join(FOLDER, `${id}.json`)));
  return Object.fromEntries(there.map((id) => [id, JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'))]));
}

/** The row of one contender. */
export function rowOf(/** @type {Result | undefined} */ result, /** @type {string} */ id) {
  return result?.rows.find((row) => row.id === id);
}

/** Time of one contender in times of another's; undefined where either was not measured. */
export function ratio(/** @type {Result | undefined} */ result, /** @type {string} */ id, /** @type {string} */ rival) {
  const [own, other] = [rowOf(result, id), rowOf(result, rival)];
  return own === undefined || other === undefined ? undefined : own.seconds / other.seconds;
}

/** Seconds per unit of the data. */
export function perUnit(/** @type {Result | undefined} */ result, /** @type {string} */ id) {
  const row = rowOf(result, id);
  return row === undefined || result?.size === undefined ? undefined : row.seconds / result.size.units;
}
