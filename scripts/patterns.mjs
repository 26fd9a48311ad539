/**
 * Every regular expression of the program, and how the time it takes grows with the text it is given:
 * `node scripts/patterns.mjs` judges those that test/fixtures/patterns.json does not hold and writes them there.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { checkSync } from 'recheck';
import { parseAst } from 'vitest/node';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FIXTURE = join(root, 'test/fixtures/patterns.json');
/** As long as one pattern may be thought about where all are judged, in milliseconds. */
const PATIENCE = 8000;
/** What starts something when it is loaded, and holds no pattern that a test of the file itself does not. */
const STARTING = /^cli\/(?:entry|main)\.ts$|^browser\/main\.ts$/;

function filesIn(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith(ending) && !path.includes('generated/'))
    .sort();
}

/** The literals of a source file, and whether it makes patterns inside of functions. */
export function patternsIn(text) {
  const literals = [];
  let makesThem = false;
  const visit = (node, depth) => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, depth);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'Literal' && node.regex) literals.push(`/${node.regex.pattern}/${node.regex.flags}`);
    const isMade = /^(?:New|Call)Expression$/.test(node.type ?? '') && node.callee?.name === 'RegExp';
    if (isMade && depth > 0) makesThem = true;
    const inner = /Function|^PropertyDefinition$/.test(node.type ?? '') ? depth + 1 : depth;
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'regex' && key !== 'value') visit(value, inner);
      else if (node.type !== 'Literal') visit(value, inner);
    }
  };
  visit(parseAst(text, { lang: 'ts' }), 0);
  return { literals, makesThem };
}

/** The patterns that the modules put together when they are loaded. */
async function madeAtStart(files) {
  const folder = mkdtempSync(join(tmpdir(), 'madinhdanh-mau-'));
  try {
    const outfile = join(folder, 'a/b/all.cjs');
    mkdirSync(dirname(outfile), { recursive: true });
    writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')));
    await build({
      stdin: {
        contents: files.map((path) => `import ${JSON.stringify(`./${path.replace(/\.ts$/, '.js')}`)};`).join('\n'),
        resolveDir: join(root, 'src'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      outfile,
      treeShaking: false,
      ignoreAnnotations: true,
      loader: { '.html': 'text', '.css': 'text' },
      external: ['pdfjs-dist', 'pdfjs-dist/*'],
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(outfile).href) },
      logLevel: 'error',
    });
    return recorded(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads a bundle and gives what its own modules made meanwhile: each is named in a comment above its code. */
function recorded(outfile) {
  const lines = readFileSync(outfile, 'utf8').split('\n');
  const moduleAt = (line) => {
    for (let at = line - 1; at >= 0; at -= 1) {
      const found = /^ *\/\/ .*?(src|node_modules|package\.json)(\/\S+)?$/.exec(lines[at] ?? '');
      if (found !== null) return found[1] === 'src' ? (found[2] ?? '').slice(1) : undefined;
    }
    return undefined;
  };
  const made = new Map();
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args, newTarget) {
      const pattern = Reflect.construct(target, args, newTarget === globalThis.RegExp ? target : newTarget);
      const line = /all\.cjs:(\d+)/.exec(new Error().stack ?? '')?.[1];
      if (!made.has(String(pattern))) made.set(String(pattern), Number(line));
      return pattern;
    },
  });
  try {
    createRequire(outfile)(outfile);
  } finally {
    globalThis.RegExp = Real;
  }
  return [...made].flatMap(([pattern, line]) => {
    const module = moduleAt(line);
    return module === undefined ? [] : [[pattern, module]];
  });
}

/** The values of `pattern` and the keys of `patternProperties` anywhere in a schema. */
function patternsOfSchema(node) {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'pattern' && typeof value === 'string') return [`/${value}/u`];
    const own = key === 'patternProperties' ? Object.keys(value).map((each) => `/${each}/u`) : [];
    return [...own, ...patternsOfSchema(value)];
  });
}

/** Every pattern with a file that has it, and the files that make patterns while the program works. */
export async function collect() {
  const files = filesIn('src', '.ts');
  const patterns = new Map();
  const making = [];
  for (const path of files) {
    const { literals, makesThem } = patternsIn(readFileSync(join(root, 'src', path), 'utf8'));
    for (const each of literals) if (!patterns.has(each)) patterns.set(each, `src/${path}`);
    if (makesThem) making.push(path);
  }
  for (const [pattern, path] of await madeAtStart(files.filter((path) => !STARTING.test(path)))) {
    if (!patterns.has(pattern)) patterns.set(pattern, `src/${path}`);
  }
  for (const path of filesIn('schemas', '.json')) {
    for (const each of patternsOfSchema(JSON.parse(readFileSync(join(root, 'schemas', path), 'utf8')))) {
      if (!patterns.has(each)) patterns.set(each, `schemas/${path}`);
    }
  }
  return { patterns, making };
}

/**
 * How the time that a pattern takes grows at worst: `linear`, `squared`, `steeper` (any higher power, or doubling with
 * each letter); `undecided` where the time did not suffice to say.
 */
export function judge(pattern, timeout = PATIENCE) {
  const end = pattern.lastIndexOf('/');
  const { status, complexity } = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout });
  if (status === 'safe') return 'linear';
  if (status === 'unknown') return 'undecided';
  return complexity.type === 'polynomial' && complexity.degree === 2 ? 'squared' : 'steeper';
}

/** What a pattern of known growth is held under in the fixture. */
export function keyOf(pattern) {
  return createHash('sha256').update(pattern).digest('base64url').slice(0, 10);
}

/** Looks a pattern up in what the fixture holds; undefined for one that it does not. */
export function lookUp(held, pattern) {
  if (held.linear.includes(keyOf(pattern))) return 'linear';
  if (held.squared.includes(keyOf(pattern))) return 'squared';
  return ['steeper', 'undecided'].find((growth) => held[growth].includes(pattern));
}

async function main() {
  const held = JSON.parse(readFileSync(FIXTURE, 'utf8'));
  const found = { linear: [], squared: [], steeper: [], undecided: [] };
  const { patterns } = await collect();
  for (const [pattern, path] of patterns) {
    const known = lookUp(held, pattern);
    const growth = known ?? judge(pattern);
    if (known === undefined) console.log(`${growth.padEnd(9)} ${path} ${pattern}`);
    // what is on record as steeper becomes less, never more
    if (known === undefined && growth === 'steeper') {
      process.exitCode = 1;
      continue;
    }
    found[growth].push(growth === 'linear' || growth === 'squared' ? keyOf(pattern) : pattern);
  }
  for (const list of Object.values(found)) list.sort();
  writeFileSync(FIXTURE, `${JSON.stringify({ ...found }, null, 1)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
