import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../generate.mjs';
import { BIN, WORK } from './places.mjs';

/** @typedef {import('./measure.mjs').Contender} Contender */

const ROOT = 'H90';
const SIGNED = '2022-100-qd-ubnd';
const DRAFT = 'du-thao-do';
const NATIONAL = '2020-20-qd-ttg';

/** Units of an agency in a chain: each agency is a file. */
const IN_FILE = 500;
/** Units that a batch grants under one body. */
const UNDER_ONE = 90;

const granted = (/** @type {string} */ decision) => `  granted: {decision: ${decision}}\n`;

/** A registry with nothing but what every one has, and the units that are given, by file. */
function registryFiles(/** @type {Iterable<[string, string]>} */ units, /** @type {string} */ groups) {
  return new Map([
    [
      'registry.yaml',
      `format: 1\ntitle: Sổ đo\ntimezone: Asia/Ho_Chi_Minh\nauthority: Ủy ban nhân dân tỉnh mẫu\nplace: Tỉnh mẫu\n` +
        `roots:\n  ${ROOT}:\n    groups: [${groups}]\n    alphabet: digits\n    first: "1"\n`,
    ],
    [
      `decisions/${NATIONAL}.yaml`,
      'number: 20/2020/QĐ-TTg\nsigned: 2020-07-22\neffective: 2020-09-15\nauthority: Thủ tướng Chính phủ\nkind: full\n',
    ],
    [`decisions/${SIGNED}.yaml`, 'number: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n'],
    [`decisions/${DRAFT}.yaml`, 'title: Dự thảo đo\nkind: amendment\n'],
    [`units/${ROOT}.yaml`, `- code: ${ROOT}\n  name: Ủy ban nhân dân tỉnh mẫu\n${granted(NATIONAL)}`],
    ...units,
  ]);
}

const wide = (/** @type {number} */ number, /** @type {number} */ width) => String(number).padStart(width, '0');

/** Bodies of which each was merged into the next: only the last one stands. @returns {[string, string][]} */
function chain(/** @type {number} */ length) {
  const codeOf = (/** @type {number} */ i) =>
    `${ROOT}.${wide(1 + Math.floor(i / IN_FILE), 3)}.${wide(1 + (i % IN_FILE), 3)}`;
  /** @type {Map<string, string>} */
  const files = new Map();
  for (let i = 0; i < length; i += 1) {
    const code = codeOf(i);
    const agency = code.slice(0, 7);
    const path = `units/${ROOT}/${agency}.yaml`;
    const before =
      files.get(path) ?? `- code: ${agency}\n  name: Sở ${agency}\n  phone: 0900 000 000\n${granted(SIGNED)}`;
    const closed =
      i + 1 < length
        ? `  closed:\n    decision: ${SIGNED}\n    reason: merged\n    successors: [${codeOf(i + 1)}]\n`
        : '';
    files.set(path, `${before}- code: ${code}\n  name: Phòng ${i}\n  phone: 0900 000 000\n${granted(SIGNED)}${closed}`);
  }
  return [...files];
}

/** A batch of so many grants, in bodies that the batch grants first. */
function grants(/** @type {number} */ count) {
  const lines = [`decision: ${DRAFT}`, 'changes:'];
  for (let i = 0, body = ''; i < count; i += 1) {
    const isBody = i % (UNDER_ONE + 1) === 0;
    if (isBody) body = `b${i}`;
    const grant = isBody
      ? `{as: ${body}, parent: ${ROOT}, name: Sở số ${i}}`
      : `{parent: $${body}, name: Phòng số ${i}}`;
    lines.push(`  - grant: ${grant}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A batch of so many names, each used by the change after it. */
function names(/** @type {number} */ count) {
  const lines = [`decision: ${DRAFT}`, 'changes:', `  - grant: {as: n0, parent: ${ROOT}, name: Sở số 0}`];
  for (let i = 1; i < count; i += 1) {
    // three levels beneath the first body, then the next one
    const parent = i % 90 === 0 ? ROOT : `$n${i - (i % 90)}`;
    lines.push(`  - grant: {as: n${i}, parent: ${parent}, name: Phòng số ${i}}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A file of nothing but aliases of an anchor that there is none of. */
function aliases(/** @type {number} */ bytes) {
  return '- *a\n'.repeat(Math.ceil(bytes / 5));
}

/** The inputs that must not grow faster than what they hold, each a quarter of it and whole. @returns {Contender[]} */
export function prepareGrowth() {
  const folder = join(WORK, 'growth');
  mkdirSync(folder, { recursive: true });
  const own = (
    /** @type {string} */ id,
    /** @type {string} */ label,
    /** @type {string} */ registry,
    /** @type {string[]} */ args,
    status = 0,
  ) => ({ id, label, command: process.execPath, args: [BIN, '--registry', registry, ...args], status });
  /** @type {Contender[]} */
  const all = [];
  for (const [part, length] of /** @type {const} */ ([
    ['a quarter', 5000],
    ['whole', 20_000],
  ])) {
    const registry = join(folder, `chain-${length}`);
    writeFiles(registry, registryFiles(chain(length), '3, 3, 2'));
    all.push(own(`validate chain ${part}`, `validate, a chain of ${length} mergers`, registry, ['validate']));
    all.push(own(`resolve chain ${part}`, `resolve of its first code`, registry, ['resolve', `${ROOT}.001.001`]));
  }
  const empty = join(folder, 'empty');
  writeFiles(empty, registryFiles([], '4, 3, 2'));
  const batch = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(folder, name), text);
    return ['apply', join(folder, name), '--dry-run'];
  };
  for (const [part, count] of /** @type {const} */ ([
    ['a quarter', 25_000],
    ['whole', 100_000],
  ])) {
    const args = batch(`grants-${count}.yaml`, grants(count));
    all.push(own(`grants ${part}`, `apply --dry-run, ${count} grants in one batch`, empty, args));
  }
  for (const [part, count] of /** @type {const} */ ([
    ['a quarter', 2500],
    ['whole', 10_000],
  ])) {
    const args = batch(`names-${count}.yaml`, names(count));
    all.push(own(`names ${part}`, `apply --dry-run, ${count} $names in one batch`, empty, args));
  }
  for (const [part, kilobytes] of /** @type {const} */ ([
    ['a quarter', 25],
    ['whole', 100],
  ])) {
    const registry = join(folder, `aliases-${kilobytes}`);
    writeFiles(registry, registryFiles([[`units/${ROOT}/${ROOT}.0001.yaml`, aliases(kilobytes * 1000)]], '4, 3, 2'));
    // it is no YAML, and that is what is said of it
    all.push(own(`aliases ${part}`, `validate, ${kilobytes} KB of \`- *a\``, registry, ['validate'], 1));
  }
  return all;
}
