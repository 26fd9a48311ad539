import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AGENCY_SCHEMA, COMMON_SCHEMA, RIVALS } from './places.mjs';

/** @typedef {import('./measure.mjs').Contender} Contender */

/** Installs the rivals as their lock file says, unless that is done already. */
export function installRivals() {
  const installed = join(RIVALS, 'node_modules', '.package-lock.json');
  const lock = join(RIVALS, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: RIVALS, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`npm ci in bench/rivals ended with status ${status}`);
}

/** A library among the rivals, by the name it is imported by. */
export function fromRivals(/** @type {string} */ name) {
  return createRequire(join(RIVALS, 'package.json'))(name);
}

/** Names and versions of the rivals, as their package.json pins them. */
export function rivalVersions() {
  const { dependencies } = JSON.parse(readFileSync(join(RIVALS, 'package.json'), 'utf8'));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}

function bin(/** @type {string} */ name) {
  return join(RIVALS, 'node_modules', '.bin', name);
}

/**
 * ajv-cli over every file of a folder in one run. Not strict, because the schema names formats of our own, which it
 * then leaves out; `$schema` and `title` aside it checks all that the schema says.
 * @param {string} folder
 * @returns {Contender}
 */
export function ajvCli(folder) {
  return {
    id: 'ajv-cli',
    label: 'ajv-cli validate (schema only)',
    command: bin('ajv'),
    args: ['validate', '--spec=draft2020', '--strict=false', '-c', 'ajv-formats', '-s', AGENCY_SCHEMA].concat([
      '-r',
      COMMON_SCHEMA,
      '-d',
      `${folder}/**/*.yaml`,
    ]),
  };
}

/**
 * Sourcemeta's jsonschema over a folder, as it comes: every error wanted, formats not asserted.
 * @param {string} folder
 * @returns {Contender}
 */
export function sourcemeta(folder) {
  return {
    id: 'jsonschema',
    label: '@sourcemeta/jsonschema validate (schema only)',
    command: bin('jsonschema'),
    args: ['validate', AGENCY_SCHEMA, folder, '--extension', '.yaml', '--resolve', COMMON_SCHEMA],
  };
}

/**
 * The same, stopping at the first error of a file.
 * @param {string} folder
 * @returns {Contender}
 */
export function sourcemetaFast(folder) {
  const { command, args } = sourcemeta(folder);
  return { id: 'jsonschema-fast', label: '@sourcemeta/jsonschema validate --fast', command, args: [...args, '--fast'] };
}
