import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT, WORK } from './places.mjs';

/** Writes the search index of the site of a generated tree, and nothing else of it: `node write.mjs P|N FOLDER`. */
const WRITER = `
  import { writeFileSync } from 'node:fs';
  import { basename, join } from 'node:path';
  import { SETS } from './bench/generate.mjs';
  import { Registry } from './src/core/registry/registry.ts';
  import { messagesFor } from './src/messages/index.ts';
  import { searchFiles } from './src/report/site/search-index.ts';
  const [name, folder] = process.argv.slice(2);
  const { settings, decisions, units } = SETS[name]();
  const all = Object.entries(decisions).map(([id, decision]) => ({ id, ...decision }));
  const messages = { vi: messagesFor('vi'), en: messagesFor('en') };
  const registry = new Registry(settings, all, units);
  const site = { registry, at: '2025-01-01', messages, baseUrl: undefined, events: new Map() };
  for (const { path, content } of searchFiles(site)) writeFileSync(join(folder, basename(path)), content);
  console.log(registry.units.size);
`;

/** Answers one query from an index as a page does, done at the first hits: `node answer.mjs FOLDER QUERY`. */
const ANSWERER = `
  import { readFileSync } from 'node:fs';
  import { SiteParts } from './src/browser/index-parts.ts';
  import { run } from './src/browser/search-run.ts';
  const [folder, query] = process.argv.slice(2);
  const append = (script) => {
    (0, eval)(readFileSync(script.src, 'utf8'));
    script.onload();
  };
  globalThis.document = { createElement: () => ({}), head: { append } };
  const show = ({ hits }) => process.exit(hits.length > 0 ? 0 : 1);
  await run(new SiteParts(folder + '/'), query, show, () => false);
`;

/** @param {string} name @param {string} contents */
function bundle(name, contents) {
  const outfile = join(WORK, 'site', `${name}.mjs`);
  buildSync({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** Writes the search index of a tree; returns its folder. */
export function writeIndex(/** @type {'P' | 'N'} */ name) {
  const folder = join(WORK, 'site', `index-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [bundle('write-index', WRITER), name, folder], { stdio: 'pipe' });
  return folder;
}

/** The program that answers a query from an index. */
export function answerer() {
  return bundle('first-answer', ANSWERER);
}
