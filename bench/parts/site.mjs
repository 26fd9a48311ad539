import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETS, writeTree } from '../generate.mjs';
import { BIN, WORK } from '../lib/places.mjs';
import { ratio, rowOf } from '../lib/results.mjs';
import { answerer, writeIndex } from '../lib/site-index.mjs';

const COPY = fileURLToPath(new URL('../lib/copy-files.mjs', import.meta.url));
/** Words that many names of the generated trees have. */
const QUERY = 'phong y te';

/** @type {import('./index.mjs').Part} */
export const site = {
  id: 'site',
  title: 'The look-up site of P',
  about:
    'All pages and data of P, some 29,000 files, into a folder that is not there. The floor writes the same files from ' +
    'the finished site, and works nothing out.',
  rival: 'copy',
  prepare: () => {
    const folder = join(WORK, 'site');
    const { size } = writeTree(SETS.P(), folder);
    const finished = join(folder, 'finished');
    const target = join(folder, 'made');
    const make = [BIN, '--registry', join(folder, 'registry'), 'site', '-o'];
    const before = () => rmSync(target, { recursive: true, force: true });
    rmSync(finished, { recursive: true, force: true });
    execFileSync(process.execPath, [...make, finished], { stdio: 'pipe' });
    const node = (/** @type {string[]} */ ...args) => ({ command: process.execPath, args, before });
    return {
      size,
      contenders: [
        { id: 'copy', label: 'writing the same files', ...node(COPY, finished, target) },
        { id: 'site', label: 'madinhdanh site', ...node(...make, target) },
      ],
    };
  },
  goals: ({ site: result }) => [
    {
      text: '`site` of P, in times of writing the same files',
      value: ratio(result, 'site', 'copy'),
      limit: 4,
      unit: '×',
    },
    { text: '`site` of P, peak memory', value: rowOf(result, 'site')?.mb, limit: 400, unit: ' MB' },
  ],
};

/** @type {import('./index.mjs').Part} */
export const firstAnswer = {
  id: 'answer',
  title: 'The first answer of the site',
  about:
    `“${QUERY}” looked up in the search index of the site by the code of its pages, from nothing to the first hits, by ` +
    'Node, whose start is in all rows; the command reads the registry first. P has its index in one file, N (172,074 ' +
    'units) in parts, of which only those are loaded that the query needs.',
  rival: 'command',
  prepare: () => {
    const folder = join(WORK, 'site');
    const { size } = writeTree(SETS.P(), folder);
    const program = answerer();
    const node = (/** @type {string[]} */ ...args) => ({ command: process.execPath, args });
    const registry = join(folder, 'registry');
    return {
      size,
      contenders: [
        { id: 'command', label: 'madinhdanh search on P', ...node(BIN, '--registry', registry, 'search', QUERY) },
        { id: 'P', label: 'the index of P', ...node(program, writeIndex('P'), QUERY) },
        { id: 'N', label: 'the index of N', ...node(program, writeIndex('N'), QUERY) },
      ],
    };
  },
  goals: ({ answer: result }) => [
    {
      text: 'first answer of the site of P, in times of the command',
      value: ratio(result, 'P', 'command'),
      limit: 1,
      unit: '×',
    },
    {
      text: 'first answer of the site of N, in times of that of P',
      value: ratio(result, 'N', 'P'),
      limit: 2,
      unit: '×',
    },
  ],
};
