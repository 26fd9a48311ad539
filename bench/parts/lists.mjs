import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BIN, WORK } from '../lib/places.mjs';

const ROWS = 100_000;
const DECISION = '2025-cap-ma';
const GENERATOR = fileURLToPath(new URL('../lib/list.mjs', import.meta.url));

/** @param {string[]} args */
function run(...args) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1748750400' };
  execFileSync(process.execPath, args, { stdio: 'ignore', env });
}

/** An empty registry with a draft, and the list in both formats. */
function prepareLists() {
  const folder = join(WORK, 'lists');
  const registry = join(folder, 'registry');
  mkdirSync(folder, { recursive: true });
  rmSync(registry, { recursive: true, force: true });
  run(BIN, '--registry', registry, 'init', 'H90', '--name', 'Tỉnh mẫu', '--groups', '3,2,2');
  run(BIN, '--registry', registry, 'decision', 'new', '--title', 'Cấp mã');
  const files = ['csv', 'xlsx'].map((format) => join(folder, `list.${format}`));
  // anew each time: one of an earlier generator would be measured without a word
  for (const file of files) run(GENERATOR, String(ROWS), file);
  return { registry, files };
}

/** @type {import('./index.mjs').Part} */
export const lists = {
  id: 'lists',
  title: 'A list of 100,000 rows, dry run',
  about:
    'A list of eight columns, all of it new codes, each third unit with the old form of its own, into an empty ' +
    'registry: `import --dry-run` reads it, plans every grant, works out every file, reads them back and holds them ' +
    'against every rule.',
  rival: 'csv',
  prepare: () => {
    const { registry, files } = prepareLists();
    return {
      contenders: files.map((file) => ({
        id: file.endsWith('csv') ? 'csv' : 'xlsx',
        label: `import --dry-run, ${file.endsWith('csv') ? 'CSV' : 'Excel'}`,
        command: process.execPath,
        args: [BIN, '--registry', registry, 'import', file, '--decision', DECISION, '--dry-run'],
      })),
    };
  },
  goals: ({ lists: result }) =>
    ['csv', 'xlsx'].flatMap((id) => {
      const row = result?.rows.find((each) => each.id === id);
      const name = `a list of 100,000 rows, ${id}`;
      return [
        { text: `${name}: seconds of processor time`, value: row?.cpu, limit: 6, unit: ' s' },
        { text: `${name}: peak memory`, value: row?.mb, limit: 400, unit: ' MB' },
      ];
    }),
};
